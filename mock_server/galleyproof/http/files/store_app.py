"""The object store over HTTP: signed PUTs and public GETs, errors in XML as object stores write them."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import headers_of
from galleyproof.http.files.file_middleware import notes_of
from galleyproof.http.validation.bodies import read_body
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.media import storage
from galleyproof.services.ubiqlu.media.storage import StorageError

_log = logging.getLogger(__name__)

MAX_BYTES = 64 * 1024 * 1024
"""A signed address cannot cap a size, so a store takes more than the API allows; the mock stops here."""

_BODY_CODES = {400: "IncompleteBody", 413: "EntityTooLarge"}
"""What the store calls that which can be wrong with a body before it is read."""


class UploadStore:
    """Takes the bytes of uploads at their signed addresses.

    Args:
        registry: the sandboxes; an address names its sandbox by handle.
        root_path: where the store stands on the server, such as ``/ubiqlu/storage``.
    """

    def __init__(self, registry: Registry, root_path: str) -> None:
        self._registry, self._root_path = registry, root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one PUT."""
        await (await _answered(scope, self._put(scope, receive)))(scope, receive, send)

    async def _put(self, scope: Scope, receive: Receive) -> HttpResponse:
        _require(scope, "PUT")
        sandbox, key = _locate(self._registry, scope["path"], self._root_path)
        query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        content = await read_body(receive, MAX_BYTES)
        receipt = storage.put(sandbox, key, query, headers_of(scope).get("content-type", ""), content)
        notes_of(scope).fault = receipt.fault
        return HttpResponse(b"", 200, {"ETag": f'"{receipt.etag}"'})


class PublicStore:
    """Serves registered uploads to everyone, as the networks fetch them.

    Args:
        registry: the sandboxes; an address names its sandbox by handle.
        root_path: where the store stands on the server, such as ``/ubiqlu/cdn``.
    """

    def __init__(self, registry: Registry, root_path: str) -> None:
        self._registry, self._root_path = registry, root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one GET or HEAD."""
        await (await _answered(scope, self._get(scope)))(scope, receive, send)

    async def _get(self, scope: Scope) -> HttpResponse:
        _require(scope, "GET", "HEAD")
        sandbox, key = _locate(self._registry, scope["path"], self._root_path)
        stored = storage.public_object(sandbox, key)
        # An object that a setting made up has a size and no bytes.
        content = stored.content if stored.content is not None else bytes(stored.size or 0)
        return HttpResponse(content, 200, media_type=stored.content_type)


def _locate(registry: Registry, path: str, root_path: str) -> tuple[SandboxState, str]:
    handle, _, key = path.removeprefix(root_path).lstrip("/").partition("/")
    sandbox = registry.find_by_public_id(handle)
    if sandbox is None:
        raise StorageError(404, "NoSuchBucket", "The specified bucket does not exist.")
    return sandbox, key


def _require(scope: Scope, *methods: str) -> None:
    if scope["method"] not in methods:
        raise StorageError(
            405,
            "MethodNotAllowed",
            f"The method is not allowed here: use {' or '.join(methods)}.",
            headers={"Allow": ", ".join(methods)},
        )


async def _answered(scope: Scope, answer: Awaitable[HttpResponse]) -> HttpResponse:
    try:
        return await answer
    except StorageError as error:
        notes_of(scope).fault = notes_of(scope).fault or error.fault
        return _xml(error.status, error.code, error.message, error.headers)
    except HttpError as error:
        return _xml(400, _BODY_CODES[error.status], error.message)
    except Exception as error:
        _log.error("The store failed.", exc_info=error)
        return _xml(
            500, "InternalError", f"The mock failed: {type(error).__name__}. Its log has the traceback."
        )


def _xml(status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> HttpResponse:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    error = f"<Error><Code>{escape(code)}</Code><Message>{escape(message)}</Message></Error>"
    return HttpResponse(head + error, status, headers, "application/xml")
