"""Three months of demo posts, so that lists and analytics have data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from attrs import define, field, frozen

from galleyproof.kernel.ids import Ids
from galleyproof.kernel.record_store import RecordStore
from galleyproof.networks import NETWORKS
from galleyproof.services.publer.records import (
    Account,
    Label,
    Media,
    Post,
    PostLink,
    PostMedia,
    Slot,
    Workspace,
)
from galleyproof.services.publer.seed.ids import WORKSPACE, demo_id
from galleyproof.services.publer.seed.texts import BAKERY, MARKET, TextBank

DAYS = 91
FIRST_NUMBER = 1001
"""The oldest demo post is `demo_id(1001)`; the numbers follow the order of publication."""

_DAYS_WITHOUT_TOKEN = 20
"""How long an account that must be reconnected has posted nothing."""


@frozen
class _PostingPattern:
    """How the demo workspaces post on a network.

    Args:
        types: the types of post, in turn.
        fraction: how many of the slots are used, from 0 to 1.
        hours: the hours of posts of an account without a posting schedule.
        weekdays: the weekdays of posts of such an account.
    """

    types: tuple[str, ...]
    fraction: float
    hours: tuple[int, ...] = (9, 17)
    weekdays: tuple[int, ...] = (0, 2, 4)


_PATTERNS: Mapping[str, _PostingPattern] = {
    "facebook": _PostingPattern(("photo", "status", "link", "video", "photo", "carousel", "reel"), 0.28),
    "instagram": _PostingPattern(("photo", "reel", "carousel", "photo", "story"), 0.33, hours=(12, 19)),
    "twitter": _PostingPattern(("status", "photo", "link", "status", "poll"), 0.14, hours=(8, 12, 18)),
    "linkedin": _PostingPattern(("status", "document", "link", "photo"), 0.5, hours=(10,), weekdays=(1, 3)),
    "pinterest": _PostingPattern(("photo", "photo", "video"), 0.5, hours=(20,), weekdays=(5, 6)),
    "youtube": _PostingPattern(("video", "short", "short"), 0.4, hours=(16,), weekdays=(4, 6)),
    "tiktok": _PostingPattern(("video", "video", "carousel"), 0.35, hours=(18, 20), weekdays=(1, 4, 6)),
    "google": _PostingPattern(("status", "photo"), 0.5, hours=(11,), weekdays=(0, 3)),
    "wordpress": _PostingPattern(("article",), 0.5, hours=(7,), weekdays=(2,)),
    "telegram": _PostingPattern(("status", "photo", "link"), 0.35, hours=(6,), weekdays=(1, 3, 5)),
    "mastodon": _PostingPattern(("status", "photo", "poll"), 0.35),
    "threads": _PostingPattern(("status", "photo"), 0.17),
    "bluesky": _PostingPattern(("status", "photo", "link"), 0.17),
}

_MEDIA_TYPES = {
    "photo": ("photo",),
    "carousel": ("photo", "photo"),
    "story": ("photo",),
    "video": ("video",),
    "reel": ("video",),
    "short": ("video",),
    "document": ("document",),
}
_TITLED = frozenset({"video", "short", "article"})


def seed(store: RecordStore, day: datetime) -> None:
    """Add the demo posts; accounts, labels and media must exist.

    Args:
        store: the store to fill.
        day: the present day; the newest post is from the day before.
    """
    seeders = {workspace.id: _HistorySeeder.of(store, workspace) for workspace in store.all(Workspace)}
    times = sorted(
        ((at, account) for account in store.all(Account) for at in _post_times(account, day)),
        key=lambda moment: (moment[0], moment[1].id),
    )
    for number, (at, account) in enumerate(times, FIRST_NUMBER):
        store.put(seeders[account.workspace_id].post(number, account, at, day))


def _post_times(account: Account, day: datetime) -> Iterator[datetime]:
    """Yield the times of an account's posts, the oldest first: its slots, of which some are unused."""
    pattern = _PATTERNS[account.provider]
    slots = account.schedule or tuple(
        Slot(weekday, hour, 0) for weekday in pattern.weekdays for hour in pattern.hours
    )
    last = _DAYS_WITHOUT_TOKEN if account.status == "reauth" else 1
    for ago in range(DAYS, last - 1, -1):
        date = day - timedelta(days=ago)
        for slot in (slot for slot in slots if slot.weekday == date.weekday()):
            random = Ids().random_float("demo slot", account.id, ago, slot.hour)
            if random < pattern.fraction:
                # Real posts are rarely published on the hour.
                yield date.replace(hour=slot.hour, minute=(slot.minute + int(random * 100)) % 60)


