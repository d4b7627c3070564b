"""The demo world of Publer."""

from __future__ import annotations

from datetime import datetime

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.publer.seed import accounts as seed_accounts
from galleyproof.services.publer.seed import competitors as seed_competitors
from galleyproof.services.publer.seed import history as seed_history
from galleyproof.services.publer.seed import library as seed_library
from galleyproof.services.publer.seed import users as seed_people


def seed(store: RecordStore, day: datetime) -> None:
    """Put the demo world into a fresh world.

    Args:
        world: the world to fill.
        day: the day it stands on; what lies in the past is counted from there.
    """
    seed_people.seed(store, day)
    seed_accounts.seed(store, day)
    seed_library.seed(store, day)
    seed_competitors.seed(store, day)
    seed_history.seed(store, day)
