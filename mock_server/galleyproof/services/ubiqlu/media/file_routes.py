"""The HTTP routes of the object store: signed PUTs and public GETs, with errors in XML as in S3."""

from __future__ import annotations

from xml.sax.saxutils import escape

from galleyproof.kernel.requests import FileRequest, FileResponse, FileRoute, HttpError
from galleyproof.services.ubiqlu.media import storage
from galleyproof.services.ubiqlu.media.storage import StorageError

MAX_BYTES = 64 * 1024 * 1024
"""The largest upload: a signed URL cannot limit the size, so the store accepts more than the API allows."""

_ERRORS = {
    400: ("IncompleteBody", None),
    404: ("NoSuchBucket", "The specified bucket does not exist."),
    405: ("MethodNotAllowed", None),
    413: ("EntityTooLarge", None),
    500: ("InternalError", None),
}


def put_object(request: FileRequest) -> FileResponse:
    """Store the bytes that are sent to a signed URL."""
    content_type = request.headers.get("content-type", "")
    try:
        result = storage.put(request.sandbox, request.path, request.query, content_type, request.content)
    except StorageError as error:
        return _storage_error(error)
    return FileResponse(200, headers={"ETag": f'"{result.etag}"'}, fault=result.fault)


def get_object(request: FileRequest) -> FileResponse:
    """Return a registered upload, as networks fetch it."""
    try:
        stored = storage.public_object(request.sandbox, request.path)
    except StorageError as error:
        return _storage_error(error)
    # An upload that was completed by a setting has a size and no bytes.
    content = stored.content if stored.content is not None else bytes(stored.size or 0)
    return FileResponse(200, content, stored.content_type)


def _storage_error(error: StorageError) -> FileResponse:
    return _xml(error.status, error.code, error.message, fault=error.fault)


def _render_error(error: HttpError) -> FileResponse:
    code, message = _ERRORS.get(error.status, ("InvalidRequest", None))
    # S3 has no 413: a body that is too large is a 400.
    status = 400 if error.status == 413 else error.status
    response = _xml(status, code, message or error.message)
    return FileResponse(status, response.content, response.media_type, error.headers)


def _xml(status: int, code: str, message: str, fault: str | None = None) -> FileResponse:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    error = f"<Error><Code>{escape(code)}</Code><Message>{escape(message)}</Message></Error>"
    return FileResponse(status, (head + error).encode(), "application/xml", fault=fault)


FILE_ROUTES = (
    FileRoute("storage", "put_object", ("PUT",), put_object, _render_error, MAX_BYTES),
    FileRoute("cdn", "get_object", ("GET", "HEAD"), get_object, _render_error),
)
