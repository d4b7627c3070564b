"""Descriptions of an API, its operations and single calls, as the generated code writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from galleyproof_client._data.writing import is_sequence
from galleyproof_client._requests.bodies import Body, NoBody

T = TypeVar("T")


class ResetUnit(StrEnum):
    """The meaning of the number in ``X-RateLimit-Reset``."""

    UNIX_SECONDS = "unix_seconds"
    SECONDS = "seconds"


class RetrySafety(StrEnum):
    """The effect of sending a request twice."""

    SAFE = "safe"
    """None: it only reads."""
    IDEMPOTENT = "idempotent"
    """The same as sending it once."""
    NEVER = "never"
    """A duplicate, such as a second post or file."""


@frozen
class Workspace:
    """How an API selects the workspace of a call.

    Args:
        variable: The environment variable that can contain the workspace's id; empty for none.
        discover: Return the call that lists the workspaces of a key; None if the caller must name one.
    """

    variable: str = ""
    discover: Callable[[], Call[Any]] | None = None


@frozen
class Api:
    """One API.

    Args:
        name: The name of its client class.
        package: The package, which is also the logger's name.
        base_url: The base URL of the live service.
        authorization: The ``Authorization`` header, with ``{key}`` as a placeholder.
        variables: The prefix of its environment variables.
        workspace: How it selects the workspace of a call.
        reset_unit: The meaning of the number in ``X-RateLimit-Reset``.
        utc: Whether times must be sent in UTC.
        hints: Hints for error statuses that mean something special in this API.
    """

    name: str
    package: str
    base_url: str
    authorization: str
    variables: str
    workspace: Workspace = Workspace()
    reset_unit: ResetUnit = ResetUnit.UNIX_SECONDS
    utc: bool = False
    hints: Mapping[int, str] = field(factory=dict)


@frozen
class Operation(Generic[T]):
    """One operation of an API.

    Args:
        place: The method of the client, such as ``posts.create``.
        method: The HTTP method.
        path: The path below the base URL, with parameters in braces.
        retry_safety: The effect of sending it twice.
        responses: Return the type of each successful response by its status. It is called late because it
            imports the models.
        unwrap: The attribute of the response that callers receive; empty for the whole response.
        workspace: Where the workspace's id is sent: ``path`` or ``header``, and the parameter's name; None if
            it is not sent.
    """

    place: str
    method: str
    path: str
    retry_safety: RetrySafety
    responses: Callable[[], Mapping[int, Any]]
    unwrap: str = ""
    workspace: tuple[str, str] | None = None


def _with_lists(values: Mapping[str, Any]) -> dict[str, Any]:
    # A call can be sent more than once, for retries and for each page, so iterators are read into lists.
    return {name: list(value) if is_sequence(value) else value for name, value in values.items()}


@frozen
class Call(Generic[T]):
    """A call of an operation, with everything that it sends."""

    operation: Operation[T]
    path: Mapping[str, Any] = field(factory=dict)
    query: Mapping[str, Any] = field(factory=dict, converter=_with_lists)
    headers: Mapping[str, Any] = field(factory=dict)
    body: Body = field(factory=NoBody)
