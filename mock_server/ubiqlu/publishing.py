"""The pipeline behind a target: dispatch, the network's answer, and what each leaves behind."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from mock_server.kernel.sandbox import Sandbox
from mock_server.networks.failures import CATALOGUE, Failure
from mock_server.networks.failures.linkedin import duplicate_of
from mock_server.networks.image import read_image
from mock_server.networks.network import Media, Submission
from mock_server.ubiqlu import accounts
from mock_server.ubiqlu.access import WORKSPACE_ID
from mock_server.ubiqlu.lifecycle import TARGET
from mock_server.ubiqlu.records import Account, MediaAsset, Post, PublishJob, StoredObject, Target, Workspace
from mock_server.ubiqlu.settings import UbiqluSettings

DISPATCH, ANSWER = "ubiqlu.dispatch", "ubiqlu.answer"
_DAY = timedelta(days=1)
_RESTRICTED = frozenset({"ig.restricted", "fb.blocked"})
"""Refusals after which the network itself holds the account back."""


def start(sandbox: Sandbox, target: Target, event: str) -> Target:
    """Hand a target to its network: a fresh job, earlier errors forgotten.

    Args:
        target: the target; a new one is put into the world by this.
        event: what brings it here, a row of `mock_server.ubiqlu.lifecycle.TARGET`.
    """
    job = sandbox.world.put(PublishJob(sandbox.ids.next("job"), target.id))
    target = sandbox.world.put(
        evolve(
            target,
            status=TARGET.next(target.status or None, event),
            job_id=job.id,
            error_message=None,
            error_body=None,
        )
    )
    account = sandbox.world.get(Account, target.account_id)
    latency = accounts.NETWORKS[account.platform].latency(
        submission(sandbox, _post_of(sandbox, target), account)
    )
    sandbox.plan_in(latency, ANSWER, job.id)
    return target


def dispatch(sandbox: Sandbox, target_id: str) -> None:
    """React to a scheduled target's time."""
    target = sandbox.world.get(Target, target_id)
    if TARGET.allows(target.status, "dispatch"):
        start(sandbox, target, "dispatch")


def answer(sandbox: Sandbox, job_id: str) -> None:
    """React to the network's answer to a publish job."""
    target = sandbox.world.get(Target, sandbox.world.get(PublishJob, job_id).target_id)
    if target.job_id != job_id or target.status != "publishing":
        return
    account = sandbox.world.get(Account, target.account_id)
    complaint = _own_complaint(sandbox, target, account)
    if complaint is not None:
        _fail(sandbox, target, complaint, body=None)
    elif failure := _network_failure(sandbox, target, account):
        _reject(sandbox, target, account, failure)
    else:
        _accept(sandbox, target, account)


def submission(sandbox: Sandbox, post: Post, account: Account) -> Submission:
    """Return what an account's network is handed for a post."""
    day_ago = sandbox.now - _DAY
    recent = sum(
        1
        for target in sandbox.world.all(Target)
        if target.account_id == account.id
        and target.published_at is not None
        and target.published_at > day_ago
    )
    return Submission(post.caption or "", _media(sandbox, post.media_asset_id), recent)


def objection(sandbox: Sandbox, account: Account, submitted: Submission) -> Failure | None:
    """Return why an account's network would refuse a submission by its own limits."""
    return accounts.NETWORKS[account.platform].objection(submitted)


def _media(sandbox: Sandbox, asset_id: str | None) -> tuple[Media, ...]:
    """Describe an asset by its bytes where they can be read, else by what the client said of it."""
    if asset_id is None:
        return ()
    asset = sandbox.world.get(MediaAsset, asset_id)
    content = sandbox.world.get(StoredObject, asset.storage_key).content
    facts = read_image(content) if content and asset.mime_type != "video/mp4" else None
    return (
        Media(
            is_video=asset.mime_type == "video/mp4",
            size=asset.bytes,
            format=facts.format if facts else None,
            width=facts.width if facts else asset.width,
            height=facts.height if facts else asset.height,
            seconds=asset.duration_seconds,
        ),
    )


def _own_complaint(sandbox: Sandbox, target: Target, account: Account) -> str | None:
    """Return why the service does not even ask the network."""
    settings = sandbox.setting(UbiqluSettings)
    workspace = sandbox.world.get(Workspace, WORKSPACE_ID)
    if settings.unentitled_scheduled_posts == "fail" and not workspace.entitled and target.scheduled_at:
        return "The workspace's plan ended before this post was due. Renew the plan and retry."
    if account.status in ("disconnected", "error"):
        name = account.display_name or account.id
        return f"{name} is not connected any more. Reconnect the account and retry."
    return None


def _network_failure(sandbox: Sandbox, target: Target, account: Account) -> Failure | None:
    network = accounts.NETWORKS[account.platform]
    if account.token_expires_at is not None and account.token_expires_at <= sandbox.now:
        return network.token_expired
    settings = sandbox.setting(UbiqluSettings)
    post = _post_of(sandbox, target)
    if settings.detect_duplicates and (failure := _duplicate(sandbox, post, target, account)):
        return failure
    if settings.platform_rules == "off":
        return None
    return objection(sandbox, account, submission(sandbox, post, account))


def _duplicate(sandbox: Sandbox, post: Post, target: Target, account: Account) -> Failure | None:
    """Find an earlier post of the same text: any for LinkedIn, only the last for Facebook."""
    earlier = [
        other
        for other in sandbox.world.all(Target)
        if other.account_id == account.id and other.status == "published" and other.id != target.id
    ]
    earlier.sort(key=lambda other: other.published_at or sandbox.now, reverse=True)
    looked_at = {"linkedin": earlier, "facebook": earlier[:1]}.get(account.platform, [])
    for other in looked_at:
        if _post_of(sandbox, other).caption == post.caption:
            if account.platform == "facebook":
                return CATALOGUE["fb.duplicate"]
            return duplicate_of((other.platform_post_url or "").rstrip("/").rpartition("/")[2])
    return None


def _accept(sandbox: Sandbox, target: Target, account: Account) -> None:
    token = sandbox.ids.token("post url", target.job_id, length=20)
    url = accounts.NETWORKS[account.platform].post_url(token, account.handle or account.id)
    sandbox.world.put(
        evolve(
            target,
            status=TARGET.next(target.status, "accept"),
            published_at=sandbox.now,
            platform_post_url=url,
        )
    )
    accounts.note_published(sandbox, account)


def _reject(sandbox: Sandbox, target: Target, account: Account, failure: Failure) -> None:
    _fail(sandbox, target, failure.sentence, failure.body)
    if failure.id in _RESTRICTED:
        accounts.disconnect(sandbox, account, status="error", detail=failure.sentence)
    elif failure.ends_connection:
        accounts.disconnect(sandbox, account, status="disconnected", detail=failure.sentence)


def _fail(sandbox: Sandbox, target: Target, sentence: str, body: str | None) -> None:
    status = TARGET.next(target.status, "reject")
    sandbox.world.put(evolve(target, status=status, error_message=sentence, error_body=body))


def _post_of(sandbox: Sandbox, target: Target) -> Post:
    return sandbox.world.get(Post, target.post_id)
