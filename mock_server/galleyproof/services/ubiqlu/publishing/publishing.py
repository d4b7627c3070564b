"""Publishing a target: when it is due, what its network receives, and how the network responds."""

from __future__ import annotations

import itertools
from datetime import timedelta

from attrs import asdict, evolve

from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.indexes import Index, Span
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import FAILURES, Failure
from galleyproof.networks.linkedin import duplicate_of
from galleyproof.networks.publishing.latency import latency
from galleyproof.networks.publishing.limits import changed_limits
from galleyproof.networks.publishing.publish_faults import NetworkCall
from galleyproof.networks.publishing.published_posts import live_copies, live_posts, live_posts_with_text
from galleyproof.networks.shared.media_files import read_image, read_video
from galleyproof.networks.shared.submission import Media, Submission
from galleyproof.services.ubiqlu.accounts import PLATFORMS, token_expired
from galleyproof.services.ubiqlu.publishing import attempts
from galleyproof.services.ubiqlu.publishing.attempts import NETWORK_RESPONSE, Attempt
from galleyproof.services.ubiqlu.publishing.lifecycle import TARGET
from galleyproof.services.ubiqlu.records import (
    Account,
    MediaAsset,
    Post,
    PublishJob,
    StoredObject,
    Target,
    Workspace,
)
from galleyproof.services.ubiqlu.settings import UbiqluSettings
from galleyproof.services.ubiqlu.workspaces import WORKSPACE_ID

DISPATCH = "ubiqlu.dispatch"
"""Event: a scheduled target is due."""

_DAY = timedelta(days=1)
PUBLISHED_ON = Index(
    Target,
    group=lambda target: None if target.published_at is None else target.account_id,
    by=lambda target: target.published_at,
)
"""The published targets of an account, by the time of their publication."""


def start(sandbox: SandboxState, target: Target, event: str) -> Target:
    """Send a target to its network with a new publish job; errors of earlier attempts are removed.

    Args:
        sandbox: the sandbox.
        target: the target; a new one is stored by this.
        event: why it is published, an event of `lifecycle.TARGET`.
    """
    job = sandbox.store.put(PublishJob(sandbox.ids.next("job"), target.id))
    target = sandbox.store.put(
        evolve(
            target,
            status=TARGET.next(target.status or None, event),
            job_id=job.id,
            error_message=None,
            error_body=None,
        )
    )
    account = sandbox.store.get(Account, target.account_id)
    submitted = submission(sandbox, sandbox.store.get(Post, target.post_id), account)
    delay = latency(sandbox, PLATFORMS[account.platform], submitted)
    sandbox.schedule_in(delay, NETWORK_RESPONSE, job.id)
    return target


def dispatch(sandbox: SandboxState, target_id: str) -> None:
    """Handle the event that a scheduled target is due."""
    target = sandbox.store.get(Target, target_id)
    if TARGET.allows(target.status, "dispatch"):
        start(sandbox, target, "dispatch")


def handle_network_response(sandbox: SandboxState, job_id: str) -> None:
    """Handle the event that the network responds to a publish job."""
    job = sandbox.store.get(PublishJob, job_id)
    target = sandbox.store.get(Target, job.target_id)
    if target.job_id != job_id or target.status != "publishing":
        return
    attempt = Attempt(sandbox, job, target, sandbox.store.get(Account, target.account_id))
    precheck_error = _precheck_error(sandbox, target, attempt.account)
    if job.will_time_out:
        attempts.time_out(attempt)
    elif precheck_error is not None:
        attempts.fail(attempt, precheck_error)
    else:
        _end(attempt)


def _end(attempt: Attempt) -> None:
    failure = _network_failure(attempt)
    if fault := _triggered_fault(attempt, failure):
        attempts.apply_fault(attempt, fault)
    elif failure is not None:
        attempts.reject(attempt, failure)
    else:
        attempts.accept(attempt)


def _triggered_fault(attempt: Attempt, failure: Failure | None) -> Fault | None:
    if attempt.job.fault is not None:
        return None
    targets = attempt.post.target_ids
    call = NetworkCall(
        api="ubiqlu",
        account=attempt.account.id,
        network=attempt.network,
        would_be_rejected=failure is not None,
        siblings=len(targets),
        is_first=targets[0] == attempt.target.id,
    )
    return call.trigger(attempt.sandbox)


