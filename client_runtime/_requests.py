"""Small turns between what callers give and what a request holds."""

from __future__ import annotations

from typing import Any

from client_runtime._errors import UsageError
from client_runtime._writing import is_many


def id_of(given: Any) -> Any:
    """Return the id of an object; an id, None and what is unset stay as they are."""
    return getattr(given, "id", given)


def ids_of(given: Any) -> Any:
    """Return the ids of some objects; a single one counts as a row of one, what is unset stays as it is."""
    if is_many(given):
        return [id_of(each) for each in given]
    return [id_of(given)] if given else given


def filled(name: str, given: Any) -> Any:
    """Return a row of values that holds something.

    Args:
        name: What the caller knows it as.
        given: The values, or a single one.

    Raises:
        UsageError: It is empty. Sent as nothing at all, it might be taken for "all".
    """
    values = list(given) if is_many(given) else [given]
    if not values:
        raise UsageError(f"{name} is empty, and nothing was sent", advice="Name at least one")
    return values
