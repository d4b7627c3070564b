# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""What Publer needs more than one call for, written once for sync and async."""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from galleyproof_client._commands import Flow
from galleyproof_client._engine import Engine
from galleyproof_client._errors import AmbiguousJobError, InvalidArgumentError
from galleyproof_client._job_reports import JobStatus
from galleyproof_client._jobs import JobFlows
from galleyproof_client._paging import PageWalker, Paging
from galleyproof_client._polling import PollPolicy

from . import _calls
from .models import PostSummary

_PAGING = Paging(parameter="page", items="posts", total="total", total_pages="total_pages")

Asked = list[Any]
"""One post for one account: the account, its time or None, and the digests of the texts it may have."""


def import_body(body: dict[str, Any]) -> dict[str, Any]:
    """Return the body of an import with bare addresses made into entries, and its type worked out.

    Args:
        body: The body as the caller gave it.
    """
    given = [body["media"]] if isinstance(body["media"], str) else list(body["media"])
    media = [_entry(each) if isinstance(each, str) else each for each in given]
    kind = body["type"] or ("bulk" if len(media) > 1 else "single")
    return {**body, "media": media, "type": kind}


def _entry(address: str) -> dict[str, str]:
    name = address.partition("?")[0].rstrip("/").rpartition("/")[2]
    return {"url": address, "name": name or "media"}


def asked_posts(body: Mapping[str, Any]) -> list[Asked]:
    """Return what a bulk asked for, as far as it helps to find the posts again. It fits into a token.

    Args:
        body: The body of the call.
    """
    # Before it is sent, nobody has checked what a caller's dict holds.
    bulk = body.get("bulk")
    return [
        [account.get("id"), account.get("scheduled_at") or None, _texts(post)]
        for post in _objects(bulk.get("posts") if isinstance(bulk, Mapping) else None)
        for account in _objects(post.get("accounts")) or [{}]
    ]


def _texts(post: Mapping[str, Any]) -> list[str]:
    networks = post.get("networks")
    contents = _objects(list(networks.values()) if isinstance(networks, Mapping) else None)
    return sorted({_digest(content.get("text")) for content in contents})


def _objects(entries: Any) -> list[Mapping[str, Any]]:
    return [each for each in entries if isinstance(each, Mapping)] if isinstance(entries, list) else []


def _digest(text: Any) -> str:
    plain = text.strip() if isinstance(text, str) else ""
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:12]


def made_posts(
    job: JobFlows[JobStatus], *, timeout: float = 120.0, poll: PollPolicy | None = None
) -> Flow[list[PostSummary]]:
    """Wait for the job, and return the posts that it made.

    Publer does not tell which posts a job made. They are found among all posts by account, time and
    text; where more or fewer fit than were asked for, an error says so rather than guess.

    Args:
        timeout: Seconds to wait for the job.
        poll: How often to ask.

    Raises:
        AmbiguousJobError: What is there does not tell; ``candidates`` holds what fits.
        JobTimeoutError: The job has not ended in time.
        InvalidArgumentError: Nobody knows what was asked for: the job was resumed by its bare id, or its bulk makes
            no sense.
    """
    wanted = _remembered(job.context)
    if wanted is None:
        raise InvalidArgumentError(
            f"nobody knows what job {job.id} was asked for",
            hint="Resume it by its token, which knows",
            operation="jobs",
        )
    report = yield from job.wait(timeout, poll or PollPolicy())
    found = yield from _posts_of(job.engine, {asked[0] for asked in wanted})
    told = _told_ids(report.payload)
    if told:
        return [post for post in found if post.id in told]
    refused = Counter(failure.details.get("account_id") for failure in report.failures)
    made = dict[str, PostSummary]()
    for account in dict.fromkeys(asked[0] for asked in wanted):
        asked_here = [asked for asked in wanted if asked[0] == account]
        made |= _made_for(job, asked_here, len(asked_here) - refused[account], found)
    return list(made.values())


def _remembered(context: Any) -> list[Asked] | None:
    """Return what a job was asked for, or None: a token has been anywhere, and a caller's dict may hold anything."""
    if not isinstance(context, list) or not all(
        isinstance(each, list) and len(each) == 3 for each in context
    ):
        return None
    plain = all(
        isinstance(account or "", str) and isinstance(at or "", str) and isinstance(texts, list)
        for account, at, texts in context
    )
    return context if plain else None


def _told_ids(payload: Any) -> set[str]:
    """Return the ids of posts that a job does tell, as the live service was once seen to."""
    entries = payload if isinstance(payload, list) else []
    posts = [entry.get("post") for entry in entries if isinstance(entry, Mapping)]
    return {post["id"] for post in posts if isinstance(post, Mapping) and "id" in post}


def _made_for(
    job: JobFlows[JobStatus], asked: list[Asked], number: int, found: list[PostSummary]
) -> dict[str, PostSummary]:
    """Return an account's posts by id; as many must fit as were asked for and not refused."""
    made = dict[str, PostSummary]()
    if number <= 0:
        return made
    for each in asked:
        fitting = {post.id: post for post in found if _fits(post, each)}
        if len(fitting) > asked.count(each):
            raise _ambiguous(job, each, asked.count(each), fitting.values())
        made |= fitting
    if len(made) != number:
        raise _ambiguous(job, asked[0], number, made.values())
    return made


def _posts_of(engine: Engine, accounts: set[str | None]) -> Flow[list[PostSummary]]:
    named = sorted(account for account in accounts if account)
    # An idea belongs to no account: only the list of everything has it.
    call = _calls.posts_list(account_ids=named if None not in accounts else None)
    walk, page, posts = PageWalker[PostSummary](engine, call, _PAGING), None, list[PostSummary]()
    while page := (yield from walk.page_after(page, len(posts))):
        posts += page.items
    return posts


def _fits(post: PostSummary, asked: Asked) -> bool:
    account, at, texts = asked
    return post.account_id == account and _digest(post.text) in texts and _same_time(post.scheduled_at, at)


def _same_time(has: datetime.datetime | None, asked: str | None) -> bool:
    try:
        instant = datetime.datetime.fromisoformat(asked or "")
    except ValueError:
        return True  # Nothing was asked, or nothing that can be compared.
    return instant.tzinfo is None or has == instant


def _ambiguous(
    job: JobFlows[JobStatus], asked: Asked, number: int, fitting: Collection[PostSummary]
) -> AmbiguousJobError:
    error = AmbiguousJobError(
        f"job {job.id} was asked for {number} such post(s) for account {asked[0]} at {asked[1] or 'any time'},"
        f" and {len(fitting)} are there",
        hint="Look at error.candidates, or tell posts apart by their time or text",
        operation="jobs",
    )
    error.job_id, error.token, error.candidates = job.id, job.token, tuple(fitting)
    return error
