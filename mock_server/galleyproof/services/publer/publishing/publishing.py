"""Publish posts: send them to their networks when they are due, and handle the responses."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.indexes import Span
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import FAILURES, NETWORKS, Failure
from galleyproof.networks.linkedin import duplicate_of
from galleyproof.networks.publishing.latency import latency as network_latency
from galleyproof.networks.publishing.publish_faults import rejection_for
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.x import DUPLICATE_HOURS
from galleyproof.services.publer.posts.indexes import BY_ACCOUNT_AND_STATE, PUBLISHED_ON, PUBLISHED_TEXTS
from galleyproof.services.publer.posts.post_requests import attach
from galleyproof.services.publer.posts.post_types import TITLES
from galleyproof.services.publer.posts.rules import quotas
from galleyproof.services.publer.posts.submissions import make_submission
from galleyproof.services.publer.publishing import publish_faults
from galleyproof.services.publer.publishing.lifecycle import POST
from galleyproof.services.publer.publishing.publish_faults import Delay
from galleyproof.services.publer.records import Account, Post, Signature, Workspace
from galleyproof.services.publer.scheduling.times import DAY

DISPATCH, NETWORK_RESPONSE, PERMALINK, PUBLISHED = (
    "publer.dispatch",
    "publer.network_response",
    "publer.permalink",
    "publer.published",
)
_LATE_LINKS = {"tiktok": timedelta(minutes=1)}
"""How long after the response a network returns the permalink.

Source: Publer API reference, …/tiktok-video-and-multi-photo-posts, read 2026-08-13, says
that it comes later. One minute is assumed.
"""

_SEPARATELY_COUNTED = ("instagram", "linkedin", "threads")
"""Networks that have a daily limit of their own."""


_MISSED = {
    "scheduled_pending": "Nobody approved the post before its time.",
    "scheduled_reauth": "The account needed to be reconnected when the post was due. Reconnect it.",
    "scheduled_locked": "The workspace was locked when the post was due. Unlock it and schedule it again.",
}
"""Why a post that was on hold failed when it was due."""


def schedule(sandbox: SandboxState, post: Post) -> Post:
    """Store a post and schedule its publishing."""
    event = "ask_to_schedule" if post.needs_approval else "schedule"
    post = hold(sandbox, sandbox.store.put(evolve(post, state=POST.next(None, event))))
    if post.scheduled_at is not None:
        sandbox.schedule(DISPATCH, post.id, at=post.scheduled_at)
    return post


def hold(sandbox: SandboxState, post: Post) -> Post:
    """Put a scheduled post on hold if its account is disconnected or its workspace locked."""
    account = sandbox.store.get(Account, post.account_id or "")
    workspace = sandbox.store.get(Workspace, post.workspace_id)
    for applies, event in ((account.status != "active", "lose_account"), (workspace.locked, "suspend_plan")):
        if applies and POST.allows(post.state, event):
            post = sandbox.store.put(evolve(post, state=POST.next(post.state, event)))
    return post


def send_to_network(sandbox: SandboxState, post: Post, event: str) -> Post:
    """Send a post to its network, which responds after its latency.

    Args:
        post: stored by this; the state of a new post is empty.
        event: an event of `galleyproof.services.publer.publishing.lifecycle.POST`.
    """
    post = sandbox.store.put(evolve(post, state=POST.next(post.state or None, event)))
    sandbox.schedule_in(latency(sandbox, post), NETWORK_RESPONSE, post.id)
    return post


def latency(sandbox: SandboxState, post: Post) -> timedelta:
    """Return how long a post's network takes to respond."""
    return network_latency(sandbox, NETWORKS[post.network or ""], submission(sandbox, post))


def dispatch(sandbox: SandboxState, post_id: str) -> None:
    """Publish a scheduled post when it is due; if it is on hold, it fails."""
    post = sandbox.store.find(Post, post_id)
    if post is None:
        return
    if POST.allows(post.state, "dispatch"):
        send_to_network(sandbox, post, "dispatch")
    elif POST.allows(post.state, "miss"):
        _fail(sandbox, post, "miss", _MISSED[post.state])


