"""Values as Ubiqlu's responses show them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache


@lru_cache(maxsize=8192)  # most times are shown again and again
def timestamp(moment: datetime) -> str:
    """Return a time in the format of JavaScript's toISOString: UTC, milliseconds, Z."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def optional_timestamp(moment: datetime | None) -> str | None:
    """Return a time as `timestamp` does, None for None."""
    return None if moment is None else timestamp(moment)
