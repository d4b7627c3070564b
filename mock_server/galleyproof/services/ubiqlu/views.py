"""Values as Ubiqlu's responses show them."""

from __future__ import annotations

from datetime import UTC, datetime


def timestamp(moment: datetime) -> str:
    """Return a time in the format of JavaScript's toISOString: UTC, milliseconds, Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def optional_timestamp(moment: datetime | None) -> str | None:
    """Return a time as `timestamp` does, None for None."""
    return None if moment is None else timestamp(moment)
