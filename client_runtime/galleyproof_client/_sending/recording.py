"""Write the exchanges of a client to a file, as an HTTP Archive (HAR 1.2) without secrets."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import httpx

from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._sending.redaction import HIDDEN, Redactor
from galleyproof_client._version import __version__

MAX_BODY = 256 * 1024
"""Bytes of the longest body that is written; longer ones are left out, with their size."""
REDACTED_EMAIL = "redacted@example.com"
_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_SECRET_WORDS = ("signature", "token", "secret", "password", "credential", "apikey", "api_key", "policy")
_SECRET_NAMES = frozenset({"sig", "key", "keyid", "signed"})
_IN_ADDRESSES = frozenset("._%+-")
_HEAD = '{{"log": {{"version": "1.2", "creator": {creator}, "entries": [\n'
_TAIL = b"\n]}}\n"


class Recorder:
    """Writes exchanges to a file, which is a complete archive after each of them.

    API keys, signatures, cookies and e-mail addresses are replaced. Threads can share a recorder.

    Args:
        path: The file; it is replaced.

    Raises:
        InvalidArgumentError: The file cannot be written.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._lock = threading.Lock()
        self._count = 0
        creator = json.dumps({"name": "galleyproof", "version": __version__})
        head = _HEAD.format(creator=creator).encode()
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        except OSError as error:
            raise InvalidArgumentError(
                f"cannot record to {self.path}: {error.strerror}", hint="Pass the path of a file"
            ) from None
        with os.fdopen(descriptor, "wb") as file:
            file.write(head + _TAIL)
        self._end = len(head)

    def add(
        self, operation: str, response: httpx.Response, started: float, ended: float, redactor: Redactor
    ) -> None:
        """Write one exchange.

        Args:
            operation: The method of the client, such as ``posts.create``.
            response: The response, whose request still has its body.
            started: When the request was sent, in seconds since 1970.
            ended: When the response was complete.
            redactor: Replaces the API key.
        """
        entry = _entry(operation, response, started, ended, redactor)
        text = json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace")
        with self._lock:
            text = (b",\n" if self._count else b"") + text
            with self.path.open("r+b") as file:
                file.seek(self._end)
                file.write(text + _TAIL)
            self._count += 1
            self._end += len(text)


def _entry(
    operation: str, response: httpx.Response, started: float, ended: float, redactor: Redactor
) -> dict[str, Any]:
    request = response.request
    url = redactor.text(safe_url(httpx.URL.__str__(request.url)))
    query = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    try:
        sent = request.content
    except httpx.RequestNotRead:
        sent = None
    record: dict[str, Any] = {
        "method": request.method,
        "url": url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": list(_headers(request.headers, redactor)),
        "queryString": [{"name": name, "value": value} for name, value in query],
        "headersSize": -1,
        "bodySize": -1 if sent is None else len(sent),
    }
    if sent is None or sent:
        kind = request.headers.get("content-type", "")
        record["postData"] = {"mimeType": kind, **_body(sent, kind, redactor)}
    kind = response.headers.get("content-type", "")
    return {
        "startedDateTime": datetime.fromtimestamp(started, UTC).isoformat(),
        "time": round((ended - started) * 1000),
        "request": record,
        "response": {
            "status": response.status_code,
            "statusText": response.reason_phrase,
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": list(_headers(response.headers, redactor)),
            "content": {
                "size": len(response.content),
                "mimeType": kind,
                **_body(response.content, kind, redactor),
            },
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": len(response.content),
        },
        "cache": {},
        "timings": {"send": 0, "wait": round((ended - started) * 1000), "receive": 0},
        "_operation": operation,
    }


def _headers(headers: httpx.Headers, redactor: Redactor) -> Iterator[dict[str, str]]:
    for name, value in headers.multi_items():
        secret = name.lower() in _SECRET_HEADERS
        yield {"name": name, "value": HIDDEN if secret else redactor.text(_safe_text(value))}


def _body(content: bytes | None, media_type: str, redactor: Redactor) -> dict[str, str]:
    if content is None:
        return {"comment": "A stream, which is not recorded."}
    if len(content) > MAX_BODY:
        return {"comment": f"Left out: {len(content)} bytes."}
    kind = media_type.partition(";")[0].strip().lower()
    try:
        text = content.decode()
        if kind.endswith("json"):
            text = json.dumps(safe_value(json.loads(text)), ensure_ascii=False)
        elif kind == "application/x-www-form-urlencoded":
            text = urlencode([(name, _safe_field(name, value)) for name, value in parse_qsl(text, True)])
        elif text:
            return {"comment": f"Left out: {len(content)} bytes of {kind or 'an unknown type'}."}
    except ValueError:
        return {"comment": f"Left out: {len(content)} bytes that are not {kind or 'text'}."}
    return {"text": redactor.text(text)}


def safe_value(value: Any) -> Any:
    """Return a JSON value without signatures, tokens and e-mail addresses; types and lengths of lists stay.

    Args:
        value: The value.
    """
    if isinstance(value, Mapping):
        return {name: _safe_field(name, each) for name, each in value.items()}
    if isinstance(value, list):
        return [safe_value(each) for each in value]
    return _safe_text(value) if isinstance(value, str) else value


def _safe_field(name: str, value: Any) -> Any:
    plain = name.lower().replace("-", "_")
    # The end of the name: `token` is a secret, `tokenExpiresAt` is a time.
    secret = plain.endswith(_SECRET_WORDS) and isinstance(value, str) and value
    return HIDDEN if secret else safe_value(value)


def _is_secret(name: str) -> bool:
    plain = name.lower().replace("-", "_")
    return plain in _SECRET_NAMES or any(word in plain for word in _SECRET_WORDS)


def _safe_text(text: str) -> str:
    return (
        safe_url(text) if text.startswith(("http://", "https://")) and "?" in text else _without_emails(text)
    )


def safe_url(url: str) -> str:
    """Return a URL whose secret query parameters are replaced.

    Args:
        url: The URL.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return _without_emails(url)
    if not parts.query:
        return url
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    hidden = [(name, HIDDEN if _is_secret(name) else _without_emails(value)) for name, value in pairs]
    return url if hidden == pairs else urlunsplit(parts._replace(query=urlencode(hidden)))


def _without_emails(text: str) -> str:
    """Return a text with its e-mail addresses replaced; an account name such as ``@name`` is none."""
    if "@" not in text:
        return text
    pieces = text.split("@")
    made = pieces[0]
    for piece in pieces[1:]:
        local = len(made)
        while local and (made[local - 1].isalnum() or made[local - 1] in _IN_ADDRESSES):
            local -= 1
        domain = 0
        while domain < len(piece) and (piece[domain].isalnum() or piece[domain] in ".-"):
            domain += 1
        if local < len(made) and "." in piece[:domain].strip("."):
            made = made[:local] + REDACTED_EMAIL + piece[domain:]
        else:
            made += f"@{piece}"
    return made
