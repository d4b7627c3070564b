"""What a request asks to be done with a post once it is published, read into typed records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from attrs import frozen

from galleyproof.services.publer.posts.network_content import as_object, as_objects, as_text, as_words
from galleyproof.services.publer.scheduling.times import duration

Json = Mapping[str, Any]


@frozen
class Threshold:
    """A metric of the post that must be above (``gt``) or below (``lt``) a value."""

    metric: str
    comparison: str
    value: float


@frozen
class CallbackConditions:
    """What a callback waits for.

    Args:
        age: how old the post must be; None if its age does not matter.
        any: whether one condition is enough; otherwise all must hold.
    """

    age: timedelta | None = None
    thresholds: tuple[Threshold, ...] = ()
    any: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to wait for."""
        return self.age is None and not self.thresholds


@frozen
class FollowUpComment:
    """A comment to leave under the published post."""

    text: str
    media_id: str | None
    has_media: bool
    conditions: CallbackConditions


@frozen
class AutoShare:
    """Accounts that post a link to the published post.

    Args:
        interval: the time from one account's post to the next one's.
    """

    text: str | None
    account_ids: tuple[str, ...]
    conditions: CallbackConditions
    interval: timedelta


@frozen
class DeleteCallback:
    """Deletes the published post, or hides it."""

    hide: bool
    conditions: CallbackConditions


CallbackRequest = FollowUpComment | AutoShare | DeleteCallback


@frozen
class Callbacks:
    """What an account's entry asks to be done once the post is published."""

    comments: tuple[FollowUpComment, ...] = ()
    share: AutoShare | None = None
    delete: DeleteCallback | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.comments and self.share is None and self.delete is None


def read_callbacks(sent: Json) -> Callbacks:
    """Read the callbacks in an account's entry of a request."""
    return Callbacks(
        comments=tuple(_comment(item) for item in as_objects(sent.get("comments"))),
        share=_share(as_object(sent.get("share"))),
        delete=_delete(as_object(sent.get("delete"))),
    )


def _comment(sent: Json) -> FollowUpComment:
    media = as_object(sent.get("media"))
    media_id = media.get("id")
    return FollowUpComment(
        text=as_text(sent.get("text")) or "",
        media_id=None if media_id is None else str(media_id),
        has_media=bool(media),
        conditions=_conditions(sent),
    )


def _share(sent: Json) -> AutoShare | None:
    if not sent:
        return None
    # ``delay`` is the time between two shares when something else says when the first one comes.
    is_interval = sent.get("conditions") is not None or sent.get("after")
    return AutoShare(
        text=as_text(sent.get("text")),
        account_ids=tuple(dict.fromkeys(as_words(sent.get("account_ids")))),
        conditions=_conditions(sent),
        interval=duration(sent["delay"]) if is_interval and sent.get("delay") else timedelta(),
    )


def _delete(sent: Json) -> DeleteCallback | None:
    return DeleteCallback(bool(sent.get("hide")), _conditions(sent)) if sent else None


def _conditions(sent: Json) -> CallbackConditions:
    """Read what a callback waits for; ``conditions`` take precedence over ``after`` and ``delay``."""
    conditions = sent.get("conditions")
    if conditions is None:
        delay = sent.get("after") or sent.get("delay")
        return CallbackConditions(duration(delay) if delay else None)
    clauses = conditions["clauses"]
    age = clauses.get("age")
    return CallbackConditions(
        age=duration(age) if age else None,
        thresholds=tuple(
            Threshold(metric, clauses[metric]["comparison"], clauses[metric]["value"])
            for metric in ("engagements", "reach")
            if clauses.get(metric)
        ),
        any=conditions.get("relation") == "OR",
    )
