"""The object store for uploads: signed upload URLs and public URLs, without HTTP."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

from attrs import evolve, frozen

from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.lifecycle import Lifecycle
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.records import StoredObject
from galleyproof.services.ubiqlu.settings import UbiqluSettings

UPLOAD_URL_LIFETIME = timedelta(seconds=900)
"""How long an upload URL is valid. Source: the example in Ubiqlu's API document, read November 2026."""

OBJECT = Lifecycle.of(
    "an upload",
    [
        (None, "reserve", "reserved"),
        ("reserved", "put", "uploaded"),
        ("uploaded", "put", "uploaded"),
        ("registered", "put", "registered"),
        ("uploaded", "finalize", "registered"),
    ],
)
"""A repeated PUT replaces the bytes while the upload URL is valid, also after registration."""

_DATE = "%Y%m%dT%H%M%SZ"
_SIGNED_PARAMETERS = ("X-Amz-Algorithm", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders")
_ALGORITHM = "AWS4-HMAC-SHA256"


class StorageError(Exception):
    """The object store rejects a request; its response is XML in the format of S3.

    Args:
        status, code, message: the response.
        fault: the id of the fault that caused it; None when the request did.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        fault: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.fault = status, code, message, fault


@frozen
class UploadResult:
    """The result of a PUT: the ETag of the bytes that were sent, and the id of the triggered fault."""

    etag: str
    fault: str | None = None


def public_url(root_url: str, sandbox: SandboxState, key: str) -> str:
    """Return the public URL of an object; it works after the upload was registered."""
    return f"{root_url}/cdn/{sandbox.public_id}/{quote(key)}"


def upload_url(root_url: str, sandbox: SandboxState, stored: StoredObject) -> str:
    """Return the URL to PUT the object's bytes to; the signature in it is the only credential."""
    signed_headers = "content-type;host" if sandbox.setting(UbiqluSettings).sign_content_type else "host"
    query = {
        "X-Amz-Algorithm": _ALGORITHM,
        "X-Amz-Date": (stored.expires_at - UPLOAD_URL_LIFETIME).astimezone(UTC).strftime(_DATE),
        "X-Amz-Expires": str(int(UPLOAD_URL_LIFETIME.total_seconds())),
        "X-Amz-SignedHeaders": signed_headers,
    }
    query["X-Amz-Signature"] = _signature(sandbox, stored.id, query, _signed_type(query, stored.mime_type))
    return f"{root_url}/storage/{sandbox.public_id}/{quote(stored.id)}?{urlencode(query)}"


def put(
    sandbox: SandboxState, key: str, query: Mapping[str, str], content_type: str, content: bytes
) -> UploadResult:
    """Store the bytes that were sent to a signed upload URL.

    Args:
        sandbox: the sandbox that the URL names.
        key: the storage key in the URL.
        query: the query of the URL.
        content_type: the request's content type, empty when it has none.
        content: the bytes.

    Raises:
        StorageError: 403 when the signature is wrong or the URL has expired; 404 for an unknown key.
    """
    _check_signature(sandbox, key, query, content_type)
    stored = sandbox.store.find(StoredObject, key)
    if stored is None:
        raise StorageError(404, "NoSuchKey", "The specified key does not exist.")
    etag = hashlib.md5(content, usedforsecurity=False).hexdigest()
    fault = sandbox.faults.trigger(InjectionPoint.UPLOAD, api="ubiqlu", operation="put_object")
    content, content_type = _corrupted(fault, content, content_type or "application/octet-stream")
    sandbox.store.put(
        evolve(
            stored,
            state=OBJECT.next(stored.state, "put"),
            content=content,
            content_type=content_type,
            size=len(content),
        )
    )
    return UploadResult(etag, fault.id if fault else None)


def public_object(sandbox: SandboxState, key: str) -> StoredObject:
    """Return a registered object.

    Raises:
        StorageError: 404, no registered object has this key.
    """
    stored = sandbox.store.find(StoredObject, key)
    if stored is None or stored.state != "registered":
        raise StorageError(404, "NoSuchKey", "The specified key does not exist.")
    return stored


def _corrupted(fault: Fault | None, content: bytes, content_type: str) -> tuple[bytes, str]:
    """Return the upload as a fault changes it."""
    if fault is None:
        return content, content_type
    if fault.type == "upload_expired":
        raise StorageError(403, "ExpiredRequest", "Request has expired", fault.id)
    if fault.type == "upload_truncated":
        return content[: int(len(content) * fault.parameters["fraction"])], content_type
    return content, fault.parameters["content_type"]


def _check_signature(sandbox: SandboxState, key: str, query: Mapping[str, str], content_type: str) -> None:
    is_known = query.keys() == {*_SIGNED_PARAMETERS, "X-Amz-Signature"}
    expected = _signature(sandbox, key, query, _signed_type(query, content_type))
    sent = query.get("X-Amz-Signature", "")
    if not is_known or not hmac.compare_digest(expected.encode(), sent.encode()):
        raise StorageError(403, "SignatureDoesNotMatch", "The signature does not match the request.")
    # The signature covers both values, so this mock wrote them and they parse.
    signed_at = datetime.strptime(query["X-Amz-Date"], _DATE).replace(tzinfo=UTC)
    if sandbox.now >= signed_at + timedelta(seconds=int(query["X-Amz-Expires"])):
        raise StorageError(403, "ExpiredRequest", "Request has expired")


def _signed_type(query: Mapping[str, str], content_type: str) -> str:
    return content_type if "content-type" in query.get("X-Amz-SignedHeaders", "") else ""


def _signature(sandbox: SandboxState, key: str, query: Mapping[str, str], content_type: str) -> str:
    signed = {name: query.get(name, "") for name in _SIGNED_PARAMETERS}
    # URL-encoded, so that no part can contain the separator, and with it other parts.
    text = "\n".join(["PUT", sandbox.public_id, quote(key), quote(content_type), urlencode(signed)])
    secret = sandbox.ids.token("object store", length=32)
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
