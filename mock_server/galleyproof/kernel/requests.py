"""One request and its answer as the services see them: without HTTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.sandbox import SandboxState


@frozen
class Request:
    """One request to one operation of a contract.

    Args:
        operation: the operationId.
        sandbox: where it happens, settled.
        key: the API key it came with.
        root_url: where the service stands, without the API's own path: ``http://127.0.0.1:8080/ubiqlu``.
        headers: the request's headers, names in lower case.
        parameters: path and query parameters by name, as the contract types them.
        body: the parsed body; None when there is none.
    """

    operation: str
    sandbox: SandboxState
    key: ApiKey
    root_url: str
    headers: Mapping[str, str] = field(factory=dict)
    parameters: Mapping[str, Any] = field(factory=dict)
    body: Any = None


@frozen
class Stream:
    """A body that grows.

    Args:
        media_type: what it is.
        read: returns what has come since it was last called.
        follow: whether to wait for more; where nothing may wait, what there is now is all.
    """

    media_type: str
    read: Callable[[], str]
    follow: bool


@frozen
class Response:
    """What a service answers: a status, a body that JSON can say (or a stream), and headers."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(factory=dict)


class HttpError(Exception):
    """A service refuses a request.

    Args:
        status: the HTTP status as the contract documents it.
        message: a sentence for a person; the service wraps it in its own error body.
        headers: further response headers.
        pointer: where in the body the trouble is, as a JSON pointer; None when that is not known.
    """

    def __init__(
        self,
        status: int,
        message: str,
        headers: Mapping[str, str] | None = None,
        pointer: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = dict(headers or {})
        self.pointer = pointer


@frozen
class UploadedFile:
    """One file of a form.

    Args:
        name: the file name that the client gave, without folders; possibly empty.
        content: the bytes.
    """

    name: str
    content: bytes = field(repr=False)
