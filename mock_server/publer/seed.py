"""The demo world of Publer."""

from __future__ import annotations

from datetime import datetime

from mock_server.kernel.world import World
from mock_server.publer import seed_accounts, seed_competitors, seed_history, seed_library, seed_people


def seed(world: World, day: datetime) -> None:
    """Put the demo world into a fresh world.

    Args:
        world: the world to fill.
        day: the day it stands on; what lies in the past is counted from there.
    """
    seed_people.seed(world, day)
    seed_accounts.seed(world, day)
    seed_library.seed(world, day)
    seed_competitors.seed(world, day)
    seed_history.seed(world, day)
