"""Times and users as Publer's responses show them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from galleyproof.services.publer.records import User

Json = dict[str, Any]


def timestamp(moment: datetime) -> str:
    """Return a time in ISO 8601, with milliseconds and offset."""
    return moment.isoformat(timespec="milliseconds")


def optional_timestamp(moment: datetime | None) -> str | None:
    """Return a time as `timestamp` does, None for None."""
    return None if moment is None else timestamp(moment)


def user_summary(user: User) -> Json:
    """Return a user as posts show their author."""
    return {"id": user.id, "name": user.name, "picture": user.picture}


def user_view(user: User) -> Json:
    """Return a user with all fields."""
    return {
        "id": user.id,
        "email": user.email,
        "name": user.name,
        "first_name": user.first_name,
        "picture": user.picture,
    }
