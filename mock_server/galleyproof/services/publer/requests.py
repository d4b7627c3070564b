"""The request bodies that start jobs or change posts, read into typed records where they arrive.

Records are named after the contract's schemas. connexion has validated a body before it is read. Values
that the service itself only looks at when the job runs (times, counts, ids) are kept as they were sent:
a bad one becomes a failure of the job, not of the request.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from galleyproof.services.publer.posts.network_content import (
    NetworkContent,
    as_object,
    as_objects,
    as_text,
    as_word,
    as_words,
)
from galleyproof.services.publer.publishing.callback_requests import Callbacks, read_callbacks

Json = Mapping[str, Any]


@frozen
class AccountTarget:
    """One account that a post goes to, with the options for this account.

    Args:
        scheduled_at: as sent, None if empty.
        album_id: a Facebook album or Pinterest board.
    """

    id: str
    scheduled_at: str | None = None
    labels: tuple[str, ...] = ()
    album_id: str | None = None
    signature_id: str | None = None
    watermark_id: str | None = None
    has_location: bool = False
    callbacks: Callbacks = field(factory=Callbacks)


@frozen
class RecyclingInput:
    """How a post is recycled, as sent: dates and the count are text."""

    gap: int
    gap_unit: str
    start_date: str | None
    expire_count: str
    expire_date: str | None
    solo: bool


@frozen
class RecurrenceInput:
    """How a post recurs, as sent, in today's field names or the older ones.

    Args:
        repeat: lower case; the rules check that it is a known word.
        every: each how many days, weeks, months or years.
        weekdays, days: days of the week and of the month, as numbers or names.
        time: the time of day, if it is not that of ``start_date``.
    """

    repeat: str
    every: int
    weekdays: tuple[str, ...]
    days: tuple[str, ...]
    start_date: str
    end_date: str | None
    time: str | None
    occurrences: int | None


@frozen
class TimeRange:
    """Between which times a free slot is looked for, as sent."""

    start_date: str | None = None
    end_date: str | None = None


@frozen
class PostInput:
    """One post of a request: its content per network and the accounts that it goes to.

    Args:
        networks: by the network's key in the request; ``default`` is the content of an idea.
        has_media: whether the post has ``media`` outside its networks, where it does not belong.
        wants_slot: whether the posting schedule chooses the time (``auto``, ``share_next``).
        share_next: whether the next free slot is wanted, whatever the range.
    """

    networks: Mapping[str, NetworkContent]
    accounts: tuple[AccountTarget, ...] = ()
    labels: tuple[str, ...] = ()
    recurring: RecurrenceInput | None = None
    recycling: RecyclingInput | None = None
    range: TimeRange = TimeRange()
    has_media: bool = False
    wants_slot: bool = False
    share_next: bool = False


@frozen
class BulkRequest:
    """The body that starts a job about posts."""

    state: str = "scheduled"
    posts: tuple[PostInput, ...] = ()

    @property
    def size(self) -> int:
        """The number of pairs of a post and an account; an idea counts as one."""
        return sum(max(1, len(post.accounts)) for post in self.posts)


@frozen
class MediaFromUrl:
    """One file to import."""

    url: str
    name: str = ""
    caption: str | None = None
    source: str | None = None


@frozen
class ImportRequest:
    """The body that starts a job about media at URLs."""

    media: tuple[MediaFromUrl, ...]
    in_library: bool = False

    @property
    def size(self) -> int:
        """The number of files."""
        return len(self.media)


@frozen
class PostUpdate:
    """A change of a post.

    Args:
        labels: None if they stay as they are.
        fields: the fields of the content that were sent, with their new values.
    """

    text: str
    title: str | None
    labels: tuple[str, ...] | None = None
    fields: Json = field(factory=dict)

    def text_only(self) -> PostUpdate:
        """Return the change of the text, without all others."""
        return PostUpdate(self.text, title=None, fields={"text": self.text})


def read_bulk(body: Json) -> BulkRequest:
    """Read the body of a request that creates posts."""
    bulk = body["bulk"]
    return BulkRequest(
        state=bulk.get("state", "scheduled"),
        posts=tuple(_post(bulk, sent) for sent in bulk["posts"]),
    )


def read_import(body: Json) -> ImportRequest:
    """Read the body of a request that imports media."""
    items = [
        MediaFromUrl(item["url"], item.get("name", ""), item.get("caption"), item.get("source"))
        for item in body["media"]
    ]
    return ImportRequest(tuple(items), body.get("in_library", False))


def read_update(body: Json) -> PostUpdate:
    """Read the body of a request that changes a post."""
    sent = body["post"]
    return PostUpdate(
        text=sent["text"],
        title=as_text(sent.get("title")),
        labels=as_words(sent["labels"]) if "labels" in sent else None,
        fields={name: value for name, value in sent.items() if name != "labels"},
    )


def _post(bulk: Json, sent: Json) -> PostInput:
    """Read one post. Its range and ``share_next`` default to those of the bulk."""
    networks = as_object(sent["networks"])
    share_next = sent["share_next"] if "share_next" in sent else bulk.get("share_next")
    named = as_object(sent["range"] if "range" in sent else bulk.get("range"))
    wants_slot = any(block.get(name) for block in (bulk, sent) for name in ("auto", "share_next"))
    return PostInput(
        networks={
            name: NetworkContent.read(content)
            for name, content in networks.items()
            if isinstance(content, Mapping)
        },
        accounts=tuple(_target(item) for item in as_objects(sent.get("accounts"))),
        labels=as_words(sent.get("labels")),
        recurring=_recurrence(as_object(sent.get("recurring"))),
        recycling=_recycling(as_object(sent.get("recycling"))),
        range=TimeRange(as_text(named.get("start_date")), as_text(named.get("end_date"))),
        has_media=bool(sent.get("media")),
        wants_slot=wants_slot,
        share_next=bool(share_next),
    )


def _target(sent: Json) -> AccountTarget:
    return AccountTarget(
        id=str(sent["id"]),
        scheduled_at=(as_text(sent.get("scheduled_at")) or "").strip() or None,
        labels=as_words(sent.get("labels")),
        album_id=as_word(sent.get("album_id")),
        signature_id=as_word(sent.get("signature")),
        watermark_id=as_word(as_object(sent.get("watermark")).get("id")),
        has_location=bool(sent.get("location")),
        callbacks=read_callbacks(sent),
    )


def _recurrence(sent: Json) -> RecurrenceInput | None:
    if not sent:
        return None
    return RecurrenceInput(
        repeat=str(sent.get("repeat") or sent.get("frequency") or "").lower(),
        every=int(sent.get("repeat_rate") or sent.get("repeat_every") or 1),
        weekdays=as_words(sent.get("days_of_week") or sent.get("weekdays")),
        days=as_words(sent.get("days")),
        start_date=sent["start_date"],
        end_date=as_text(sent.get("end_date")),
        time=as_text(sent.get("time")),
        occurrences=sent.get("occurrences"),
    )


def _recycling(sent: Json) -> RecyclingInput | None:
    if not sent:
        return None
    count = sent.get("expire_count")
    return RecyclingInput(
        gap=int(sent.get("gap") or 1),
        gap_unit=sent.get("gap_freq") or "Month",
        start_date=as_text(sent.get("start_date")),
        # Documents have the count as a text and as a number.
        expire_count="" if count is None else str(count).strip().removesuffix(".0"),
        expire_date=as_text(sent.get("expire_date")),
        solo=bool(sent.get("solo")),
    )
