"""The demo world of Publer."""

from __future__ import annotations

from datetime import datetime

from mock_server.kernel.world import World


def seed(world: World, day: datetime) -> None:
    """Put the demo world into a fresh world."""
