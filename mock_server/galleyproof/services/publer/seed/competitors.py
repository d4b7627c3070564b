"""Whom the demo workspaces watch: bakeries beside the bakery, markets beside the market."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.publer.records import Account, Competitor
from galleyproof.services.publer.seed.ids import account_id, demo_id
from galleyproof.services.publer.seed.users import PICTURES

_WATCHED = timedelta(days=200)


@frozen
class _Row:
    """What differs from one competitor to the next; ``account`` is the number of the account beside it."""

    number: int
    account: int
    name: str
    username: str
    social_id: str
    followers: int
    verified: bool = False
    just_added: bool = False


_ROWS = (
    _Row(801, 1, "Mill Street Bread", "millstreetbread", "203040506070801", 3_640, verified=True),
    _Row(802, 1, "Ember & Crumb", "emberandcrumb", "203040506070802", 8_950),
    _Row(803, 1, "The Corner Oven", "thecorneroven", "203040506070803", 410, just_added=True),
    _Row(804, 2, "millstreet.bread", "millstreet.bread", "17841400000000804", 12_400),
    _Row(805, 2, "ember.and.crumb", "ember.and.crumb", "17841400000000805", 6_020),
    _Row(806, 3, "Mill Street Bread", "millstreetbread", "1402030405060708806", 2_980, verified=True),
    _Row(807, 3, "Oven Watch", "ovenwatch", "1402030405060708807", 770),
    _Row(808, 31, "Northgate Market", "northgatemarket", "203040506070808", 9_110, verified=True),
    _Row(809, 32, "northgate.market", "northgate.market", "17841400000000809", 5_230),
)


def seed(store: RecordStore, day: datetime) -> None:
    """Put the competitors into a world; the accounts are there already.

    Args:
        world: the world to fill.
        day: the day it stands on; one competitor was added on this day and is not collected yet.
    """
    for row in _ROWS:
        store.put(_competitor(row, store.get(Account, account_id(row.account)), day))


def _competitor(row: _Row, beside: Account, day: datetime) -> Competitor:
    record_id = demo_id(row.number)
    return Competitor(
        id=record_id,
        account_id=beside.id,
        provider=beside.provider,
        type=beside.type,
        name=row.name,
        username=row.username,
        social_id=row.social_id,
        picture=f"{PICTURES}/competitors/{record_id}.png",
        verified=row.verified,
        followers=row.followers,
        added_at=day if row.just_added else day - _WATCHED,
    )