def handle_network_response(sandbox: SandboxState, post_id: str) -> None:
    """Handle the response of a post's network."""
    post = sandbox.store.find(Post, post_id)
    if post is None or post.state != "publishing":
        return
    account = sandbox.store.get(Account, post.account_id or "")
    # Always removed, because the job of the post waits while there is a delay.
    delay = publish_faults.end_delay(sandbox, post.id)
    if sandbox.store.get(Workspace, post.workspace_id).locked:
        _fail(sandbox, post, "reject", _MISSED["scheduled_locked"])
    else:
        _handle_response(sandbox, post, account, delay)


def _handle_response(sandbox: SandboxState, post: Post, account: Account, delay: Delay | None) -> None:
    """Accept or reject a post, or apply a fault. A delayed post is not affected by a fault again."""
    if delay is not None and delay.will_time_out:
        _fail(sandbox, post, "reject", publish_faults.unanswered(account.provider))
        return
    if post.parent_id is not None and _exceeds_quota(sandbox, post, account):
        _fail(sandbox, post, "reject", quotas.exceeded(TITLES[account.provider], account, post.type))
        return
    failure = network_failure(sandbox, post, account)
    network, refused = NETWORKS[account.provider], failure is not None
    fault = (
        publish_faults.find_fault(sandbox, post, account, network, refused=refused) if delay is None else None
    )
    if fault is not None:
        _apply_fault(sandbox, post, account, fault)
    elif failure is not None:
        _reject(sandbox, post, account, failure)
    else:
        _accept(sandbox, post, account, _LATE_LINKS.get(account.provider))


def _apply_fault(sandbox: SandboxState, post: Post, account: Account, fault: Fault) -> None:
    match fault.type:
        case "slow" | "never_responds":
            sandbox.schedule(
                NETWORK_RESPONSE, post.id, at=publish_faults.delay(sandbox, post.id, fault).due_at
            )
        case "published_but_timed_out":
            publish_faults.publish_silently(sandbox, post, _address(sandbox, post, account))
            _fail(sandbox, post, "reject", publish_faults.unconfirmed(account.provider))
        case "delayed_permalink":
            _accept(sandbox, post, account, timedelta(seconds=fault.parameters["seconds"]))
        case "token_expires_before_publish":
            _reject(sandbox, post, account, NETWORKS[account.provider].token_expired)
            require_reconnection(sandbox, sandbox.store.get(Account, account.id))
        case _:
            _reject(sandbox, post, account, rejection_for(fault, NETWORKS[account.provider]))


def set_permalink(sandbox: SandboxState, post_id: str) -> None:
    """Set the permalink of a post whose network returns it late."""
    post = sandbox.store.find(Post, post_id)
    if post is not None and post.account_id is not None:
        account = sandbox.store.get(Account, post.account_id)
        sandbox.store.put(evolve(post, post_link=_address(sandbox, post, account)))


def network_failure(sandbox: SandboxState, post: Post, account: Account) -> Failure | None:
    """Return why an account's network rejects a post, or None if it accepts it."""
    network = NETWORKS[account.provider]
    if account.status == "reauth":
        return network.token_expired
    if account.provider == "twitter" and _is_repeated(sandbox, post):
        return FAILURES["x.duplicate"]
    if account.provider == "linkedin" and (earlier := publish_faults.find_duplicate(sandbox, post)):
        return duplicate_of(earlier.urn)
    if account.provider == "instagram" and post.media and _media_is_gone(sandbox, account):
        return FAILURES["ig.fetch_failed"]
    return network.rejection(submission(sandbox, post))


def _media_is_gone(sandbox: SandboxState, account: Account) -> bool:
    """Return whether a fault keeps Instagram from downloading the media."""
    facts = {"api": "publer", "operation": "get_object", "network": "instagram", "account": account.id}
    return sandbox.faults.trigger(InjectionPoint.DOWNLOAD, **facts) is not None


