"""Make posts from requests that pass the rules, and schedule what happens to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from attrs import evolve

from galleyproof.services.publer.posts.post_requests import (
    DRAFT,
    IDEA,
    NOW,
    RECURRING,
    RECYCLING,
    SLOT,
    TIMED,
    Attachment,
    InvalidPost,
    PostRequest,
    label_ids,
)
from galleyproof.services.publer.posts.rules import quotas
from galleyproof.services.publer.posts.rules.all_rules import rejection_reason
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.publishing.lifecycle import POST
from galleyproof.services.publer.records import Post, PostLink, PostMedia
from galleyproof.services.publer.scheduling import auto_schedule, recurring, recycling, times
from galleyproof.services.publer.scheduling.calendar import PostingCalendar

CONFLICT = "There's another post at this time. A one minute gap is required between posts"
"""Observed on the live service."""

_FIRST_ROUND_HOUR = 12
"""Hour of the first round of a recycled post without a time, on an account without schedule. Assumed."""


def make(post_request: PostRequest, calendar: PostingCalendar) -> Post:
    """Make a post.

    Args:
        post_request: one post of a request, for one account.
        calendar: the posting times of the workspace; the new post is added to it.

    Raises:
        InvalidPost: a rule rejects it, its time is taken or the quota is used up.
    """
    reason = rejection_reason(post_request)
    if reason is not None:
        raise InvalidPost(reason)
    return _MAKERS[post_request.mode](post_request, calendar)


def _publish_now(post_request: PostRequest, calendar: PostingCalendar) -> Post:
    now = post_request.sandbox.now
    post = _post(post_request, now)
    _check_quota(post_request, calendar, now)
    calendar.add(post_request.required_account, post_request.type, now)
    if post.needs_approval:
        # It is published when somebody approves it, whenever that is.
        return publishing.schedule(post_request.sandbox, evolve(post, scheduled_at=None))
    return publishing.send_to_network(post_request.sandbox, post, "publish_now")


def _schedule(post_request: PostRequest, calendar: PostingCalendar) -> Post:
    at = post_request.at
    if at is None:
        return _schedule_slot(post_request, calendar)
    if calendar.conflicts(post_request.required_account, at):
        raise InvalidPost(CONFLICT)
    _check_quota(post_request, calendar, at)
    calendar.add(post_request.required_account, post_request.type, at)
    return publishing.schedule(post_request.sandbox, _post(post_request, at))


def _schedule_slot(post_request: PostRequest, calendar: PostingCalendar) -> Post:
    at = auto_schedule.choose(post_request, calendar)
    calendar.add(post_request.required_account, post_request.type, at)
    return publishing.schedule(post_request.sandbox, evolve(_post(post_request, at), auto=True))


def _recur(post_request: PostRequest, _calendar: PostingCalendar) -> Post:
    rhythm = recurring.read(post_request.post_input.recurring, post_request.job.created_at)
    post = evolve(_post(post_request, None), state=POST.next(None, "recur"), recurring=rhythm)
    parent = post_request.sandbox.store.put(post)
    recurring.add_child(post_request.sandbox, parent.id)
    return parent


def _recycle(post_request: PostRequest, calendar: PostingCalendar) -> Post:
    rhythm = recycling.read(post_request.post_input.recycling)
    post = evolve(_post(post_request, _first_round(post_request, calendar)), recycling=rhythm)
    event = "ask_to_recycle" if post.needs_approval else "recycle"
    return recycling.start(post_request.sandbox, post, event)


def _save_draft(post_request: PostRequest, _calendar: PostingCalendar) -> Post:
    event = "save_undated" if post_request.at is None else "save_dated"
    return _save(post_request, event, post_request.at)


def _save_idea(post_request: PostRequest, _calendar: PostingCalendar) -> Post:
    is_private = post_request.bulk.state == "draft_private"
    return _save(post_request, "save_private" if is_private else "save_public", None)


def _save(post_request: PostRequest, event: str, at: datetime | None) -> Post:
    post = evolve(_post(post_request, at), state=POST.next(None, event), needs_approval=False)
    return post_request.sandbox.store.put(post)


_MAKERS: Mapping[str, Callable[[PostRequest, PostingCalendar], Post]] = {
    NOW: _publish_now,
    TIMED: _schedule,
    SLOT: _schedule_slot,
    RECURRING: _recur,
    RECYCLING: _recycle,
    DRAFT: _save_draft,
    IDEA: _save_idea,
}


def _check_quota(post_request: PostRequest, calendar: PostingCalendar, at: datetime) -> None:
    if calendar.is_full(post_request.required_account, post_request.type, at):
        account = post_request.required_account
        raise InvalidPost(quotas.exceeded(post_request.network, account, post_request.type))


def _first_round(post_request: PostRequest, calendar: PostingCalendar) -> datetime:
    """Return the time of a recycled post's first round: its own time, the next free slot or noon."""
    if post_request.at is not None:
        return post_request.at
    soonest = post_request.job.created_at + times.MINUTE
    start = recycling.read(post_request.post_input.recycling).start_date
    begin = soonest if start is None else max(times.start_of(start), soonest)
    slot = auto_schedule.first_free(post_request, calendar, begin, None)
    if slot is not None:
        return slot
    noon = times.start_of(begin.date()).replace(hour=_FIRST_ROUND_HOUR)
    return noon if noon >= soonest else soonest


def _post(post_request: PostRequest, at: datetime | None) -> Post:
    sandbox, content, account = post_request.sandbox, post_request.content, post_request.account
    workspace = post_request.workspace
    named = [*post_request.post_input.labels, *post_request.target.labels]
    return Post(
        id=sandbox.ids.next_hex(),
        workspace_id=workspace.id,
        account_id=None if account is None else account.id,
        network=None if account is None else account.provider,
        user_id=post_request.job.user_id,
        state="",
        type=post_request.type,
        text=content.text,
        title=content.title,
        url=content.link_url if post_request.type == "link" else None,
        media=tuple(_media(item) for item in post_request.attachments),
        link=_link(post_request),
        label_ids=label_ids(sandbox, workspace.id, named),
        created_at=sandbox.now,
        updated_at=sandbox.now,
        scheduled_at=at,
        content=content,
        callbacks=post_request.target.callbacks,
        needs_approval=workspace.members_need_approval and post_request.job.user_id != workspace.owner_id,
        job_id=post_request.job.id,
        index_in_job=post_request.index,
        signature_id=None if post_request.signature is None else post_request.signature.id,
    )


def _media(item: Attachment) -> PostMedia:
    return PostMedia(item.id, item.type, item.url, item.alt_text)


def _link(post_request: PostRequest) -> PostLink | None:
    content = post_request.content
    if post_request.type != "link" or content.link_url is None:
        return None
    link = content.link
    return PostLink(content.link_url, link.title, link.description, link.image_url)
