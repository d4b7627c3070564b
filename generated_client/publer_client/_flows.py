# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""The methods of the Publer client that need several calls, written once for sync and async."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

from galleyproof_client._data.writing import is_sequence
from galleyproof_client._errors import AmbiguousJobError, InvalidArgumentError
from galleyproof_client._jobs.jobs import JobFlows
from galleyproof_client._jobs.polling import PollPolicy
from galleyproof_client._jobs.starting import start_job
from galleyproof_client._jobs.status import JobStatus
from galleyproof_client._paging import PageWalk, PageWalker, Paging
from galleyproof_client._requests.arguments import ids_of
from galleyproof_client._requests.operations import Call
from galleyproof_client._sending.engine import Engine
from galleyproof_client._sending.flow import Flow

from . import _calls, _operations
from ._body_hooks import RequestedPost, one_post, requested_posts, text_digest
from .models import Account, MediaItem, PostSummary, UploadedMedia

_PAGING = Paging(parameter="page", items="posts", total="total", total_pages="total_pages")

_MEDIA_PAGING = Paging(parameter="page", items="media", total="total")

Item = TypeVar("Item")

_TIME_PRECISION = datetime.timedelta(seconds=1)
"""The service may keep less of a time than was sent; posts of one account are at least a minute apart."""

_SERIES_STATES = ("recurring", "recycling")
"""The states of a post that stands for a series; each round of the series is another post."""


def schedule(
    engine: Engine,
    text: str,
    *,
    accounts: str | Account | Sequence[str | Account],
    at: datetime.datetime,
    media: str | UploadedMedia | MediaItem | Sequence[str | UploadedMedia | MediaItem] = (),
) -> Flow[JobFlows[JobStatus]]:
    """Schedule one post for one or several accounts.

    The post has the same content on all networks. For different contents, or options of a network, use
    ``schedule_bulk``.

    Args:
        text: The text of the post.
        accounts: The accounts, or their ids.
        at: When to publish, at least a minute ahead.
        media: Photos or one video: objects of the media library, or their ids.

    Raises:
        InvalidArgumentError: An account or a media id is unknown, or the media have different types.
        APIError: The call failed; see its subclasses.
    """
    bulk = yield from _bulk(engine, "posts.schedule", "scheduled", text, accounts, at, media)
    return (yield from _start(engine, _calls.posts_schedule_bulk(bulk)))


def publish_now(
    engine: Engine,
    text: str,
    *,
    accounts: str | Account | Sequence[str | Account],
    media: str | UploadedMedia | MediaItem | Sequence[str | UploadedMedia | MediaItem] = (),
) -> Flow[JobFlows[JobStatus]]:
    """Publish one post on one or several accounts now.

    The post has the same content on all networks. For different contents, or options of a network, use
    ``publish_bulk``.

    Args:
        text: The text of the post.
        accounts: The accounts, or their ids.
        media: Photos or one video: objects of the media library, or their ids.

    Raises:
        InvalidArgumentError: An account or a media id is unknown, or the media have different types.
        APIError: The call failed; see its subclasses.
    """
    bulk = yield from _bulk(engine, "posts.publish_now", "scheduled", text, accounts, None, media)
    return (yield from _start(engine, _calls.posts_publish_bulk(bulk)))


def save_draft(
    engine: Engine,
    text: str,
    *,
    accounts: str | Account | Sequence[str | Account],
    at: datetime.datetime | None = None,
    media: str | UploadedMedia | MediaItem | Sequence[str | UploadedMedia | MediaItem] = (),
) -> Flow[JobFlows[JobStatus]]:
    """Save one post as a draft for one or several accounts.

    The post has the same content on all networks. For different contents, or options of a network, use
    ``schedule_bulk`` with the state ``draft``.

    Args:
        text: The text of the post.
        accounts: The accounts, or their ids.
        at: The time that the draft suggests.
        media: Photos or one video: objects of the media library, or their ids.

    Raises:
        InvalidArgumentError: An account or a media id is unknown, or the media have different types.
        APIError: The call failed; see its subclasses.
    """
    bulk = yield from _bulk(engine, "posts.save_draft", "draft", text, accounts, at, media)
    return (yield from _start(engine, _calls.posts_schedule_bulk(bulk)))


def _bulk(
    engine: Engine,
    place: str,
    state: str,
    text: str,
    accounts: Any,
    at: datetime.datetime | None,
    media: Any,
) -> Flow[Any]:
    try:
        account_objects = yield from _resolved("account", accounts, Account, lambda _: _accounts(engine))
        media_objects = yield from _resolved(
            "media", media, (UploadedMedia, MediaItem), lambda ids: _media(engine, ids)
        )
        return one_post(state, text, account_objects, at, media_objects)
    except InvalidArgumentError as error:
        error.operation = place
        raise


def _resolved(
    name: str, given: Any, kinds: Any, fetch: Callable[[list[str]], Flow[list[Any]]]
) -> Flow[list[Any]]:
    """Return the objects of objects and ids; only ids need a request."""
    entries = list(given) if is_sequence(given) else [given]
    ids = ids_of([each for each in entries if not isinstance(each, kinds)])
    found = {each.id: each for each in ((yield from fetch(ids)) if ids else [])}
    missing = [each for each in ids if each not in found]
    if missing:
        raise InvalidArgumentError(
            f"unknown {name} id {missing[0]!r} (request not sent)", hint="Check the id and the workspace"
        )
    return [each if isinstance(each, kinds) else found[each] for each in entries]


