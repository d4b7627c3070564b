"""The rules for a new post that the API document states only in its text, in the order of checking."""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.accounts import health
from galleyproof.services.ubiqlu.posts.post_requests import PostRequest
from galleyproof.services.ubiqlu.records import Account, MediaAsset
from galleyproof.services.ubiqlu.settings import UbiqluSettings

Rule = Callable[[PostRequest, SandboxState, UbiqluSettings], str | None]
"""Return the error message for a request that breaks the rule, or None."""


def check(new: PostRequest, sandbox: SandboxState) -> None:
    """Reject a request that breaks a rule; the first broken rule decides.

    Raises:
        HttpError: 400 with a message that says what is wrong and what to do.
    """
    settings = sandbox.setting(UbiqluSettings)
    for rule in RULES:
        message = rule(new, sandbox, settings)
        if message is not None:
            raise HttpError(400, message)


def _scheduled_has_time(new: PostRequest, _sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.timing == "scheduled" and new.scheduled_at is None:
        return "scheduledAt is required when timing is 'scheduled'."
    return None


def _only_scheduled_has_time(
    new: PostRequest, _sandbox: SandboxState, settings: UbiqluSettings
) -> str | None:
    if (
        new.scheduled_at is not None
        and new.timing != "scheduled"
        and settings.scheduled_at_with_other_timing == "reject"
    ):
        return f"scheduledAt is allowed only with timing 'scheduled'; timing is {new.timing!r}."
    return None


def _time_in_future(new: PostRequest, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.timing == "scheduled" and new.scheduled_at is not None and new.scheduled_at <= sandbox.now:
        return "scheduledAt must be in the future."
    return None


def _has_content(new: PostRequest, _sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.caption is None and new.media_asset_id is None:
        return "A post needs a caption or media."
    return None


def _media_exists(new: PostRequest, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.media_asset_id is not None and sandbox.store.find(MediaAsset, new.media_asset_id) is None:
        return "mediaAssetId is not the id of a media asset of this workspace."
    return None


def _max_accounts(new: PostRequest, _sandbox: SandboxState, settings: UbiqluSettings) -> str | None:
    if settings.max_accounts != "unlimited" and len(new.account_ids) > int(settings.max_accounts):
        return f"socialAccountIds may have at most {settings.max_accounts} accounts."
    return None


def _accounts_differ(new: PostRequest, _sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if len(set(new.account_ids)) < len(new.account_ids):
        return "socialAccountIds has the same account twice."
    return None


def _accounts_exist(new: PostRequest, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if any(sandbox.store.find(Account, account_id) is None for account_id in new.account_ids):
        return "socialAccountIds has an account that is not connected to this workspace."
    return None


def _accounts_connected(new: PostRequest, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    for account_id in new.account_ids:
        account = sandbox.store.get(Account, account_id)
        if health(account, sandbox.now).needs_reconnect:
            return f"{account.display_name or account.id} must be reconnected before it can publish."
    return None


def _instagram_has_media(new: PostRequest, sandbox: SandboxState, settings: UbiqluSettings) -> str | None:
    if (
        new.timing == "draft"
        or new.media_asset_id is not None
        or settings.instagram_text_only == "fail_target"
    ):
        return None
    if any(sandbox.store.get(Account, account_id).platform == "instagram" for account_id in new.account_ids):
        return "Instagram does not allow text-only posts: attach media or remove the Instagram account."
    return None


RULES: tuple[Rule, ...] = (
    _scheduled_has_time,
    _only_scheduled_has_time,
    _time_in_future,
    _has_content,
    _media_exists,
    _max_accounts,
    _accounts_differ,
    _accounts_exist,
    _accounts_connected,
    _instagram_has_media,
)
