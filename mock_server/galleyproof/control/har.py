"""The journal as an HTTP Archive 1.2."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import version
from urllib.parse import parse_qsl, urlsplit

from galleyproof.control.context import Json
from galleyproof.control.views import timestamp
from galleyproof.kernel.journal import RecordedRequest


def archive(entries: Iterable[RecordedRequest]) -> Json:
    """Return recorded requests as a HAR document; all durations are 0."""
    creator = {"name": "Galleyproof", "version": version("galleyproof")}
    return {"log": {"version": "1.2", "creator": creator, "entries": [_entry(entry) for entry in entries]}}


def _entry(entry: RecordedRequest) -> Json:
    return {
        "startedDateTime": timestamp(entry.at),
        "time": 0,
        "request": _request(entry),
        "response": _response(entry),
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
        "comment": _comment(entry),
    }


def _request(entry: RecordedRequest) -> Json:
    query = parse_qsl(urlsplit(entry.url).query, keep_blank_values=True)
    request: Json = {
        "method": entry.method,
        "url": entry.url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(entry.request_headers),
        "queryString": [{"name": name, "value": value} for name, value in query],
        "headersSize": -1,
        "bodySize": entry.request_size,
    }
    if entry.request_body:
        media_type = entry.request_headers.get("content-type", "")
        request["postData"] = {"mimeType": media_type, "text": entry.request_body}
    return request


def _response(entry: RecordedRequest) -> Json:
    headers = entry.response_headers
    return {
        "status": entry.status,
        "statusText": "",
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(headers),
        "content": {
            "size": entry.response_size,
            "mimeType": headers.get("content-type", ""),
            "text": entry.response_body,
        },
        "redirectURL": headers.get("location", ""),
        "headersSize": -1,
        "bodySize": entry.response_size,
    }


def _pairs(headers: Mapping[str, str]) -> list[Json]:
    return [{"name": name, "value": value} for name, value in headers.items()]


def _comment(entry: RecordedRequest) -> str:
    parts = [f"{entry.api} {entry.operation or 'unknown path'}"]
    parts += [f"fault {entry.fault}"] if entry.fault else []
    parts += [entry.validation_error] if entry.validation_error else []
    return "; ".join(parts)
