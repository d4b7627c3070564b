"""The demo accounts and their competitors.

The first workspace has an account on every network and one that must be reconnected; the second has four.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.publer.records import Account, Album, Competitor, Slot
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, PICTURES, WORKSPACE, account_id, demo_id


@frozen
class AccountType:
    """A type of account.

    Args:
        provider: its network.
        type: its ``type`` in the documented dialects.
        analytics_type: its name in analytics and in the live dialect.
        content_key: its key in the ``networks`` of a post.
    """

    provider: str
    type: str
    analytics_type: str
    content_key: str


ACCOUNT_TYPES: Mapping[str, AccountType] = {
    analytics_type: AccountType(provider, account_type, analytics_type, content_key)
    for analytics_type, provider, account_type, content_key in (
        ("fb_page", "facebook", "page", "facebook"),
        ("fb_group", "facebook", "group", "facebook"),
        ("ig_business", "instagram", "business", "instagram"),
        ("twitter", "twitter", "profile", "twitter"),
        ("in_page", "linkedin", "page", "linkedin"),
        ("in_profile", "linkedin", "profile", "linkedin"),
        ("pin_business", "pinterest", "business", "pinterest"),
        ("pin_personal", "pinterest", "profile", "pinterest"),
        ("youtube", "youtube", "channel", "youtube"),
        ("tiktok", "tiktok", "profile", "tiktok"),
        ("google", "google", "location", "google"),
        ("wordpress_oauth", "wordpress", "blog", "wordpress_oauth"),
        ("wordpress_basic", "wordpress", "blog", "wordpress_basic"),
        ("telegram", "telegram", "channel", "telegram"),
        ("mastodon", "mastodon", "profile", "mastodon"),
        ("threads", "threads", "profile", "threads"),
        ("bluesky", "bluesky", "profile", "bluesky"),
    )
}

_AccountRow = tuple[int, str, str, str, str, int]
_BAKERY: tuple[_AccountRow, ...] = (
    # number, analytics type, name, username, id on the network, followers
    (1, "fb_page", "Harbour Lane Bakery", "harbourlanebakery", "102030405060708", 4_820),
    (2, "ig_business", "harbourlane.bakery", "harbourlane.bakery", "17841400000000001", 9_310),
    (3, "twitter", "Harbour Lane", "harbourlane", "1402030405060708090", 2_150),
    (4, "in_page", "Harbour Lane Bakery", "harbour-lane-bakery", "90817263", 1_240),
    (5, "pin_business", "Harbour Lane Bakery", "harbourlane", "549755885175", 3_070),
    (6, "youtube", "Harbour Lane Bakery", "harbourlane", "UC0harbourlane0000000006", 860),
    (7, "tiktok", "harbourlane", "harbourlane", "-000harbourlane-tiktok-07", 12_600),
    (8, "google", "Harbour Lane Bakery, Old Quay 4", "harbour-lane-bakery", "locations/10203040506", 0),
    (9, "wordpress_oauth", "The Harbour Lane Journal", "harbourlane", "203040506", 0),
    (10, "telegram", "Harbour Lane Specials", "harbourlane", "-1001203040506", 540),
    (11, "mastodon", "Harbour Lane", "harbourlane@baking.example", "110203040506070809", 410),
    (12, "threads", "harbourlane.bakery", "harbourlane.bakery", "27841400000000012", 1_930),
    (13, "bluesky", "Harbour Lane", "harbourlane.example", "did:plc:harbourlane0000000000013", 730),
    (14, "in_profile", "Ines Carvalho", "ines-carvalho", "AbCdEf12Gh", 980),
    (15, "fb_group", "Home bakers of the harbour", "homebakers", "203040506070809", 310),
    (16, "wordpress_basic", "Recipes from the Lane", "recipes", "https://recipes.harbourlane.example", 0),
    (17, "twitter", "Harbour Lane Help", "harbourlanehelp", "1402030405060708117", 190),
    (18, "pin_personal", "Ines at home", "inesathome", "549755885192", 260),
    (19, "twitter", "Ines Carvalho", "inescarvalho", "1402030405060708119", 3_400),
)
_MARKET: tuple[_AccountRow, ...] = (
    (31, "fb_page", "Quayside Market", "quaysidemarket", "112030405060731", 6_150),
    (32, "ig_business", "quayside.market", "quayside.market", "17841400000000032", 7_480),
    (33, "twitter", "Quayside Market", "quayside", "1402030405060708133", 1_020),
    (34, "in_page", "Quayside Market", "quayside-market", "90817234", 350),
)

_WITHOUT_TOKEN = 17
_PREMIUM = 19
_EVERY_DAY, _WORKDAYS = range(7), range(5)

_SCHEDULES: Mapping[int, tuple[Sequence[int], tuple[str, ...]]] = {
    1: (_WORKDAYS, ("09:00", "17:00")),
    2: (_EVERY_DAY, ("12:00",)),
    3: (_WORKDAYS, ("08:30", "12:30", "18:30")),
    4: ((1, 3), ("10:00",)),
    5: ((5, 6), ("20:00",)),
    11: ((0, 2, 4), ("09:30",)),
    12: (_EVERY_DAY, ("13:00",)),
    13: (_EVERY_DAY, ("14:00",)),
    31: (_WORKDAYS, ("08:00",)),
    32: (_EVERY_DAY, ("18:00",)),
}
"""Weekdays and times by account; an account not listed has no posting schedule."""

_ALBUMS: Mapping[int, tuple[tuple[int, str], ...]] = {
    1: ((216, "From the oven"), (217, "Our people")),
    5: ((211, "Loaves and rolls"), (212, "Cakes"), (213, "The shop")),
    18: ((214, "Sunday baking"),),
    31: ((218, "Stalls"),),
}

_COMPETITOR_AGE = timedelta(days=200)


@frozen
class _CompetitorRow:
    """The data of one competitor; ``account`` is the number of the account that it is compared with."""

    number: int
    account: int
    name: str
    username: str
    social_id: str
    followers: int
    verified: bool = False
    just_added: bool = False


_COMPETITORS = (
    _CompetitorRow(801, 1, "Mill Street Bread", "millstreetbread", "203040506070801", 3_640, verified=True),
    _CompetitorRow(802, 1, "Ember & Crumb", "emberandcrumb", "203040506070802", 8_950),
    _CompetitorRow(803, 1, "The Corner Oven", "thecorneroven", "203040506070803", 410, just_added=True),
    _CompetitorRow(804, 2, "millstreet.bread", "millstreet.bread", "17841400000000804", 12_400),
    _CompetitorRow(805, 2, "ember.and.crumb", "ember.and.crumb", "17841400000000805", 6_020),
    _CompetitorRow(
        806, 3, "Mill Street Bread", "millstreetbread", "1402030405060708806", 2_980, verified=True
    ),
    _CompetitorRow(807, 3, "Oven Watch", "ovenwatch", "1402030405060708807", 770),
    _CompetitorRow(808, 31, "Northgate Market", "northgatemarket", "203040506070808", 9_110, verified=True),
    _CompetitorRow(809, 32, "northgate.market", "northgate.market", "17841400000000809", 5_230),
)


def seed(store: RecordStore, day: datetime) -> None:
    """Add the demo accounts of both workspaces and their competitors.

    Args:
        store: the store to fill.
        day: the present day; one competitor was added on this day and its metrics are not collected yet.
    """
    for workspace_id, rows in ((WORKSPACE, _BAKERY), (OTHER_WORKSPACE, _MARKET)):
        for row in rows:
            store.put(_account(workspace_id, row, day))
    for competitor in _COMPETITORS:
        store.put(_competitor(competitor, store.get(Account, account_id(competitor.account)), day))


def _account(workspace_id: str, row: _AccountRow, day: datetime) -> Account:
    number, analytics_type, name, username, social_id, followers = row
    account_type = ACCOUNT_TYPES[analytics_type]
    albums = _ALBUMS.get(number, ())
    return Account(
        id=account_id(number),
        workspace_id=workspace_id,
        provider=account_type.provider,
        type=account_type.type,
        analytics_type=account_type.analytics_type,
        content_key=account_type.content_key,
        name=name,
        username=username,
        social_id=social_id,
        picture=f"{PICTURES}/accounts/{account_id(number)}.png",
        followers=followers,
        connected_at=day - timedelta(days=380),
        status="reauth" if number == _WITHOUT_TOKEN else "active",
        schedule=_schedule(number),
        albums=tuple(Album(demo_id(album), title, account_type.provider) for album, title in albums),
        premium=number == _PREMIUM,
    )


def _schedule(number: int) -> tuple[Slot, ...]:
    weekdays, times = _SCHEDULES.get(number, ((), ()))
    return tuple(Slot(weekday, int(time[:2]), int(time[3:])) for weekday in weekdays for time in times)


def _competitor(row: _CompetitorRow, account: Account, day: datetime) -> Competitor:
    record_id = demo_id(row.number)
    return Competitor(
        id=record_id,
        account_id=account.id,
        provider=account.provider,
        type=account.type,
        name=row.name,
        username=row.username,
        social_id=row.social_id,
        picture=f"{PICTURES}/competitors/{record_id}.png",
        verified=row.verified,
        followers=row.followers,
        added_at=day if row.just_added else day - _COMPETITOR_AGE,
    )
