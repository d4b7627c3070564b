"""A request for a new post, as a typed record."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from attrs import frozen

from galleyproof.kernel.clock import to_milliseconds
from galleyproof.kernel.requests import HttpError
from galleyproof.services.ubiqlu.settings import UbiqluSettings


@frozen
class PostRequest:
    """A request for a new post that conforms to the schema.

    Args:
        caption: without surrounding white space; None when nothing is left.
        media_asset_id: None for a text-only post.
        account_ids: in the order given.
        timing: draft, scheduled or now.
        scheduled_at: in UTC, rounded down to milliseconds, as responses show it.
    """

    caption: str | None
    media_asset_id: str | None
    account_ids: tuple[str, ...]
    timing: str
    scheduled_at: datetime | None


def parse(body: dict[str, Any], settings: UbiqluSettings) -> PostRequest:
    """Return the request in a body that conforms to the schema.

    Raises:
        HttpError: 400, scheduledAt is not a valid time.
    """
    account_ids = tuple(body["socialAccountIds"])
    if settings.duplicate_accounts == "dedupe":
        account_ids = tuple(dict.fromkeys(account_ids))
    return PostRequest(
        caption=body.get("caption", "").strip() or None,
        media_asset_id=body.get("mediaAssetId"),
        account_ids=account_ids,
        timing=body.get("timing", "now"),
        scheduled_at=_time(body.get("scheduledAt"), settings),
    )


def _time(text: str | None, settings: UbiqluSettings) -> datetime | None:
    if text is None:
        return None
    if settings.scheduled_at_format == "z_only" and not text.endswith(("Z", "z")):
        raise HttpError(400, "scheduledAt must be in UTC and end in Z.")
    try:
        return to_milliseconds(datetime.fromisoformat(text.upper()).astimezone(UTC))
    except (ValueError, OverflowError):
        raise HttpError(400, f"scheduledAt is not a valid time: {text!r}.") from None
