"""The ids of the demo world: fixed, so that a program can name them."""

from __future__ import annotations

WORKSPACE = "600000000000000000000001"
OTHER_WORKSPACE = "600000000000000000000002"
USER = "600000000000000000000011"
OTHER_USER = "600000000000000000000012"


def demo_id(number: int) -> str:
    """Return the demo id with that number, such as 600000000000000000000101."""
    return f"6{number:023d}"


def account_id(number: int) -> str:
    """Return the id of the demo account with that number, from 1."""
    return demo_id(100 + number)
