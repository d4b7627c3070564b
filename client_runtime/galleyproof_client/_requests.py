"""Small turns between what callers give and what a request holds."""

from __future__ import annotations

import functools
import reprlib
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._operations import Operation
from galleyproof_client._values import UNSET
from galleyproof_client._writing import is_sequence

P = ParamSpec("P")
R = TypeVar("R")


def calls(operation: Operation[Any]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator: what is wrong with the function's arguments is told as the operation's error.

    Args:
        operation: The operation.
    """

    def decorate(make: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(make)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return make(*args, **kwargs)
            except InvalidArgumentError as error:
                error.operation = error.operation or operation.place
                raise

        return checked

    return decorate


def id_of(given: Any) -> Any:
    """Return the id of an object; an id, None and what is unset stay as they are."""
    return getattr(given, "id", given)


def ids_of(given: Any) -> Any:
    """Return the ids of some objects; a single one counts as a row of one, nothing stays nothing.

    Args:
        given: The objects, or their ids.

    Raises:
        InvalidArgumentError: Something in it is no id.
    """
    if given is None or given is UNSET:
        return given
    return [_checked(id_of(each)) for each in (given if is_sequence(given) else [given])]


def require_non_empty(name: str, given: Any) -> Any:
    """Return a row of values that holds something.

    Args:
        name: What the caller knows it as.
        given: The values, or a single one.

    Raises:
        InvalidArgumentError: It is empty, or holds nothing. Sent as nothing at all, it might be taken for "all".
    """
    values = list(given) if is_sequence(given) else [given]
    if not values or any(each in (None, UNSET, "") for each in values):
        raise InvalidArgumentError(f"{name} is empty, and nothing was sent", hint="Name at least one")
    return values


def _checked(identity: Any) -> Any:
    if isinstance(identity, bool) or not isinstance(identity, str | int) or identity == "":
        raise InvalidArgumentError(
            f"{reprlib.repr(identity)} is no id, and nothing was sent",
            hint="Give ids, or the objects that have them",
        )
    return identity
