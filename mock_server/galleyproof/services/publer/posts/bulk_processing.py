"""Do the work of a job about posts: make a post, or a failure, from each pair of a post and an account."""

from __future__ import annotations

from attrs import evolve, frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts import creation, post_requests, post_types
from galleyproof.services.publer.posts.network_content import NetworkContent
from galleyproof.services.publer.posts.post_requests import IDEA, InvalidPost, PostRequest
from galleyproof.services.publer.records import Account, Job, JobFailure, Post, Workspace
from galleyproof.services.publer.requests import AccountTarget, BulkRequest, PostInput
from galleyproof.services.publer.scheduling.calendar import PostingCalendar


@frozen
class _BulkContext:
    """What is needed to make a job's posts."""

    sandbox: SandboxState
    job: Job
    bulk: BulkRequest
    workspace: Workspace
    calendar: PostingCalendar


def run(sandbox: SandboxState, job: Job) -> Job:
    """Make the posts of a job. Return the job with their ids and the failures."""
    assert isinstance(job.request, BulkRequest), "jobs of this kind are started with such a request"
    workspace = sandbox.store.get(Workspace, job.workspace_id)
    calendar = PostingCalendar(sandbox)
    context = _BulkContext(sandbox, job, job.request, workspace, calendar)
    made: list[str] = []
    failures: list[JobFailure] = []
    for index, post_input in enumerate(context.bulk.posts):
        for target in post_input.accounts or (None,):
            try:
                made.append(_make(context, index, post_input, target).id)
            except InvalidPost as error:
                failures.append(_failure(context, index, target, str(error)))
    return evolve(job, post_ids=tuple(made), failures=tuple(failures))


def failure_of(sandbox: SandboxState, post: Post) -> JobFailure:
    """Return the failure of a post that its network rejected."""
    account = sandbox.store.get(Account, post.account_id or "")
    return JobFailure(post.index_in_job, account.id, account.name, account.provider, post.error or "")


def _make(context: _BulkContext, index: int, post_input: PostInput, target: AccountTarget | None) -> Post:
    mode = post_requests.scheduling_mode(context.bulk, post_input, context.job.kind)
    if target is not None:
        post_request = _for_account(context, index, post_input, target, mode)
    elif mode == IDEA:
        post_request = _for_idea(context, index, post_input)
    else:
        raise InvalidPost("Accounts can't be blank")
    return creation.make(post_request, context.calendar)


def _for_account(
    context: _BulkContext, index: int, post_input: PostInput, target: AccountTarget, mode: str
) -> PostRequest:
    """Combine a post of the request with one of its accounts."""
    account = _account(context, target.id)
    if account is None:
        raise InvalidPost("The account does not exist in this workspace")
    content = _content(post_input, account, mode)
    attachments, unknown = post_requests.attach(context.sandbox, context.workspace.id, content.references)
    return PostRequest(
        sandbox=context.sandbox,
        job=context.job,
        workspace=context.workspace,
        bulk=context.bulk,
        index=index,
        post_input=post_input,
        target=target,
        content=content,
        account=account,
        mode=mode,
        at=None if mode == post_requests.NOW else post_requests.read_time(target),
        type=post_types.type_of(account.provider, content),
        attachments=attachments,
        unknown_media=unknown,
        siblings=_siblings(context, post_input),
        signature=post_requests.signature_of(context.sandbox, account, target),
    )


def _for_idea(context: _BulkContext, index: int, post_input: PostInput) -> PostRequest:
    """Read a post of the request that has no accounts."""
    content = post_input.networks.get("default")
    if content is None:
        raise InvalidPost("An idea requires its content under networks.default")
    attachments, unknown = post_requests.attach(context.sandbox, context.workspace.id, content.references)
    return PostRequest(
        sandbox=context.sandbox,
        job=context.job,
        workspace=context.workspace,
        bulk=context.bulk,
        index=index,
        post_input=post_input,
        target=AccountTarget(id=""),
        content=content,
        account=None,
        mode=IDEA,
        at=None,
        type=post_types.type_of(None, content),
        attachments=attachments,
        unknown_media=unknown,
    )


def _content(post_input: PostInput, account: Account, mode: str) -> NetworkContent:
    """Return the content for an account; ideas may have one for all accounts, under ``default``."""
    common = post_input.networks.get("default")
    if mode == IDEA and account.content_key not in post_input.networks and common is not None:
        return common
    return post_requests.content_for(post_input, account)


def _siblings(context: _BulkContext, post_input: PostInput) -> tuple[Account, ...]:
    found = (_account(context, target.id) for target in post_input.accounts)
    return tuple(account for account in found if account is not None)


def _account(context: _BulkContext, account_id: str) -> Account | None:
    account = context.sandbox.store.find(Account, account_id)
    return account if account is not None and account.workspace_id == context.workspace.id else None


def _failure(context: _BulkContext, index: int, target: AccountTarget | None, message: str) -> JobFailure:
    if target is None:
        return JobFailure(index, None, None, None, message)
    account = _account(context, target.id)
    if account is None:
        return JobFailure(index, target.id, None, None, message)
    return JobFailure(index, account.id, account.name, account.provider, message)
