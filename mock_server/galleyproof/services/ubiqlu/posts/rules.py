"""The conditions of a new post that the contract states only in prose, in the order they are checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from attrs import frozen

from galleyproof.kernel.clock import to_milliseconds
from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.accounts import health
from galleyproof.services.ubiqlu.records import Account, MediaAsset
from galleyproof.services.ubiqlu.settings import UbiqluSettings


@frozen
class NewPost:
    """A request for a post, past the schema.

    Args:
        caption: trimmed; None when nothing is left.
        media_asset_id: None for text only.
        account_ids: in the order given.
        timing: draft, scheduled or now.
        scheduled_at: aware, in UTC, to the millisecond, as it is answered.
    """

    caption: str | None
    media_asset_id: str | None
    account_ids: tuple[str, ...]
    timing: str
    scheduled_at: datetime | None


Rule = Callable[[NewPost, SandboxState, UbiqluSettings], str | None]
"""Returns the sentence to refuse with, or None."""

_WITH_Z_ONLY = re.compile(r".*[Zz]")


def read(body: dict[str, Any], settings: UbiqluSettings) -> NewPost:
    """Turn a schema-valid body into a request.

    Raises:
        Refusal: 400, scheduledAt is no time that exists.
    """
    account_ids = tuple(body["socialAccountIds"])
    if settings.duplicate_accounts == "dedupe":
        account_ids = tuple(dict.fromkeys(account_ids))
    return NewPost(
        caption=body.get("caption", "").strip() or None,
        media_asset_id=body.get("mediaAssetId"),
        account_ids=account_ids,
        timing=body.get("timing", "now"),
        scheduled_at=_instant(body.get("scheduledAt"), settings),
    )


def check(new: NewPost, sandbox: SandboxState) -> None:
    """Refuse a request that breaks a rule, by the first rule it breaks.

    Raises:
        Refusal: 400 with a sentence that says which and what to do.
    """
    settings = sandbox.setting(UbiqluSettings)
    for rule in RULES:
        sentence = rule(new, sandbox, settings)
        if sentence is not None:
            raise HttpError(400, sentence)


def _instant(text: str | None, settings: UbiqluSettings) -> datetime | None:
    if text is None:
        return None
    if settings.scheduled_at_format == "z_only" and not _WITH_Z_ONLY.fullmatch(text):
        raise HttpError(400, "scheduledAt must be in UTC and end in Z.")
    try:
        return to_milliseconds(datetime.fromisoformat(text.upper()).astimezone(UTC))
    except (ValueError, OverflowError):
        raise HttpError(400, f"scheduledAt is not a time that exists: {text!r}.") from None


def _scheduled_needs_time(new: NewPost, _sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.timing == "scheduled" and new.scheduled_at is None:
        return "scheduledAt is required when timing is 'scheduled'."
    return None


def _time_needs_scheduled(new: NewPost, _sandbox: SandboxState, settings: UbiqluSettings) -> str | None:
    if (
        new.scheduled_at is not None
        and new.timing != "scheduled"
        and settings.scheduled_at_with_other_timing == "reject"
    ):
        return f"scheduledAt goes with timing 'scheduled' only; timing is {new.timing!r}."
    return None


def _time_in_future(new: NewPost, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.timing == "scheduled" and new.scheduled_at is not None and new.scheduled_at <= sandbox.now:
        return "scheduledAt must be in the future."
    return None


def _something_to_say(new: NewPost, _sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.caption is None and new.media_asset_id is None:
        return "A post needs a caption or media."
    return None


def _known_media(new: NewPost, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if new.media_asset_id is not None and sandbox.store.find(MediaAsset, new.media_asset_id) is None:
        return "mediaAssetId does not name a media asset of this workspace."
    return None


def _few_enough_accounts(new: NewPost, _sandbox: SandboxState, settings: UbiqluSettings) -> str | None:
    if settings.max_accounts != "unlimited" and len(new.account_ids) > int(settings.max_accounts):
        return f"socialAccountIds may name at most {settings.max_accounts} accounts."
    return None


def _distinct_accounts(new: NewPost, _sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if len(set(new.account_ids)) < len(new.account_ids):
        return "socialAccountIds names an account twice."
    return None


def _known_accounts(new: NewPost, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    if any(sandbox.store.find(Account, account_id) is None for account_id in new.account_ids):
        return "socialAccountIds names an account that is not connected to this workspace."
    return None


def _healthy_accounts(new: NewPost, sandbox: SandboxState, _settings: UbiqluSettings) -> str | None:
    for account_id in new.account_ids:
        account = sandbox.store.get(Account, account_id)
        if health(account, sandbox.now).needs_reconnect:
            return f"{account.display_name or account.id} needs to be reconnected before it can publish."
    return None


def _instagram_needs_media(new: NewPost, sandbox: SandboxState, settings: UbiqluSettings) -> str | None:
    if (
        new.timing == "draft"
        or new.media_asset_id is not None
        or settings.instagram_text_only == "fail_target"
    ):
        return None
    if any(sandbox.store.get(Account, account_id).platform == "instagram" for account_id in new.account_ids):
        return "Instagram has no text-only posts: attach media or leave the Instagram account out."
    return None


RULES: tuple[Rule, ...] = (
    _scheduled_needs_time,
    _time_needs_scheduled,
    _time_in_future,
    _something_to_say,
    _known_media,
    _few_enough_accounts,
    _distinct_accounts,
    _known_accounts,
    _healthy_accounts,
    _instagram_needs_media,
)
