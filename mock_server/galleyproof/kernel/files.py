"""Routes for files beside an API: uploads and downloads whose URLs contain the public id of a sandbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.sandbox import SandboxState


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
