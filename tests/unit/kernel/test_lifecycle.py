"""Lifecycles allow only the transitions of their tables."""

from __future__ import annotations

import pytest
from galleyproof.kernel.lifecycle import InvalidTransitionError, Lifecycle

PAGE = Lifecycle.of("a page", [(None, "set", "set"), ("set", "proof", "proofed"), ("set", "spill", "lost")])


def test_transitions() -> None:
    """An event leads to the state in its row, and a new record starts from None."""
    assert (PAGE.next(None, "set"), PAGE.next("set", "proof")) == ("set", "proofed")
    assert (
        PAGE.allows("set", "proof"),
        PAGE.allows("proofed", "proof"),
        PAGE.allows("set", "x"),
    ) == (True, False, False)


def test_states_are_read_from_the_table() -> None:
    """All states and the final states are read from the rows."""
    assert ({"set", "proofed", "lost"}, {"proofed", "lost"}) == (set(PAGE.states), set(PAGE.final_states))


def test_unknown_transitions() -> None:
    """The error of an unknown transition names lifecycle, state and event."""
    with pytest.raises(
        InvalidTransitionError, match="a page: state 'lost' has no transition for event 'proof'"
    ):
        PAGE.next("lost", "proof")


def test_duplicate_rows() -> None:
    """A state and an event have one transition only."""
    with pytest.raises(ValueError, match="two transitions for the same state and event"):
        Lifecycle.of("a page", [("set", "proof", "proofed"), ("set", "proof", "lost")])
