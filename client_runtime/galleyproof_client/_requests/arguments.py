"""Convert arguments of methods to values of requests."""

from __future__ import annotations

import functools
import reprlib
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from galleyproof_client._data.values import UNSET
from galleyproof_client._data.writing import is_sequence
from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._requests.operations import Operation

P = ParamSpec("P")
R = TypeVar("R")


def calls(operation: Operation[Any]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that adds the operation to errors about the function's arguments.

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
    """Return the id of an object; return an id, None or ``UNSET`` unchanged."""
    return getattr(given, "id", given)


def ids_of(given: Any) -> Any:
    """Return the ids of objects as a list; return None or ``UNSET`` unchanged.

    Args:
        given: Objects or ids, or a single one.

    Raises:
        InvalidArgumentError: One of them is not an id.
    """
    if given is None or given is UNSET:
        return given
    return [_checked(id_of(each)) for each in (given if is_sequence(given) else [given])]


def require_non_empty(name: str, given: Any) -> Any:
    """Return values as a list that is not empty.

    Args:
        name: The name of the argument.
        given: The values, or a single one.

    Raises:
        InvalidArgumentError: It is empty, or one of the values is. The service might understand it as "all".
    """
    values = list(given) if is_sequence(given) else [given]
    if not values or any(each in (None, UNSET, "") for each in values):
        raise InvalidArgumentError(f"{name} is empty (request not sent)", hint="Pass at least one")
    return values


def _checked(identity: Any) -> Any:
    if isinstance(identity, bool) or not isinstance(identity, str | int) or identity == "":
        raise InvalidArgumentError(
            f"invalid id {reprlib.repr(identity)} (request not sent)",
            hint="Pass ids, or objects that have an id",
        )
    return identity
