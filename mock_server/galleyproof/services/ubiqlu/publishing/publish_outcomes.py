"""How an attempt to publish a target ends, in good order or under a fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from attrs import evolve, frozen

from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import Failure
from galleyproof.networks.publishing.publish_faults import rejection_for
from galleyproof.networks.publishing.published_posts import NetworkPost
from galleyproof.networks.shared.network import Network
from galleyproof.services.ubiqlu import accounts
from galleyproof.services.ubiqlu.lifecycle import TARGET
from galleyproof.services.ubiqlu.records import Account, Post, PublishJob, Target

RESPONSE, URL_KNOWN = "ubiqlu.answer", "ubiqlu.url_known"

_RESTRICTED = frozenset({"ig.restricted", "fb.blocked"})
"""Refusals after which the network itself holds the account back."""


@frozen
class Attempt:
    """One attempt at its end.

    Args:
        sandbox: where.
        job: the attempt.
        target: what is published.
        account: where to.
    """

    sandbox: SandboxState
    job: PublishJob
    target: Target
    account: Account

    @property
    def network(self) -> Network:
        """The account's network."""
        return accounts.NETWORKS[self.account.platform]

    @property
    def post(self) -> Post:
        """The target's post."""
        return self.sandbox.store.get(Post, self.target.post_id)

    @property
    def text(self) -> str:
        """What the network is given to show."""
        return self.post.caption or ""


def accept(attempt: Attempt, *, url_known: bool = True) -> None:
    """Let the network take the post."""
    sandbox, target = attempt.sandbox, attempt.target
    shown = _appear(attempt)
    sandbox.store.put(
        evolve(
            target,
            status=TARGET.next(target.status, "accept"),
            published_at=sandbox.now,
            platform_post_url=shown.url if url_known else None,
        )
    )
    accounts.note_published(sandbox, attempt.account)
    _end(attempt, "published")


def reject(attempt: Attempt, failure: Failure) -> None:
    """Let the network refuse the post."""
    fail(attempt, failure.message, failure.body)
    if failure.id in _RESTRICTED:
        accounts.disconnect(attempt.sandbox, attempt.account, status="error", detail=failure.message)
    elif failure.invalidates_token:
        accounts.disconnect(attempt.sandbox, attempt.account, status="disconnected", detail=failure.message)


def fail(attempt: Attempt, sentence: str, body: str | None = None, *, outcome: str = "failed") -> None:
    """Let the attempt fail with a sentence for a person and the network's own answer, if it gave one."""
    target = attempt.target
    status = TARGET.next(target.status, "reject")
    attempt.sandbox.store.put(evolve(target, status=status, error_message=sentence, error_body=body))
    _end(attempt, outcome)


def strike(attempt: Attempt, fault: Fault) -> None:
    """Let the attempt end, or go on, as a fault has it."""
    attempt = evolve(attempt, job=attempt.sandbox.store.put(evolve(attempt.job, fault=fault.id)))
    scenario = _SCENARIOS.get(fault.type)
    if scenario is None:
        reject(attempt, rejection_for(fault, attempt.network))
    else:
        scenario(attempt, fault)


def give_up(attempt: Attempt) -> None:
    """Stop waiting for a network that never answers."""
    name = attempt.network.title
    fail(attempt, f"{name} never answered. Check whether the post is there before you retry.")


def tell_url(sandbox: SandboxState, target_id: str) -> None:
    """React to a network that tells a post's address late."""
    target = sandbox.store.get(Target, target_id)
    shown = sandbox.store.get(NetworkPost, _shelf_id(target))
    sandbox.store.put(evolve(target, platform_post_url=shown.url))


def _outcome_unknown(attempt: Attempt, _fault: Fault) -> None:
    _appear(attempt)
    name = attempt.network.title
    sentence = f"We could not confirm that {name} published this. Check there before you retry."
    fail(attempt, sentence, outcome="unknown")


def _slow(attempt: Attempt, fault: Fault) -> None:
    delay = timedelta(seconds=fault.parameters["seconds"])
    attempt.sandbox.schedule_in(delay, RESPONSE, attempt.job.id)


def _stuck(attempt: Attempt, fault: Fault) -> None:
    attempt.sandbox.store.put(evolve(attempt.job, is_hopeless=True))
    attempt.sandbox.schedule_in(timedelta(minutes=fault.parameters["minutes"]), RESPONSE, attempt.job.id)


def _late_url(attempt: Attempt, fault: Fault) -> None:
    accept(attempt, url_known=False)
    attempt.sandbox.schedule_in(timedelta(seconds=fault.parameters["seconds"]), URL_KNOWN, attempt.target.id)


def _token_dies_midway(attempt: Attempt, fault: Fault) -> None:
    account = attempt.account
    if account.token_expires_at is not None:
        account = attempt.sandbox.store.put(evolve(account, token_expires_at=attempt.sandbox.now))
    reject(evolve(attempt, account=account), rejection_for(fault, attempt.network))


_SCENARIOS: Mapping[str, Callable[[Attempt, Fault], None]] = {
    "published_but_timed_out": _outcome_unknown,
    "slow": _slow,
    "never_responds": _stuck,
    "delayed_permalink": _late_url,
    "token_expires_before_publish": _token_dies_midway,
}


def _appear(attempt: Attempt) -> NetworkPost:
    """Put the post on its network's shelf, where it stands whatever the service knows of it."""
    sandbox, target, account = attempt.sandbox, attempt.target, attempt.account
    token = sandbox.ids.token("post url", attempt.job.id, length=20)
    url = attempt.network.post_url(token, account.handle or account.id)
    return sandbox.store.put(
        NetworkPost(
            id=_shelf_id(target),
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


def _shelf_id(target: Target) -> str:
    return f"ubiqlu/{target.job_id}"


def _end(attempt: Attempt, outcome: str) -> None:
    attempt.sandbox.store.put(evolve(attempt.job, outcome=outcome))