@define
class _HistorySeeder:
    """Creates the posts of one workspace, using its users, texts, labels and media in turn."""

    workspace: Workspace
    bank: TextBank
    label_ids: Sequence[str]
    media: Mapping[str, Sequence[PostMedia]]
    counts: dict[str, int] = field(factory=dict)

    @classmethod
    def of(cls, store: RecordStore, workspace: Workspace) -> _HistorySeeder:
        media: dict[str, list[PostMedia]] = {}
        for item in store.all(Media):
            if item.workspace_id == workspace.id:
                media.setdefault(item.type, []).append(PostMedia(item.id, item.type, alt_text=item.caption))
        return cls(
            workspace=workspace,
            bank=BAKERY if workspace.id == WORKSPACE else MARKET,
            label_ids=[label.id for label in store.all(Label) if label.workspace_id == workspace.id],
            media=media,
        )

    def post(self, number: int, account: Account, at: datetime, day: datetime) -> Post:
        """Return the demo post with that number."""
        turn = self.counts[account.id] = self.counts.get(account.id, -1) + 1
        types = [name for name in _PATTERNS[account.provider].types if self._has_media_for(name)]
        post_type = types[turn % len(types)]
        state = _state(number, account, at, day)
        failed = state == "failed"
        link = self.bank.links[number % len(self.bank.links)] if post_type == "link" else None
        return Post(
            id=demo_id(number),
            workspace_id=self.workspace.id,
            account_id=account.id,
            network=account.provider,
            user_id=self._author(number),
            state=state,
            type=post_type,
            text=self._text(number, post_type, link),
            title=self.bank.titles[number % len(self.bank.titles)] if post_type in _TITLED else None,
            url=None if link is None else link.url,
            media=self._media(number, post_type),
            link=link,
            label_ids=(self.label_ids[number % len(self.label_ids)],) if number % 3 == 0 else (),
            created_at=at - timedelta(hours=6 + number % 40),
            updated_at=at if state in ("failed", "published_posted") else _taken_down(at),
            scheduled_at=at,
            published_at=None if failed else at + timedelta(seconds=4 + number % 7),
            post_link=None if failed else _post_link(account, number),
            error=_error(account) if failed else None,
        )

    def _author(self, number: int) -> str:
        # The owner writes two of three posts, the members the others.
        members = self.workspace.member_ids
        return self.workspace.owner_id if number % 3 else members[number // 3 % len(members)]

    def _text(self, number: int, post_type: str, link: PostLink | None) -> str:
        bank = self.bank
        if post_type == "poll":
            return bank.questions[number % len(bank.questions)]
        digest = Ids().random_int("demo text", number, below=1 << 48)
        parts = (
            bank.openings[(digest & 0xFFFF) % len(bank.openings)],
            bank.endings[(digest >> 16 & 0xFFFF) % len(bank.endings)],
            "" if link is None else link.url,
            bank.hashtags[(digest >> 32) % len(bank.hashtags)],
        )
        return " ".join(part for part in parts if part)

    def _has_media_for(self, post_type: str) -> bool:
        return all(media_type in self.media for media_type in _MEDIA_TYPES.get(post_type, ()))

    def _media(self, number: int, post_type: str) -> tuple[PostMedia, ...]:
        pools = (self.media[media_type] for media_type in _MEDIA_TYPES.get(post_type, ()))
        return tuple(pool[(number + place) % len(pool)] for place, pool in enumerate(pools))


def _state(number: int, account: Account, at: datetime, day: datetime) -> str:
    """Return the state of a post: nearly all are published and still online."""
    if number % 53 == 20:
        return "failed"
    if _taken_down(at) < day:
        if number % 61 == 30:
            return "published_deleted"
        if account.provider == "facebook" and number % 7 == 3:
            return "published_hidden"
    return "published_posted"


def _taken_down(at: datetime) -> datetime:
    return at + timedelta(hours=31)


def _error(account: Account) -> str:
    return f"{account.name} could not be reached. Try again later."


def _post_link(account: Account, number: int) -> str:
    token = Ids().token("demo post", account.id, number, length=20)
    return NETWORKS[account.provider].post_url(token, account.username)
