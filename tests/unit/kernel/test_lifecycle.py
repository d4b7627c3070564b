"""Lifecycles are tables: what they do not say does not happen."""

from __future__ import annotations

import pytest
from galleyproof.kernel.lifecycle import InvalidTransitionError, Lifecycle

PAGE = Lifecycle.of("a page", [(None, "set", "set"), ("set", "proof", "proofed"), ("set", "spill", "lost")])


def test_table_is_followed() -> None:
    """An event leads where its row says, and a record begins from None."""
    assert (PAGE.next(None, "set"), PAGE.next("set", "proof")) == ("set", "proofed")
    assert (
        PAGE.allows("set", "proof"),
        PAGE.allows("proofed", "proof"),
        PAGE.allows("set", "x"),
    ) == (True, False, False)


def test_states_are_read_from_the_table() -> None:
    """All states and the final ones follow from the rows."""
    assert ({"set", "proofed", "lost"}, {"proofed", "lost"}) == (set(PAGE.states), set(PAGE.final_states))


def test_what_is_not_in_the_table_is_refused() -> None:
    """An event without a row says whose lifecycle, which state and which event."""
    with pytest.raises(
        InvalidTransitionError, match="a page: state 'lost' has no transition for event 'proof'"
    ):
        PAGE.next("lost", "proof")


def test_contradicting_rows_are_refused() -> None:
    """A table cannot lead one event of one state to two places."""
    with pytest.raises(ValueError, match="two transitions for the same state and event"):
        Lifecycle.of("a page", [("set", "proof", "proofed"), ("set", "proof", "lost")])
