"""Spans of time as people write them: ``90s``, ``1h30m``, ``2d``, ``-5d``."""

from __future__ import annotations

import re
from datetime import timedelta

_SPAN = re.compile(
    r"([+-])?(?=\d)(?:(\d+(?:\.\d+)?)w)?(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?"
    r"(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s?)?"
)
_UNITS = ("weeks", "days", "hours", "minutes", "seconds")


def read_duration(text: str) -> timedelta | None:
    """Read a span such as ``3h``, ``1d12h``, ``-5d`` or ``90`` (seconds); None when it is none."""
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        return None
    parts = {unit: float(part) for unit, part in zip(_UNITS, match.groups()[1:], strict=True) if part}
    try:
        span = timedelta(**parts)
    except OverflowError:
        return None
    return -span if match[1] == "-" else span
