"""Requests and responses as the services handle them, without HTTP; also those for files beside an API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field, frozen

from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.sandbox import SandboxState


@define
class Request:
    """A request to an operation of a contract; validation adds its parameters and its body.

    Args:
        operation: the operationId.
        sandbox: the sandbox of its key, with its due events processed.
        key: its API key.
        root_url: the URL of the service without the path of its API: ``http://127.0.0.1:8080/ubiqlu``.
        headers: its headers, with names in lower case.
        parameters: its path and query parameters by name, with the types of the contract.
        body: the parsed body; None if there is no body.
        prepared: the result of the preparation of the operation; None if it needed none.
    """

    operation: str
    sandbox: SandboxState
    key: ApiKey
    root_url: str
    headers: Mapping[str, str] = field(factory=dict)
    parameters: Mapping[str, Any] = field(factory=dict)
    body: Any = None
    prepared: Any = None


@frozen
class Stream:
    """A body that is sent while it grows.

    Args:
        media_type: its media type.
        read: returns what is new since the last call.
        follow: whether the response stays open to wait for more.
    """

    media_type: str
    read: Callable[[], str]
    follow: bool


@frozen
class Response:
    """A response: a status, a JSON value or a stream as body, and headers."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(factory=dict)


class HttpError(Exception):
    """An error response.

    Args:
        status: the HTTP status.
        message: the error message; the service puts it into its own error body.
        headers: more response headers.
        pointer: the JSON pointer to the wrong value in the request body; None if it is not known.
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
    """A file of a multipart form.

    Args:
        name: the file name without folders; can be empty.
        content: the bytes.
    """

    name: str
    content: bytes = field(repr=False)


@frozen
class FileRequest:
    """A request to upload or download a file.

    Args:
        sandbox: the sandbox that the URL names.
        path: the rest of the path after the public id, without a leading slash.
        query: the query of the URL by name; of repeated names the last value.
        headers: its headers, with names in lower case.
        content: its body; empty for downloads.
    """

    sandbox: SandboxState
    path: str
    query: Mapping[str, str] = field(factory=dict)
    headers: Mapping[str, str] = field(factory=dict)
    content: bytes = field(default=b"", repr=False)


@frozen
class FileResponse:
    """The response to a `FileRequest`.

    Args:
        status: the HTTP status.
        content: the body.
        media_type: the content type; None sends none.
        headers: more response headers.
        fault: the id of the fault that the request triggered.
    """

    status: int
    content: bytes = field(default=b"", repr=False)
    media_type: str | None = None
    headers: Mapping[str, str] = field(factory=dict)
    fault: str | None = None


@frozen
class FileRoute:
    """A route for files that a service has beside its API.

    The path of a request is ``<path of the service>/<path>/<public id of the sandbox>/<rest>``.

    Args:
        path: the first part of the path, such as ``storage``.
        operation: the name of its requests in journal and faults.
        methods: the HTTP methods that it supports.
        handle: returns the response to a request.
        render_error: returns the response to an error: 404 for an unknown sandbox, 405 for another method,
            400 and 413 for an incomplete and a too large body, 500 if ``handle`` fails.
        max_bytes: the size up to which bodies are read.
    """

    path: str
    operation: str
    methods: tuple[str, ...]
    handle: Callable[[FileRequest], FileResponse]
    render_error: Callable[[HttpError], FileResponse]
    max_bytes: int = 0
