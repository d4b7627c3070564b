"""Apply faults to the publishing of posts."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import NETWORKS
from galleyproof.networks.publishing.publish_faults import NetworkCall
from galleyproof.networks.publishing.published_posts import NetworkPost, live_posts_with_text
from galleyproof.networks.shared.network import Network
from galleyproof.services.publer.records import Account, Job, Post


@frozen
class Delay:
    """A post or a callback whose network responds late. The id is that of the post or the callback.

    Args:
        due_at: when the response comes, or Publer stops waiting.
        will_time_out: whether no response will come.
    """

    id: str
    due_at: datetime
    will_time_out: bool = False


def find_fault(
    sandbox: SandboxState, post: Post, account: Account, network: Network, *, refused: bool
) -> Fault | None:
    """Return the fault that triggers when a post is sent to its network, or None."""
    job = sandbox.store.find(Job, post.job_id or "")
    siblings = job.post_ids if job is not None and post.id in job.post_ids else (post.id,)
    request = NetworkCall(
        api="publer",
        account=account.id,
        network=network,
        would_be_rejected=refused,
        siblings=len(siblings),
        is_first=siblings[0] == post.id,
        effect="share" if post.is_share else "publish",
    )
    return request.trigger(sandbox)


def delay(sandbox: SandboxState, record_id: str, fault: Fault) -> Delay:
    """Delay the response to a post or a callback as a fault says."""
    will_time_out = fault.type == "never_responds"
    figures = fault.parameters
    wait = timedelta(minutes=figures["minutes"]) if will_time_out else timedelta(seconds=figures["seconds"])
    return sandbox.store.put(Delay(record_id, sandbox.now + wait, will_time_out))


def end_delay(sandbox: SandboxState, record_id: str) -> Delay | None:
    """Remove the delay of a post or a callback and return it, None if there is none."""
    found = sandbox.store.find(Delay, record_id)
    if found is not None:
        sandbox.store.remove(found)
    return found


def publish_silently(sandbox: SandboxState, post: Post, url: str) -> None:
    """Publish a post on its network without a response to Publer."""
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
    """Return a post with the same text that was published on the account without a response to Publer."""
    return next(live_posts_with_text(sandbox, post.account_id or "", post.text or ""), None)


def unconfirmed(network: str) -> str:
    """Return the error of a post of which nobody knows whether it was published."""
    title = NETWORKS[network].title
    return f"We could not confirm that {title} published this. Check there before trying again."


def unanswered(network: str) -> str:
    """Return the error of a post whose network never responded."""
    return f"{NETWORKS[network].title} never responded. Check whether the post is there before trying again."
