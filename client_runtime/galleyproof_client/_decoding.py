"""From the bytes of an answer to JSON: strict, and within bounds that everything later can cope with."""

from __future__ import annotations

import json
from typing import Any

_DEEPEST = 100
"""Levels of nesting that are read; deeper ones could not be written, compared or pickled."""


def decode(content: bytes) -> Any:
    """Return the JSON value that an answer holds.

    Args:
        content: The answer's bytes.

    Raises:
        ValueError: It is no JSON, or nested too deeply; the text says which.
    """
    try:
        value = json.loads(content, parse_constant=_refused)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    except ValueError:
        raise ValueError("is not JSON, or was cut") from None
    _check_depth(value)
    return value


def _refused(constant: str) -> None:
    raise ValueError(constant)


def _check_depth(value: Any) -> None:
    level = [value]
    for _ in range(_DEEPEST + 1):
        level = [inner for outer in level for inner in _children(outer)]
        if not level:
            return
    raise ValueError(_TOO_DEEP)


def _children(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [each for each in inner if isinstance(each, dict | list)]


_TOO_DEEP = f"is nested more than {_DEEPEST} levels deep"
