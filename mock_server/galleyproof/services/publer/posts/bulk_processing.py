"""The work of a job about posts: each pair of a post and an account becomes a post or a failure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts import creation, post_requests, post_types
from galleyproof.services.publer.posts.post_requests import IDEA, InvalidPost, PostRequest
from galleyproof.services.publer.records import Account, Job, JobFailure, Post, Workspace
from galleyproof.services.publer.scheduling.calendar import PostingCalendar

Json = Mapping[str, Any]


@frozen
class _BulkContext:
    """What is at hand while a job's posts are made."""

    sandbox: SandboxState
    job: Job
    workspace: Workspace
    calendar: PostingCalendar

    @property
    def bulk(self) -> Json:
        """The request's bulk."""
        bulk: Json = self.job.request["bulk"]
        return bulk


def run(sandbox: SandboxState, job: Job) -> Job:
    """Make a job's posts and return the job with their ids and with what failed."""
    workspace = sandbox.store.get(Workspace, job.workspace_id)
    context = _BulkContext(sandbox, job, workspace, PostingCalendar.of(sandbox, workspace))
    made: list[str] = []
    failures: list[JobFailure] = []
    for index, source in enumerate(context.bulk["posts"]):
        for target in source.get("accounts") or (None,):
            try:
                made.append(_make(context, index, source, target).id)
            except InvalidPost as error:
                failures.append(_failure(context, index, target, str(error)))
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


def _make(context: _BulkContext, index: int, source: Json, target: Json | None) -> Post:
    method = post_requests.method_of(context.bulk, source, context.job.kind)
    for name in ("auto", "share_next", "range"):
        if name in context.bulk and context.job.kind != "publish":
            source = {name: context.bulk[name], **source}
    post_request = (
        _idea(context, index, source, method)
        if target is None
        else _read(context, index, source, target, method)
    )
    return creation.make(post_request, context.calendar)


def _read(context: _BulkContext, index: int, source: Json, target: Json, method: str) -> PostRequest:
    """Read one pair of a post and an account."""
    account = _account(context, target["id"])
    if account is None:
        raise InvalidPost("The account does not exist in this workspace")
    content = _content(source, account, method)
    found, unknown = post_requests.attach(
        context.sandbox, context.workspace.id, post_requests.references(content)
    )
    return PostRequest(
        sandbox=context.sandbox,
        job=context.job,
        workspace=context.workspace,
        index=index,
        source=source,
        target=target,
        content=content,
        account=account,
        method=method,
        at=None if method == post_requests.NOW else post_requests.read_time(target),
        kind=post_types.kind_of(account.provider, content),
        attachments=found,
        unknown_media=unknown,
        siblings=_siblings(context, source),
        posts_in_request=len(context.bulk["posts"]),
        signature=post_requests.signature_of(context.sandbox, account, target),
    )


def _idea(context: _BulkContext, index: int, source: Json, method: str) -> PostRequest:
    """Read a post without accounts."""
    if method != IDEA:
        raise InvalidPost("Accounts can't be blank")
    content = source["networks"].get("default")
    if content is None:
        raise InvalidPost("An idea's content stands under networks.default")
    found, unknown = post_requests.attach(
        context.sandbox, context.workspace.id, post_requests.references(content)
    )
    return PostRequest(
        sandbox=context.sandbox,
        job=context.job,
        workspace=context.workspace,
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
        posts_in_request=len(context.bulk["posts"]),
    )


def _content(source: Json, account: Account, method: str) -> Json:
    """Return what is said on an account; an idea that names accounts may say it for all of them."""
    common = source["networks"].get("default")
    if method == IDEA and account.content_key not in source["networks"] and common is not None:
        content: Json = common
        return content
    return post_requests.content_for(source, account)


def _siblings(context: _BulkContext, source: Json) -> tuple[Account, ...]:
    named = (_account(context, target["id"]) for target in source.get("accounts") or ())
    return tuple(account for account in named if account is not None)


def _account(context: _BulkContext, account_id: object) -> Account | None:
    account = context.sandbox.store.find(Account, str(account_id))
    return account if account is not None and account.workspace_id == context.workspace.id else None


def _failure(context: _BulkContext, index: int, target: Json | None, message: str) -> JobFailure:
    if target is None:
        return JobFailure(index, None, None, None, message)
    account = _account(context, target["id"])
    if account is None:
        return JobFailure(index, str(target["id"]), None, None, message)
    return JobFailure(index, account.id, account.name, account.provider, message)


def _is_of(sandbox: SandboxState, post_id: str, account: Account) -> bool:
    post = sandbox.store.find(Post, post_id)
    return post is not None and post.account_id == account.id