def submission(sandbox: SandboxState, post: Post, account: Account) -> Submission:
    """Return what an account's network receives for a post."""
    day_ago = sandbox.now - _DAY
    recent = sandbox.store.count_in(PUBLISHED_ON, [account.id], Span(day_ago, open=True))
    limits = changed_limits(sandbox, PLATFORMS[account.platform].name)
    return Submission(post.caption or "", _media(sandbox, post.media_asset_id), recent, limits=limits)


def rejection(account: Account, submitted: Submission) -> Failure | None:
    """Return why an account's network would reject a submission because of its limits, or None."""
    return PLATFORMS[account.platform].rejection(submitted)


def _media(sandbox: SandboxState, asset_id: str | None) -> tuple[Media, ...]:
    """Return an asset as its bytes show it; what they do not show is as the client described it."""
    if asset_id is None:
        return ()
    asset = sandbox.store.get(MediaAsset, asset_id)
    content = sandbox.store.get(StoredObject, asset.storage_key).content
    described = Media(
        is_video=asset.mime_type == "video/mp4",
        size=asset.bytes,
        width=asset.width,
        height=asset.height,
        seconds=asset.duration_seconds,
    )
    return (described if content is None else _with_file_facts(described, content),)


def _with_file_facts(described: Media, content: bytes) -> Media:
    # The bytes count for the network, also where the content type says otherwise.
    image = read_image(content)
    facts = image or read_video(content)
    described = evolve(described, is_video=image is None) if facts else described
    if facts is None:
        return evolve(described, readable=False)
    return evolve(described, **asdict(facts, filter=lambda _field, value: value is not None))


def _precheck_error(sandbox: SandboxState, target: Target, account: Account) -> str | None:
    """Return why the service does not call the network, or None when it does."""
    settings = sandbox.setting(UbiqluSettings)
    workspace = sandbox.store.get(Workspace, WORKSPACE_ID)
    if settings.scheduled_posts_without_plan == "fail" and not workspace.api_access and target.scheduled_at:
        return "The workspace's plan ended before this post was due. Renew the plan and retry."
    # With an expired token the network is called anyway, so that a retry gets the same failure again.
    expired = token_expired(account, sandbox.now)
    if account.status == "error" or (account.status == "disconnected" and not expired):
        name = account.display_name or account.id
        return f"{name} is no longer connected. Reconnect the account and retry."
    return None


def _network_failure(attempt: Attempt) -> Failure | None:
    """Return why the network rejects the post, or None when it accepts it."""
    sandbox, account = attempt.sandbox, attempt.account
    if token_expired(account, sandbox.now):
        return attempt.network.token_expired
    if failure := _duplicate_failure(attempt):
        return failure
    submitted = submission(sandbox, attempt.post, account)
    if submitted.media and account.platform == "instagram" and _media_unavailable(attempt):
        return FAILURES["ig.fetch_failed"]
    if sandbox.setting(UbiqluSettings).platform_rules == "off":
        return None
    return rejection(account, submitted)


def _duplicate_failure(attempt: Attempt) -> Failure | None:
    """Return the failure for a text that is already published: anywhere on LinkedIn, last on Facebook.

    LinkedIn always detects a post that it published although the service shows it as failed.
    """
    sandbox, account = attempt.sandbox, attempt.account.id
    detects = sandbox.setting(UbiqluSettings).detect_duplicates
    if attempt.network.name == "linkedin":
        own = live_copies(sandbox, attempt.target.id)
        same = live_posts_with_text(sandbox, account, attempt.text) if detects else ()
        found = max((*own, *itertools.islice(same, 1)), key=lambda post: post.published_at, default=None)
        return None if found is None else duplicate_of(found.urn)
    if attempt.network.name == "facebook" and detects:
        last = next(live_posts(sandbox, account), None)
        return FAILURES["fb.duplicate"] if last is not None and last.text == attempt.text else None
    return None


def _media_unavailable(attempt: Attempt) -> bool:
    """Return whether a fault prevents Instagram from downloading the media from its public URL."""
    facts = {"api": "ubiqlu", "operation": "get_object", "network": "instagram"}
    return (
        attempt.sandbox.faults.trigger(InjectionPoint.DOWNLOAD, account=attempt.account.id, **facts)
        is not None
    )
