"""How an attempt to publish a target ends: accepted, rejected, failed or changed by a fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from attrs import evolve, frozen

from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import Failure, Network
from galleyproof.networks.publishing.publish_faults import rejection_for
from galleyproof.networks.publishing.published_posts import NetworkPost
from galleyproof.services.ubiqlu import accounts
from galleyproof.services.ubiqlu.publishing.lifecycle import TARGET
from galleyproof.services.ubiqlu.records import Account, Post, PublishJob, Target

NETWORK_RESPONSE, PERMALINK_KNOWN = "ubiqlu.network_response", "ubiqlu.permalink_known"
"""Events: the network responds to a publish job; the network reports a post's URL."""

_RESTRICTIONS = frozenset({"ig.restricted", "fb.blocked"})
"""Failures after which the network restricts the account: its status becomes error, not disconnected."""


@frozen
class Attempt:
    """One attempt to publish a target, when its network responds.

    Args:
        sandbox: the sandbox.
        job: the publish job of this attempt.
        target: the target.
        account: the account of the target.
    """

    sandbox: SandboxState
    job: PublishJob
    target: Target
    account: Account

    @property
    def network(self) -> Network:
        """Return the account's network."""
        return accounts.PLATFORMS[self.account.platform]

    @property
    def post(self) -> Post:
        """Return the target's post."""
        return self.sandbox.store.get(Post, self.target.post_id)

    @property
    def text(self) -> str:
        """Return the text that the network receives."""
        return self.post.caption or ""


def accept(attempt: Attempt, *, permalink_known: bool = True) -> None:
    """Publish the post on the network and mark the target as published."""
    sandbox, target = attempt.sandbox, attempt.target
    network_post = _publish_on_network(attempt)
    sandbox.store.put(
        evolve(
            target,
            status=TARGET.next(target.status, "accept"),
            published_at=sandbox.now,
            platform_post_url=network_post.url if permalink_known else None,
        )
    )
    accounts.mark_used(sandbox, attempt.account)
    _end_job(attempt, "published")


def reject(attempt: Attempt, failure: Failure) -> None:
    """Mark the target as failed because the network rejects the post; disconnect the account if needed."""
    fail(attempt, failure.message, failure.body)
    if failure.id in _RESTRICTIONS:
        accounts.disconnect(attempt.sandbox, attempt.account, status="error", detail=failure.message)
    elif failure.invalidates_token:
        accounts.disconnect(attempt.sandbox, attempt.account, status="disconnected", detail=failure.message)


def fail(attempt: Attempt, message: str, body: str | None = None, *, outcome: str = "failed") -> None:
    """Mark the target as failed, with a message for a person and the network's response body, if any."""
    target = attempt.target
    status = TARGET.next(target.status, "reject")
    attempt.sandbox.store.put(evolve(target, status=status, error_message=message, error_body=body))
    _end_job(attempt, outcome)


def apply_fault(attempt: Attempt, fault: Fault) -> None:
    """End or delay the attempt as a fault demands."""
    attempt = evolve(attempt, job=attempt.sandbox.store.put(evolve(attempt.job, fault=fault.id)))
    scenario = _SCENARIOS.get(fault.type)
    if scenario is None:
        reject(attempt, rejection_for(fault, attempt.network))
    else:
        scenario(attempt, fault)


def time_out(attempt: Attempt) -> None:
    """Mark the target as failed because the network never responded."""
    title = attempt.network.title
    fail(attempt, f"{title} never responded. Check whether the post is there before you retry.")


def set_permalink(sandbox: SandboxState, target_id: str) -> None:
    """Handle the event that the network reports a published post's URL."""
    target = sandbox.store.get(Target, target_id)
    network_post = sandbox.store.get(NetworkPost, _network_post_id(target))
    sandbox.store.put(evolve(target, platform_post_url=network_post.url))


def _published_but_timed_out(attempt: Attempt, _fault: Fault) -> None:
    _publish_on_network(attempt)
    title = attempt.network.title
    message = f"We could not confirm that {title} published this. Check there before you retry."
    fail(attempt, message, outcome="unknown")


def _slow(attempt: Attempt, fault: Fault) -> None:
    delay = timedelta(seconds=fault.parameters["seconds"])
    attempt.sandbox.schedule_in(delay, NETWORK_RESPONSE, attempt.job.id)


def _never_responds(attempt: Attempt, fault: Fault) -> None:
    attempt.sandbox.store.put(evolve(attempt.job, will_time_out=True))
    timeout = timedelta(minutes=fault.parameters["minutes"])
    attempt.sandbox.schedule_in(timeout, NETWORK_RESPONSE, attempt.job.id)


def _delayed_permalink(attempt: Attempt, fault: Fault) -> None:
    accept(attempt, permalink_known=False)
    delay = timedelta(seconds=fault.parameters["seconds"])
    attempt.sandbox.schedule_in(delay, PERMALINK_KNOWN, attempt.target.id)


def _token_expires_before_publish(attempt: Attempt, fault: Fault) -> None:
    account = attempt.account
    if account.token_expires_at is not None:
        account = attempt.sandbox.store.put(evolve(account, token_expires_at=attempt.sandbox.now))
    reject(evolve(attempt, account=account), rejection_for(fault, attempt.network))


_SCENARIOS: Mapping[str, Callable[[Attempt, Fault], None]] = {
    "published_but_timed_out": _published_but_timed_out,
    "slow": _slow,
    "never_responds": _never_responds,
    "delayed_permalink": _delayed_permalink,
    "token_expires_before_publish": _token_expires_before_publish,
}


def _publish_on_network(attempt: Attempt) -> NetworkPost:
    """Store that the post is live on its network, even if the service never learns of it."""
    sandbox, target, account = attempt.sandbox, attempt.target, attempt.account
    token = sandbox.ids.token("post url", attempt.job.id, length=20)
    url = attempt.network.post_url(token, account.handle or account.id)
    return sandbox.store.put(
        NetworkPost(
            id=_network_post_id(target),
            api="ubiqlu",
            network=attempt.network.name,
            account=account.id,
            record=target.id,
            text=attempt.text,
            url=url,
            published_at=sandbox.now,
            details={"post": target.post_id, "url": url, "job": attempt.job.id},
        )
    )


def _network_post_id(target: Target) -> str:
    return f"ubiqlu/{target.job_id}"


def _end_job(attempt: Attempt, outcome: str) -> None:
    attempt.sandbox.store.put(evolve(attempt.job, outcome=outcome))