def submission(sandbox: SandboxState, post: Post) -> Submission:
    """Return what is sent to a post's network."""
    account = sandbox.store.get(Account, post.account_id or "")
    signature = sandbox.store.find(Signature, post.signature_id or "")
    parts = (post.text or "", signature.text if signature else "")
    attachments, _unknown = attach(sandbox, post.workspace_id, post.content.references)
    return make_submission(
        sandbox,
        account,
        post.content,
        attachments,
        kind=post.type,
        text="\n\n".join(part for part in parts if part),
        posts_last_day=_posts_last_day(sandbox, account),
    )


def _posts_last_day(sandbox: SandboxState, account: Account) -> int:
    if account.provider not in _SEPARATELY_COUNTED:
        return 0
    return sandbox.store.count_in(PUBLISHED_ON, [account.id], Span(sandbox.now - DAY, open=True))


def _exceeds_quota(sandbox: SandboxState, post: Post, account: Account) -> bool:
    """Return whether a post that another one made exceeds the quota; others are checked at creation."""
    counted = quotas.quota_key(account, post.type)
    since = Span(sandbox.now - quotas.WINDOW, open=True)
    published = sandbox.store.select(PUBLISHED_ON, account.id, since)
    same = sum(quotas.quota_key(account, earlier.type) == counted for earlier in published)
    return same >= quotas.DAILY_QUOTAS[counted]


def _is_repeated(sandbox: SandboxState, post: Post) -> bool:
    """Return whether the account published the same text before. Posts with media are not compared."""
    if post.media or not post.text:
        return False
    since = Span(sandbox.now - timedelta(hours=DUPLICATE_HOURS), open=True)
    return sandbox.store.count_in(PUBLISHED_TEXTS, [(post.account_id, post.text)], since) > 0


def _accept(sandbox: SandboxState, post: Post, account: Account, late: timedelta | None) -> None:
    """Mark a post as published. Its permalink is set now, or after ``late``."""
    post = sandbox.store.put(
        evolve(
            post,
            state=POST.next(post.state, "accept"),
            published_at=sandbox.now,
            updated_at=sandbox.now,
            post_link=None if late else _address(sandbox, post, account),
        )
    )
    if late:
        sandbox.schedule_in(late, PERMALINK, post.id)
    if not post.callbacks.is_empty:
        sandbox.schedule(PUBLISHED, post.id, at=sandbox.now)


def _address(sandbox: SandboxState, post: Post, account: Account) -> str:
    token = sandbox.ids.token("post link", post.id, length=20)
    return NETWORKS[account.provider].post_url(token, account.username or account.social_id)


def _reject(sandbox: SandboxState, post: Post, account: Account, failure: Failure) -> None:
    _fail(sandbox, post, "reject", failure.message)
    if failure.invalidates_token:
        require_reconnection(sandbox, account)


def _fail(sandbox: SandboxState, post: Post, event: str, sentence: str) -> None:
    state = POST.next(post.state, event)
    sandbox.store.put(evolve(post, state=state, error=sentence, updated_at=sandbox.now))
    parent = sandbox.store.find(Post, post.parent_id or "")
    if parent is not None and POST.allows(parent.state, "reject") and parent.recycling is not None:
        sandbox.store.put(
            evolve(parent, state=POST.next(parent.state, "reject"), error=sentence, updated_at=sandbox.now)
        )


def require_reconnection(sandbox: SandboxState, account: Account) -> None:
    """Disconnect an account and put its scheduled posts on hold."""
    sandbox.store.put(evolve(account, status="reauth"))
    for state in POST.states_before("lose_account"):
        for post in sandbox.store.select(BY_ACCOUNT_AND_STATE, (account.id, state)):
            sandbox.store.put(evolve(post, state=POST.next(state, "lose_account")))
