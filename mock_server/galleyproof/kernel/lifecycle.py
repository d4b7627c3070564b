"""State machines of records, declared as tables."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


class InvalidTransitionError(ValueError):
    """A state has no transition for an event."""


@frozen
class Transition:
    """A transition from ``state`` to ``to`` on ``event``; the state None means a new record."""

    state: str | None
    event: str
    to: str


@frozen
class Lifecycle:
    """The state machine of one type of record.

    Args:
        name: the type of record, for messages.
        transitions: all transitions.
    """

    name: str
    transitions: tuple[Transition, ...]

    @classmethod
    def of(cls, name: str, rows: Iterable[tuple[str | None, str, str]]) -> Lifecycle:
        """Return a lifecycle with the transitions of (state, event, next state) rows.

        Raises:
            ValueError: two rows have the same state and event.
        """
        transitions = tuple(Transition(*row) for row in rows)
        keys = [(row.state, row.event) for row in transitions]
        if len(set(keys)) != len(keys):
            raise ValueError(f"The lifecycle of {name} has two transitions for the same state and event.")
        return cls(name, transitions)

    @property
    def states(self) -> frozenset[str]:
        """All states."""
        return frozenset(row.to for row in self.transitions)

    @property
    def final_states(self) -> frozenset[str]:
        """The states without transitions."""
        return self.states - {row.state for row in self.transitions}

    def states_before(self, event: str) -> tuple[str, ...]:
        """Return the states that have a transition for an event, without that of new records."""
        return tuple(row.state for row in self.transitions if row.event == event and row.state is not None)

    def allows(self, state: str | None, event: str) -> bool:
        """Return whether a state has a transition for an event."""
        return any(row.state == state and row.event == event for row in self.transitions)

    def next(self, state: str | None, event: str) -> str:
        """Return the next state after an event.

        Raises:
            InvalidTransitionError: the state has no transition for the event.
        """
        for row in self.transitions:
            if row.state == state and row.event == event:
                return row.to
        raise InvalidTransitionError(f"{self.name}: state {state!r} has no transition for event {event!r}.")
