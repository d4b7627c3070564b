"""Apply faults to the publishing of posts."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import NETWORKS
from galleyproof.networks.publishing.publish_faults import PublishCall
from galleyproof.networks.publishing.published_posts import NetworkPost, live_posts
from galleyproof.networks.shared.network import Network
from galleyproof.services.publer.records import Account, Job, Post


@frozen
class Delay:
    """A network that takes longer than usual over a post; the id is the post's.

    Args:
        due_at: when its answer comes, or the service gives up.
        will_time_out: whether no answer will come.
    """

    id: str
    due_at: datetime
    will_time_out: bool = False


def find_fault(
    sandbox: SandboxState, post: Post, account: Account, network: Network, *, refused: bool
) -> Fault | None:
    """Return the fault that triggers for a post's publish call, or None."""
    job = sandbox.store.find(Job, post.job_id or "")
    siblings = job.post_ids if job is not None and post.id in job.post_ids else (post.id,)
    request = PublishCall(
        api="publer",
        account=account.id,
        network=network,
        would_be_rejected=refused,
        siblings=len(siblings),
        is_first=siblings[0] == post.id,
    )
    return request.trigger(sandbox)


def delay(sandbox: SandboxState, post: Post, fault: Fault) -> Delay:
    """Let a post wait for its network as a fault has it."""
    will_time_out = fault.type == "never_responds"
    figures = fault.parameters
    wait = timedelta(minutes=figures["minutes"]) if will_time_out else timedelta(seconds=figures["seconds"])
    return sandbox.store.put(Delay(post.id, sandbox.now + wait, will_time_out))


def end_delay(sandbox: SandboxState, post: Post) -> Delay | None:
    """Return how a post was delayed and forget it; None when it was not."""
    found = sandbox.store.find(Delay, post.id)
    if found is not None:
        sandbox.store.remove(found)
    return found


def publish_silently(sandbox: SandboxState, post: Post, url: str) -> None:
    """Put a post on its network although the service does not learn of it."""
    sandbox.store.put(
        NetworkPost(
            id=f"publer/{post.id}",
            api="publer",
            network=post.network or "",
            account=post.account_id or "",
            record=post.id,
            text=post.text or "",
            url=url,
            published_at=sandbox.now,
            details={"url": url, "job": post.job_id, "workspace": post.workspace_id},
        )
    )


def find_duplicate(sandbox: SandboxState, post: Post) -> NetworkPost | None:
    """Return a post of the same text that stands on the account's network without the service's knowing."""
    shown = live_posts(sandbox, post.account_id or "")
    return next((other for other in shown if other.text == (post.text or "")), None)


def unconfirmed(network: str) -> str:
    """Return what a person reads when nobody knows whether a post is published."""
    title = NETWORKS[network].title
    return f"We could not confirm that {title} published this. Check there before trying again."


def unanswered(network: str) -> str:
    """Return what a person reads when a network never answered."""
    return f"{NETWORKS[network].title} never responded. Check whether the post is there before trying again."