def _accounts(engine: Engine) -> Flow[list[Any]]:
    accounts: list[Any] = yield from engine.call(_calls.accounts_list())
    return accounts


def _media(engine: Engine, ids: list[str]) -> Flow[list[Any]]:
    return (yield from _items(PageWalker[MediaItem](engine, _calls.media_list(ids=ids), _MEDIA_PAGING)))


def _items(walker: PageWalker[Item]) -> Flow[list[Item]]:
    walk, items = PageWalk(walker), list[Item]()
    while page := (yield from walk.next_page()):
        items += page.items
    return items


def _start(engine: Engine, call: Call[Any]) -> Flow[JobFlows[JobStatus]]:
    return (
        yield from start_job(
            engine,
            call,
            _operations.POSTS_JOB,
            _operations.JOB_SCHEMA,
            _calls.jobs_status,
            requested_posts,
        )
    )


def created_posts(
    job: JobFlows[JobStatus], *, timeout: float = 120.0, poll: PollPolicy | None = None
) -> Flow[list[PostSummary]]:
    """Wait until the job has ended, and return the posts that it created.

    Publer does not report the ids of these posts. They are found among all posts by account, time and text. If
    more or fewer posts match than were requested, an error lists them.

    Args:
        timeout: The maximum time to wait for the job, in seconds.
        poll: How often to ask for the status.

    Raises:
        AmbiguousJobError: The posts cannot be identified; ``candidates`` lists those that match.
        JobTimeoutError: The job did not end in time.
        InvalidArgumentError: The request is unknown: the job was resumed by its id, or the bulk is malformed.
    """
    requested = _remembered(job.context)
    if requested is None:
        raise InvalidArgumentError(
            f"the posts that job {job.id} was asked to create are unknown",
            hint="Resume the job by its token instead of its id",
            operation="jobs",
        )
    status = yield from job.wait(timeout, poll or PollPolicy())
    found = yield from _posts_of(job.engine, {each[0] for each in requested})
    ids = _reported_ids(status.payload)
    if ids:
        return [post for post in found if post.id in ids]
    failed = Counter(failure.details.get("account_id") for failure in status.failures)
    created = dict[str, PostSummary]()
    for account in dict.fromkeys(each[0] for each in requested):
        of_account = [each for each in requested if each[0] == account]
        created |= _created_for(job, of_account, len(of_account) - failed[account], found)
    return list(created.values())


def _remembered(context: Any) -> list[RequestedPost] | None:
    """Return the requested posts of a token, or None if they are malformed: anyone could have changed them."""
    if not isinstance(context, list) or not all(
        isinstance(each, list) and len(each) == 4 for each in context
    ):
        return None
    is_valid = all(
        isinstance(account or "", str) and isinstance(at or "", str) and isinstance(texts, list)
        for account, at, texts, _ in context
    )
    return context if is_valid else None


def _reported_ids(payload: Any) -> set[str]:
    """Return the ids of posts in the job's result; the live service was observed to report them once."""
    entries = payload if isinstance(payload, list) else []
    posts = [entry.get("post") for entry in entries if isinstance(entry, dict)]
    return {post["id"] for post in posts if isinstance(post, dict) and "id" in post}


def _created_for(
    job: JobFlows[JobStatus], requested: list[RequestedPost], number: int, found: list[PostSummary]
) -> dict[str, PostSummary]:
    """Return an account's posts by id; as many must match as were requested and did not fail."""
    created = dict[str, PostSummary]()
    if number <= 0:
        return created
    for each in requested:
        matching = _matching(each, found)
        if len(matching) > requested.count(each):
            raise _ambiguous(job, each, requested.count(each), matching.values())
        created |= matching
    if len(created) != number:
        raise _ambiguous(job, requested[0], number, created.values())
    return created


def _posts_of(engine: Engine, accounts: set[str | None]) -> Flow[list[PostSummary]]:
    named = sorted(account for account in accounts if account)
    # An idea has no account, so only the unfiltered list contains it.
    call = _calls.posts_list(account_ids=named if None not in accounts else None)
    return (yield from _items(PageWalker[PostSummary](engine, call, _PAGING)))


def _matching(requested: RequestedPost, found: list[PostSummary]) -> dict[str, PostSummary]:
    account, at, texts, repeats = requested
    similar = [post for post in found if post.account_id == account and text_digest(post.text) in texts]
    if repeats:
        # Only the post that stands for the series; its time changes with each round.
        return {post.id: post for post in similar if post.state in _SERIES_STATES}
    single = [post for post in similar if post.state not in _SERIES_STATES]
    return {post.id: post for post in single if _is_same_time(post.scheduled_at, at)}


def _is_same_time(actual: datetime.datetime | None, requested: str | None) -> bool:
    try:
        instant = datetime.datetime.fromisoformat(requested or "")
    except ValueError:
        return True  # No time was requested, or none that can be compared.
    if instant.tzinfo is None:
        return True
    return actual is not None and abs(actual - instant) < _TIME_PRECISION


def _ambiguous(
    job: JobFlows[JobStatus], requested: RequestedPost, number: int, matching: Collection[PostSummary]
) -> AmbiguousJobError:
    posts = "post" if number == 1 else "posts"
    error = AmbiguousJobError(
        f"job {job.id}: expected {number} {posts} for account {requested[0]} at {requested[1] or 'any time'},"
        f" found {len(matching)}",
        hint="See error.candidates; posts with different times or texts can be distinguished",
        operation="jobs",
    )
    error.job_id, error.token, error.candidates = job.id, job.token, tuple(matching)
    return error
