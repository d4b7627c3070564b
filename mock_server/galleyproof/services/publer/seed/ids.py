"""The fixed ids of the demo data, so that programs can use them."""

from __future__ import annotations

WORKSPACE = "600000000000000000000001"
OTHER_WORKSPACE = "600000000000000000000002"
USER = "600000000000000000000010"
OTHER_USER = "600000000000000000000011"
EDITOR = "600000000000000000000012"
"""A third user, who is only a member of the other workspace."""

PICTURES = "https://cdn.galleyproof.test"
"""The base URL of avatars; nothing answers there."""


def demo_id(number: int) -> str:
    """Return the demo id with that number, such as 600000000000000000000101."""
    return f"6{number:023d}"


def account_id(number: int) -> str:
    """Return the id of the demo account with that number, from 1."""
    return demo_id(100 + number)
