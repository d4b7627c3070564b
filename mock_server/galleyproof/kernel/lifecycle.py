"""Lifecycles declared as tables that code, documentation and tests all read."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


class InvalidTransitionError(ValueError):
    """An event met a record in a state that has no such transition."""


@frozen
class Transition:
    """In ``state``, ``event`` leads to ``to``; ``state`` None is a record's beginning."""

    state: str | None
    event: str
    to: str


@frozen
class Lifecycle:
    """All transitions of one kind of record.

    Args:
        name: what the lifecycle belongs to, for messages.
        transitions: every (state, event, next state) there is.
    """

    name: str
    transitions: tuple[Transition, ...]

    @classmethod
    def of(cls, name: str, rows: Iterable[tuple[str | None, str, str]]) -> Lifecycle:
        """Build a lifecycle from plain (state, event, next state) rows.

        Raises:
            ValueError: two rows disagree on where an event leads.
        """
        transitions = tuple(Transition(*row) for row in rows)
        keys = [(row.state, row.event) for row in transitions]
        if len(set(keys)) != len(keys):
            raise ValueError(f"The lifecycle of {name} names a state and event twice.")
        return cls(name, transitions)

    @property
    def states(self) -> frozenset[str]:
        """Every state that a record can be in."""
        return frozenset(row.to for row in self.transitions)

    @property
    def final_states(self) -> frozenset[str]:
        """The states that nothing leads out of."""
        return self.states - {row.state for row in self.transitions}

    def allows(self, state: str | None, event: str) -> bool:
        """Whether ``event`` means anything to a record in ``state``."""
        return any(row.state == state and row.event == event for row in self.transitions)

    def next(self, state: str | None, event: str) -> str:
        """Return the state that ``event`` leads to from ``state``.

        Raises:
            IllegalTransition: the table has no such row.
        """
        for row in self.transitions:
            if row.state == state and row.event == event:
                return row.to
        raise InvalidTransitionError(f"{self.name}: nothing happens to {state!r} on {event!r}.")
