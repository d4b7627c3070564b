"""What the generated code says about an API and its operations, as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from galleyproof_client._bodies import Body, NoBody
from galleyproof_client._limits import ResetUnit
from galleyproof_client._retry import RetrySafety
from galleyproof_client._writing import is_sequence

T = TypeVar("T")


@frozen
class Workspace:
    """How an API says which workspace a call is about.

    Args:
        variable: The environment variable that may hold it; empty for none.
        discover: Calls the operation that lists the workspaces of a key; None if the caller has to say.
    """

    variable: str = ""
    discover: Callable[[], Call[Any]] | None = None


@frozen
class Api:
    """One API.

    Args:
        name: The name of its client class.
        package: The package, which is also the logger's name.
        base_url: Where it is.
        authorization: The ``Authorization`` header, with ``{key}`` in it.
        variables: The prefix of its environment variables.
        workspace: How it says which workspace a call is about.
        reset_unit: What the number in ``X-RateLimit-Reset`` means.
        utc: Whether times must be sent in UTC.
        hint: What to do about an error status, where this API differs from the others.
    """

    name: str
    package: str
    base_url: str
    authorization: str
    variables: str
    workspace: Workspace = Workspace()
    reset_unit: ResetUnit = ResetUnit.UNIX_SECONDS
    utc: bool = False
    hint: Mapping[int, str] = field(factory=dict)


@frozen
class Operation(Generic[T]):
    """One operation of an API.

    Args:
        place: Where the client has it, such as ``posts.create``.
        method: The HTTP method.
        path: The path below the API's address, with parameters in braces.
        retry_safety: What sending it twice does.
        answers: Gives the type of each success by its status; called late, for it imports the models.
        unwrap: The attribute of the answer that callers get; empty for the answer itself.
        workspace: Where the workspace goes: ``path`` or ``header`` and the parameter's name; None for
            nowhere.
    """

    place: str
    method: str
    path: str
    retry_safety: RetrySafety
    answers: Callable[[], Mapping[int, Any]]
    unwrap: str = ""
    workspace: tuple[str, str] | None = None


def _readable_again(values: Mapping[str, Any]) -> dict[str, Any]:
    # A call is sent more than once: again after a failure, and for every page.
    return {name: list(value) if is_sequence(value) else value for name, value in values.items()}


@frozen
class Call(Generic[T]):
    """One call of an operation, with everything it sends."""

    operation: Operation[T]
    path: Mapping[str, Any] = field(factory=dict)
    query: Mapping[str, Any] = field(factory=dict, converter=_readable_again)
    headers: Mapping[str, Any] = field(factory=dict)
    body: Body = field(factory=NoBody)
