"""The pipeline behind a target: dispatch, the network's answer, and what each leaves behind."""

from __future__ import annotations

from datetime import timedelta

from attrs import asdict, evolve

from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import FAILURES, Failure
from galleyproof.networks.linkedin import duplicate_of
from galleyproof.networks.publishing import published_posts
from galleyproof.networks.publishing.latency import latency
from galleyproof.networks.publishing.publish_faults import PublishCall
from galleyproof.networks.shared.media_files import read_image, read_video
from galleyproof.networks.shared.network import Media, Submission
from galleyproof.services.ubiqlu import accounts
from galleyproof.services.ubiqlu.access import WORKSPACE_ID
from galleyproof.services.ubiqlu.lifecycle import TARGET
from galleyproof.services.ubiqlu.publishing import publish_outcomes as endings
from galleyproof.services.ubiqlu.publishing.publish_outcomes import RESPONSE, Attempt
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

DISPATCH = "ubiqlu.dispatch"
_DAY = timedelta(days=1)


def start(sandbox: SandboxState, target: Target, event: str) -> Target:
    """Hand a target to its network: a fresh job, earlier errors forgotten.

    Args:
        target: the target; a new one is put into the world by this.
        event: what brings it here, a row of `galleyproof.services.ubiqlu.lifecycle.TARGET`.
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
    submitted = submission(sandbox, _post_of(sandbox, target), account)
    delay = latency(sandbox, accounts.NETWORKS[account.platform], submitted)
    sandbox.schedule_in(delay, RESPONSE, job.id)
    return target


def dispatch(sandbox: SandboxState, target_id: str) -> None:
    """React to a scheduled target's time."""
    target = sandbox.store.get(Target, target_id)
    if TARGET.allows(target.status, "dispatch"):
        start(sandbox, target, "dispatch")


def answer(sandbox: SandboxState, job_id: str) -> None:
    """React to the network's answer to a publish job."""
    job = sandbox.store.get(PublishJob, job_id)
    target = sandbox.store.get(Target, job.target_id)
    if target.job_id != job_id or target.status != "publishing":
        return
    attempt = Attempt(sandbox, job, target, sandbox.store.get(Account, target.account_id))
    complaint = _own_complaint(sandbox, target, attempt.account)
    if job.is_hopeless:
        endings.give_up(attempt)
    elif complaint is not None:
        endings.fail(attempt, complaint)
    else:
        _hear(attempt)


def _hear(attempt: Attempt) -> None:
    """Take what the network says to the attempt, or what a fault makes of it."""
    failure = _network_failure(attempt)
    if fault := _strike(attempt, failure):
        endings.strike(attempt, fault)
    elif failure is not None:
        endings.reject(attempt, failure)
    else:
        endings.accept(attempt)


def _strike(attempt: Attempt, failure: Failure | None) -> Fault | None:
    if attempt.job.fault is not None:
        return None
    targets = attempt.post.target_ids
    request = PublishCall(
        api="ubiqlu",
        account=attempt.account.id,
        network=attempt.network,
        would_be_rejected=failure is not None,
        siblings=len(targets),
        is_first=targets[0] == attempt.target.id,
    )
    return request.trigger(attempt.sandbox)


def submission(sandbox: SandboxState, post: Post, account: Account) -> Submission:
    """Return what an account's network is handed for a post."""
    day_ago = sandbox.now - _DAY
    recent = sum(
        1
        for target in sandbox.store.all(Target)
        if target.account_id == account.id
        and target.published_at is not None
        and target.published_at > day_ago
    )
    return Submission(post.caption or "", _media(sandbox, post.media_asset_id), recent)


def objection(sandbox: SandboxState, account: Account, submitted: Submission) -> Failure | None:
    """Return why an account's network would refuse a submission by its own limits."""
    return accounts.NETWORKS[account.platform].rejection(submitted)


def _media(sandbox: SandboxState, asset_id: str | None) -> tuple[Media, ...]:
    """Describe an asset by its bytes where they can be read, else by what the client said of it."""
    if asset_id is None:
        return ()
    asset = sandbox.store.get(MediaAsset, asset_id)
    content = sandbox.store.get(StoredObject, asset.storage_key).content
    said = Media(
        is_video=asset.mime_type == "video/mp4",
        size=asset.bytes,
        width=asset.width,
        height=asset.height,
        seconds=asset.duration_seconds,
    )
    return (said if content is None else _by_its_bytes(said, content),)


def _by_its_bytes(said: Media, content: bytes) -> Media:
    facts = read_video(content) if said.is_video else read_image(content)
    return (
        said
        if facts is None
        else evolve(said, **asdict(facts, filter=lambda _field, value: value is not None))
    )


def _own_complaint(sandbox: SandboxState, target: Target, account: Account) -> str | None:
    """Return why the service does not even ask the network."""
    settings = sandbox.setting(UbiqluSettings)
    workspace = sandbox.store.get(Workspace, WORKSPACE_ID)
    if settings.scheduled_posts_without_plan == "fail" and not workspace.api_access and target.scheduled_at:
        return "The workspace's plan ended before this post was due. Renew the plan and retry."
    # Once its token has ended the network is asked all the same: a retry hears what the first try did.
    if account.status == "error" or (account.status == "disconnected" and not _token_ended(sandbox, account)):
        name = account.display_name or account.id
        return f"{name} is not connected any more. Reconnect the account and retry."
    return None


def _token_ended(sandbox: SandboxState, account: Account) -> bool:
    return account.token_expires_at is not None and account.token_expires_at <= sandbox.now


def _network_failure(attempt: Attempt) -> Failure | None:
    sandbox, account = attempt.sandbox, attempt.account
    if _token_ended(sandbox, account):
        return attempt.network.token_expired
    if failure := _duplicate(attempt):
        return failure
    submitted = submission(sandbox, attempt.post, account)
    if submitted.media and account.platform == "instagram" and _media_is_gone(attempt):
        return FAILURES["ig.fetch_failed"]
    if sandbox.setting(UbiqluSettings).platform_rules == "off":
        return None
    return objection(sandbox, account, submitted)


def _duplicate(attempt: Attempt) -> Failure | None:
    """Find an earlier post of the same text: any for LinkedIn, only the last for Facebook.

    LinkedIn always knows a post that it took before and that the service believes to have failed.
    """
    detects = attempt.sandbox.setting(UbiqluSettings).detect_duplicates
    shown = published_posts.live_posts(attempt.sandbox, attempt.account.id)
    for other in {"linkedin": shown, "facebook": shown[:1]}.get(attempt.network.name, []):
        is_own = other.record == attempt.target.id
        if attempt.network.name == "linkedin" and (is_own or (detects and other.text == attempt.text)):
            return duplicate_of(other.urn)
        if attempt.network.name == "facebook" and detects and other.text == attempt.text:
            return FAILURES["fb.duplicate"]
    return None


def _media_is_gone(attempt: Attempt) -> bool:
    """Whether a fault keeps Instagram from fetching the media at its public address."""
    facts = {"api": "ubiqlu", "operation": "get_object", "network": "instagram"}
    return (
        attempt.sandbox.faults.trigger(InjectionPoint.DOWNLOAD, account=attempt.account.id, **facts)
        is not None
    )


def _post_of(sandbox: SandboxState, target: Target) -> Post:
    return sandbox.store.get(Post, target.post_id)
