"""Turning a candidate that passes the rules into a post, and setting it on its way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from attrs import evolve

from galleyproof.services.publer.lifecycle import POST
from galleyproof.services.publer.posts import labels
from galleyproof.services.publer.posts.post_requests import (
    DRAFT,
    IDEA,
    NOW,
    RECURRING,
    RECYCLING,
    SLOT,
    TIMED,
    Attachment,
    Candidate,
    Unfit,
    link_address,
    own_text,
)
from galleyproof.services.publer.publishing import callbacks, publishing
from galleyproof.services.publer.records import Post, PostLink, PostMedia
from galleyproof.services.publer.rules import all_rules as rules
from galleyproof.services.publer.rules import quotas as caps
from galleyproof.services.publer.scheduling import auto_schedule, recurring, recycling, times
from galleyproof.services.publer.scheduling.calendar import Agenda

CLASH = "There's another post at this time. A one minute gap is required between posts"
"""As recorded from the live service."""

_FIRST_ROUND_HOUR = 12
"""When a recycled post begins on its first day, where neither a time nor a posting schedule says."""


def make(candidate: Candidate, agenda: Agenda) -> Post:
    """Make a post.

    Args:
        candidate: what the request says.
        agenda: when the workspace posts; the new post joins it.

    Raises:
        Unfit: a rule objects, or there is no room for it at its time.
    """
    complaint = rules.complaint(candidate)
    if complaint is not None:
        raise Unfit(complaint)
    return _MAKERS[candidate.method](candidate, agenda)


def _publish_now(candidate: Candidate, agenda: Agenda) -> Post:
    now = candidate.sandbox.now
    post = _post(candidate, now)
    _check_cap(candidate, agenda, now)
    agenda.add(candidate.of, candidate.kind, now)
    if post.needs_approval:
        # It goes out when somebody approves it, whenever that is.
        return publishing.schedule(candidate.sandbox, evolve(post, scheduled_at=None))
    return publishing.begin(candidate.sandbox, post, "publish_now")


def _schedule(candidate: Candidate, agenda: Agenda) -> Post:
    at = candidate.at
    if at is None:
        return _schedule_slot(candidate, agenda)
    if agenda.clashes(candidate.of, at):
        raise Unfit(CLASH)
    _check_cap(candidate, agenda, at)
    agenda.add(candidate.of, candidate.kind, at)
    return publishing.schedule(candidate.sandbox, _post(candidate, at))


def _schedule_slot(candidate: Candidate, agenda: Agenda) -> Post:
    at = auto_schedule.choose(candidate, agenda)
    agenda.add(candidate.of, candidate.kind, at)
    return publishing.schedule(candidate.sandbox, evolve(_post(candidate, at), auto=True))


def _recur(candidate: Candidate, _agenda: Agenda) -> Post:
    rhythm = recurring.read(candidate.source, candidate.job.created_at)
    post = evolve(_post(candidate, None), state=POST.next(None, "recur"), recurring=rhythm)
    parent = candidate.sandbox.store.put(post)
    recurring.add_child(candidate.sandbox, parent.id)
    return parent


def _recycle(candidate: Candidate, agenda: Agenda) -> Post:
    rhythm = recycling.read(candidate.source)
    post = evolve(_post(candidate, _first_round(candidate, agenda)), recycling=rhythm)
    event = "ask_to_recycle" if post.needs_approval else "recycle"
    return recycling.begin(candidate.sandbox, post, event)


def _save_draft(candidate: Candidate, _agenda: Agenda) -> Post:
    event = "save_undated" if candidate.at is None else "save_dated"
    return _save(candidate, event, candidate.at)


def _save_idea(candidate: Candidate, _agenda: Agenda) -> Post:
    is_private = candidate.job.request["bulk"]["state"] == "draft_private"
    return _save(candidate, "save_private" if is_private else "save_public", None)


def _save(candidate: Candidate, event: str, at: datetime | None) -> Post:
    post = evolve(_post(candidate, at), state=POST.next(None, event), needs_approval=False)
    return candidate.sandbox.store.put(post)


_MAKERS: Mapping[str, Callable[[Candidate, Agenda], Post]] = {
    NOW: _publish_now,
    TIMED: _schedule,
    SLOT: _schedule_slot,
    RECURRING: _recur,
    RECYCLING: _recycle,
    DRAFT: _save_draft,
    IDEA: _save_idea,
}


def _check_cap(candidate: Candidate, agenda: Agenda, at: datetime) -> None:
    if agenda.is_full(candidate.of, candidate.kind, at):
        counted = caps.counted_as(candidate.of, candidate.kind)
        most = caps.cap(counted, agenda.plan)
        word = "stories" if counted.endswith("stories") else "posts"
        raise Unfit(f"{candidate.network} takes at most {most} {word} in 24 hours from one account")


def _first_round(candidate: Candidate, agenda: Agenda) -> datetime:
    """Return when a recycled post goes out first: at its time, else at the next slot, else at noon."""
    if candidate.at is not None:
        return candidate.at
    soonest = candidate.job.created_at + times.MINUTE
    start = recycling.read(candidate.source).start_date
    begin = soonest if start is None else max(times.start_of(start), soonest)
    slot = auto_schedule.first_free(candidate, agenda, begin, None)
    if slot is not None:
        return slot
    noon = times.start_of(begin.date()).replace(hour=_FIRST_ROUND_HOUR)
    return noon if noon >= soonest else soonest


def _post(candidate: Candidate, at: datetime | None) -> Post:
    sandbox, content, account = candidate.sandbox, candidate.content, candidate.account
    workspace = candidate.workspace
    named = [*(candidate.source.get("labels") or ()), *(candidate.target.get("labels") or ())]
    return Post(
        id=sandbox.ids.next_hex(),
        workspace_id=workspace.id,
        account_id=None if account is None else account.id,
        network=None if account is None else account.provider,
        user_id=candidate.job.user_id,
        state="",
        type=candidate.kind,
        text=own_text(content),
        title=content.get("title") or None,
        url=link_address(content) if candidate.kind == "link" else None,
        media=tuple(_media(item) for item in candidate.attachments),
        link=_link(candidate),
        label_ids=labels.ids_of(sandbox, workspace.id, named),
        created_at=sandbox.now,
        updated_at=sandbox.now,
        scheduled_at=at,
        content=content,
        callbacks=callbacks.of_target(candidate.target),
        needs_approval=workspace.members_need_approval and candidate.job.user_id != workspace.owner_id,
        job_id=candidate.job.id,
        signature_id=None if candidate.signature is None else candidate.signature.id,
    )


def _media(item: Attachment) -> PostMedia:
    return PostMedia(item.id, item.kind, item.url, item.alt_text)


def _link(candidate: Candidate) -> PostLink | None:
    address = link_address(candidate.content) if candidate.kind == "link" else None
    if address is None:
        return None
    sent = candidate.content.get("link") or {}
    images = sent.get("images") or ()
    chosen = sent.get("default_image") or 0
    image = images[chosen] if 0 <= chosen < len(images) else None
    return PostLink(address, sent.get("title"), sent.get("description"), image)
