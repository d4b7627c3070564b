"""Three months of demo posts, so that lists and analytics have a past."""

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
"""The oldest demo post is `demo_id(1001)`; they are numbered as they were posted."""

_SILENT_DAYS = 20
"""For so long an account that lost its token has posted nothing."""


@frozen
class _Habit:
    """How the demo workspaces post on a network.

    Args:
        types: the kinds of post, in turn.
        share: how many of the slots are used.
        hours: when they post where the account has no posting schedule.
        weekdays: and on which days.
    """

    types: tuple[str, ...]
    share: float
    hours: tuple[int, ...] = (9, 17)
    weekdays: tuple[int, ...] = (0, 2, 4)


_HABITS: Mapping[str, _Habit] = {
    "facebook": _Habit(("photo", "status", "link", "video", "photo", "carousel", "reel"), 0.28),
    "instagram": _Habit(("photo", "reel", "carousel", "photo", "story"), 0.33, hours=(12, 19)),
    "twitter": _Habit(("status", "photo", "link", "status", "poll"), 0.14, hours=(8, 12, 18)),
    "linkedin": _Habit(("status", "document", "link", "photo"), 0.5, hours=(10,), weekdays=(1, 3)),
    "pinterest": _Habit(("photo", "photo", "video"), 0.5, hours=(20,), weekdays=(5, 6)),
    "youtube": _Habit(("video", "short", "short"), 0.4, hours=(16,), weekdays=(4, 6)),
    "tiktok": _Habit(("video", "video", "carousel"), 0.35, hours=(18, 20), weekdays=(1, 4, 6)),
    "google": _Habit(("status", "photo"), 0.5, hours=(11,), weekdays=(0, 3)),
    "wordpress": _Habit(("article",), 0.5, hours=(7,), weekdays=(2,)),
    "telegram": _Habit(("status", "photo", "link"), 0.35, hours=(6,), weekdays=(1, 3, 5)),
    "mastodon": _Habit(("status", "photo", "poll"), 0.35),
    "threads": _Habit(("status", "photo"), 0.17),
    "bluesky": _Habit(("status", "photo", "link"), 0.17),
}

_MEDIA_KINDS = {
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
    """Put the demo posts into a world; accounts, labels and media are there already.

    Args:
        world: the world to fill.
        day: the day it stands on; the youngest post is from the day before.
    """
    seeders = {workspace.id: _HistorySeeder.of(store, workspace) for workspace in store.all(Workspace)}
    moments = sorted(
        ((at, account) for account in store.all(Account) for at in _moments(account, day)),
        key=lambda moment: (moment[0], moment[1].id),
    )
    for number, (at, account) in enumerate(moments, FIRST_NUMBER):
        store.put(seeders[account.workspace_id].post(number, account, at, day))


def _moments(account: Account, day: datetime) -> Iterator[datetime]:
    """Yield when an account posted, the oldest first: its slots, of which some are left out."""
    habit = _HABITS[account.provider]
    slots = account.schedule or tuple(
        Slot(weekday, hour, 0) for weekday in habit.weekdays for hour in habit.hours
    )
    last = _SILENT_DAYS if account.status == "reauth" else 1
    for ago in range(DAYS, last - 1, -1):
        date = day - timedelta(days=ago)
        for slot in (slot for slot in slots if slot.weekday == date.weekday()):
            chance = Ids().random_float("demo slot", account.id, ago, slot.hour)
            if chance < habit.share:
                # Nobody posts on the dot.
                yield date.replace(hour=slot.hour, minute=(slot.minute + int(chance * 100)) % 60)


@define
class _HistorySeeder:
    """Where a workspace's posts are written: its people, words, labels and media, taken in turn."""

    workspace: Workspace
    bank: TextBank
    label_ids: Sequence[str]
    media: Mapping[str, Sequence[PostMedia]]
    written: dict[str, int] = field(factory=dict)

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
        """Write the demo post with that number."""
        turn = self.written[account.id] = self.written.get(account.id, -1) + 1
        types = [kind for kind in _HABITS[account.provider].types if self._has_media_for(kind)]
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
            error=_error_message(account) if failed else None,
        )

    def _author(self, number: int) -> str:
        # The owner writes two of three posts; the members share the rest.
        people = self.workspace.member_ids
        return self.workspace.owner_id if number % 3 else people[number // 3 % len(people)]

    def _text(self, number: int, post_type: str, link: PostLink | None) -> str:
        bank = self.bank
        if post_type == "poll":
            return bank.questions[number % len(bank.questions)]
        chance = Ids().random_int("demo text", number, below=1 << 48)
        parts = (
            bank.openings[(chance & 0xFFFF) % len(bank.openings)],
            bank.endings[(chance >> 16 & 0xFFFF) % len(bank.endings)],
            "" if link is None else link.url,
            bank.hashtags[(chance >> 32) % len(bank.hashtags)],
        )
        return " ".join(part for part in parts if part)

    def _has_media_for(self, post_type: str) -> bool:
        return all(kind in self.media for kind in _MEDIA_KINDS.get(post_type, ()))

    def _media(self, number: int, post_type: str) -> tuple[PostMedia, ...]:
        shelves = (self.media[kind] for kind in _MEDIA_KINDS.get(post_type, ()))
        return tuple(shelf[(number + place) % len(shelf)] for place, shelf in enumerate(shelves))


def _state(number: int, account: Account, at: datetime, day: datetime) -> str:
    """Return what became of a post: nearly all went out and stayed."""
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


def _error_message(account: Account) -> str:
    return f"{account.name} could not be reached. Try again later."


def _post_link(account: Account, number: int) -> str:
    token = Ids().token("demo post", account.id, number, length=20)
    return NETWORKS[account.provider].post_url(token, account.username)
