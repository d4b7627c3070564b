"""The work of a job about posts: each pair of a post and an account becomes a post or a failure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts import creation as post_making
from galleyproof.services.publer.posts import post_requests as candidates
from galleyproof.services.publer.posts import post_types
from galleyproof.services.publer.posts.post_requests import IDEA, Candidate, Unfit
from galleyproof.services.publer.records import Account, Job, JobFailure, Post, Workspace
from galleyproof.services.publer.scheduling.calendar import Agenda

Json = Mapping[str, Any]


@frozen
class _Desk:
    """What is at hand while a job's posts are made."""

    sandbox: SandboxState
    job: Job
    workspace: Workspace
    agenda: Agenda

    @property
    def bulk(self) -> Json:
        """The request's bulk."""
        bulk: Json = self.job.request["bulk"]
        return bulk


def run(sandbox: SandboxState, job: Job) -> Job:
    """Make a job's posts and return the job with their ids and with what failed."""
    workspace = sandbox.store.get(Workspace, job.workspace_id)
    desk = _Desk(sandbox, job, workspace, Agenda.of(sandbox, workspace))
    made: list[str] = []
    failures: list[JobFailure] = []
    for index, source in enumerate(desk.bulk["posts"]):
        for target in source.get("accounts") or (None,):
            try:
                made.append(_make(desk, index, source, target).id)
            except Unfit as error:
                failures.append(_failure(desk, index, target, str(error)))
    return evolve(job, post_ids=tuple(made), failures=tuple(failures))


def failure_of(sandbox: SandboxState, job: Job, post: Post) -> JobFailure:
    """Return the failure of a post that its network refused."""
    account = sandbox.store.get(Account, post.account_id or "")
    places = [
        index
        for index, source in enumerate(job.request["bulk"]["posts"])
        for target in source.get("accounts") or ()
        if str(target["id"]) == account.id
    ]
    for failure in job.failures:
        if failure.account_id == account.id:
            places.remove(failure.post_index)
    # What passed became posts in order.
    passed = [post_id for post_id in job.post_ids if _is_of(sandbox, post_id, account)]
    place = places[passed.index(post.id)]
    return JobFailure(place, account.id, account.name, account.provider, post.error or "")


def _make(desk: _Desk, index: int, source: Json, target: Json | None) -> Post:
    method = candidates.method_of(desk.bulk, source, desk.job.kind)
    for name in ("auto", "share_next", "range"):
        if name in desk.bulk and desk.job.kind != "publish":
            source = {name: desk.bulk[name], **source}
    candidate = (
        _idea(desk, index, source, method) if target is None else _read(desk, index, source, target, method)
    )
    return post_making.make(candidate, desk.agenda)


def _read(desk: _Desk, index: int, source: Json, target: Json, method: str) -> Candidate:
    """Read one pair of a post and an account."""
    account = _account(desk, target["id"])
    if account is None:
        raise Unfit("The account does not exist in this workspace")
    content = _content(source, account, method)
    found, unknown = candidates.attach(desk.sandbox, desk.workspace.id, candidates.references(content))
    return Candidate(
        sandbox=desk.sandbox,
        job=desk.job,
        workspace=desk.workspace,
        index=index,
        source=source,
        target=target,
        content=content,
        account=account,
        method=method,
        at=None if method == candidates.NOW else candidates.read_time(target),
        kind=post_types.kind_of(account.provider, content),
        attachments=found,
        unknown_media=unknown,
        siblings=_siblings(desk, source),
        posts_in_request=len(desk.bulk["posts"]),
        signature=candidates.signature_of(desk.sandbox, account, target),
    )


def _idea(desk: _Desk, index: int, source: Json, method: str) -> Candidate:
    """Read a post without accounts."""
    if method != IDEA:
        raise Unfit("Accounts can't be blank")
    content = source["networks"].get("default")
    if content is None:
        raise Unfit("An idea's content stands under networks.default")
    found, unknown = candidates.attach(desk.sandbox, desk.workspace.id, candidates.references(content))
    return Candidate(
        sandbox=desk.sandbox,
        job=desk.job,
        workspace=desk.workspace,
        index=index,
        source=source,
        target={},
        content=content,
        account=None,
        method=IDEA,
        at=None,
        kind=post_types.kind_of(None, content),
        attachments=found,
        unknown_media=unknown,
        posts_in_request=len(desk.bulk["posts"]),
    )


def _content(source: Json, account: Account, method: str) -> Json:
    """Return what is said on an account; an idea that names accounts may say it for all of them."""
    common = source["networks"].get("default")
    if method == IDEA and account.content_key not in source["networks"] and common is not None:
        content: Json = common
        return content
    return candidates.content_for(source, account)


def _siblings(desk: _Desk, source: Json) -> tuple[Account, ...]:
    named = (_account(desk, target["id"]) for target in source.get("accounts") or ())
    return tuple(account for account in named if account is not None)


def _account(desk: _Desk, account_id: object) -> Account | None:
    account = desk.sandbox.store.find(Account, str(account_id))
    return account if account is not None and account.workspace_id == desk.workspace.id else None


def _failure(desk: _Desk, index: int, target: Json | None, message: str) -> JobFailure:
    if target is None:
        return JobFailure(index, None, None, None, message)
    account = _account(desk, target["id"])
    if account is None:
        return JobFailure(index, str(target["id"]), None, None, message)
    return JobFailure(index, account.id, account.name, account.provider, message)


def _is_of(sandbox: SandboxState, post_id: str, account: Account) -> bool:
    post = sandbox.store.find(Post, post_id)
    return post is not None and post.account_id == account.id
