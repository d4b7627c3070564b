"""Values and small records as Publer's wire shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from galleyproof.services.publer.records import User

Json = dict[str, Any]


def timestamp(instant: datetime) -> str:
    """Write a time as Publer's answers have it: milliseconds and an offset."""
    return instant.isoformat(timespec="milliseconds")


def maybe_timestamp(instant: datetime | None) -> str | None:
    """Write a time that may be missing."""
    return None if instant is None else timestamp(instant)


def user_summary(user: User) -> Json:
    """Show a user beside a post."""
    return {"id": user.id, "name": user.name, "picture": user.picture}


def user(record: User) -> Json:
    """Show a user in full."""
    return {
        "id": record.id,
        "email": record.email,
        "name": record.name,
        "first_name": record.first_name,
        "picture": record.picture,
    }
