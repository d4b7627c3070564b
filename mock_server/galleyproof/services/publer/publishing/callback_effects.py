"""What a callback does on a network: comment on, hide or delete a post, unless the network rejects it."""

from __future__ import annotations

from attrs import evolve

from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import NETWORKS, Failure
from galleyproof.networks.publishing.publish_faults import NetworkCall, rejection_for
from galleyproof.networks.shared.submission import Submission
from galleyproof.services.publer.posts.network_content import MediaReference, NetworkContent
from galleyproof.services.publer.posts.post_requests import attach
from galleyproof.services.publer.posts.submissions import make_submission
from galleyproof.services.publer.publishing import publish_faults, publishing
from galleyproof.services.publer.publishing.callback_requests import DeleteCallback, FollowUpComment
from galleyproof.services.publer.publishing.lifecycle import CALLBACK, POST
from galleyproof.services.publer.publishing.publish_faults import Delay
from galleyproof.services.publer.records import Account, Callback, Comment, Post, Workspace

CALLBACK_CHECK = "publer.callback_check"

Request = FollowUpComment | DeleteCallback

_LOCKED = "The workspace was locked when this was due. Unlock it."


def call_network(
    sandbox: SandboxState, callback: Callback, request: Request, post: Post, delay: Delay | None
) -> None:
    """Carry out a callback on the network of its post: first the network's rules, then faults.

    Args:
        sandbox: the sandbox.
        callback: the callback, whose conditions are met.
        request: what it does.
        post: the published post.
        delay: the delay that a fault caused and that ends now; no fault applies again after it.
    """
    account = sandbox.store.get(Account, post.account_id or "")
    if sandbox.store.get(Workspace, post.workspace_id).locked:
        _fail(sandbox, callback, _LOCKED)
        return
    if delay is not None and delay.will_time_out:
        _fail(sandbox, callback, publish_faults.unanswered(account.provider))
        return
    failure = _rejection(sandbox, request, post, account)
    fault = None if delay is not None else _call(account, request, failure).trigger(sandbox)
    if fault is not None:
        _apply_fault(sandbox, callback, request, post, fault)
    elif failure is not None:
        _reject(sandbox, callback, account, failure)
    else:
        finish(sandbox, callback, _take_effect(sandbox, request, post))


def finish(sandbox: SandboxState, callback: Callback, made: tuple[str, ...]) -> None:
    """Mark a callback as fired, with the ids of what it made."""
    state = CALLBACK.next(callback.state, "fire")
    sandbox.store.put(evolve(callback, state=state, fired_at=sandbox.now, made_ids=made))


def _call(account: Account, request: Request, failure: Failure | None) -> NetworkCall:
    return NetworkCall(
        api="publer",
        account=account.id,
        network=NETWORKS[account.provider],
        would_be_rejected=failure is not None,
        effect=_effect(request),
    )


def _effect(request: Request) -> str:
    if isinstance(request, FollowUpComment):
        return "comment"
    return "hide" if request.hide else "delete"


def _rejection(sandbox: SandboxState, request: Request, post: Post, account: Account) -> Failure | None:
    """Return why the network rejects the call, or None if it accepts it."""
    network = NETWORKS[account.provider]
    if account.status == "reauth":
        return network.token_expired
    if isinstance(request, FollowUpComment):
        return network.comment_rejection(_comment(sandbox, request, post, account))
    return None


def _comment(sandbox: SandboxState, request: FollowUpComment, post: Post, account: Account) -> Submission:
    """Return what the network receives of a comment."""
    references = () if request.media_id is None else (MediaReference(request.media_id, ""),)
    attachments, _unknown = attach(sandbox, post.workspace_id, references)
    return make_submission(sandbox, account, NetworkContent(), attachments, kind="comment", text=request.text)


def _take_effect(sandbox: SandboxState, request: Request, post: Post) -> tuple[str, ...]:
    """Change what is on the network and return the ids of what was made there."""
    if isinstance(request, FollowUpComment):
        return (_put_comment(sandbox, request, post).id,)
    event = "hide" if request.hide else "delete"
    sandbox.store.put(evolve(post, state=POST.next(post.state, event), updated_at=sandbox.now))
    return ()


def _put_comment(sandbox: SandboxState, request: FollowUpComment, post: Post) -> Comment:
    return sandbox.store.put(
        Comment(
            id=sandbox.ids.next_hex(),
            post_id=post.id,
            account_id=post.account_id or "",
            text=request.text,
            media_id=request.media_id,
            created_at=sandbox.now,
        )
    )


def _apply_fault(
    sandbox: SandboxState, callback: Callback, request: Request, post: Post, fault: Fault
) -> None:
    account = sandbox.store.get(Account, post.account_id or "")
    match fault.type:
        case "slow" | "never_responds":
            due = publish_faults.delay(sandbox, callback.id, fault).due_at
            sandbox.schedule(CALLBACK_CHECK, callback.id, at=due)
        case "published_but_timed_out":
            _take_effect(sandbox, request, post)
            _fail(sandbox, callback, publish_faults.unconfirmed(account.provider))
        case "token_expires_before_publish":
            _reject(sandbox, callback, account, NETWORKS[account.provider].token_expired)
            publishing.require_reconnection(sandbox, sandbox.store.get(Account, account.id))
        case _:
            _reject(sandbox, callback, account, rejection_for(fault, NETWORKS[account.provider]))


def _reject(sandbox: SandboxState, callback: Callback, account: Account, failure: Failure) -> None:
    _fail(sandbox, callback, failure.message)
    if failure.invalidates_token:
        publishing.require_reconnection(sandbox, account)


def _fail(sandbox: SandboxState, callback: Callback, message: str) -> None:
    sandbox.store.put(evolve(callback, state=CALLBACK.next(callback.state, "fail"), error=message))
