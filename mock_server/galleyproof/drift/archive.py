"""Reads HTTP Archives (HAR) of our clients, of browsers and of proxies."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import attrs

from galleyproof.spec.problems import ContractError, Problem, json_pointer

MAX_FILE = 512 * 1024 * 1024
MAX_ENTRIES = 200_000
_UNKNOWN = object()


@attrs.frozen
class Exchange:
    """A recorded request and its response.

    Args:
        number: its place in the archive, from 0.
        method: the method in upper case.
        url: the whole address.
        query: the parameters of the query, in order.
        request_headers: headers of the request; names in lower case.
        request_body: the JSON or the text of the body; None if there is none or it was left out.
        request_size: the size of the body in bytes; -1 if it is not known.
        status: the status of the response.
        response_headers: headers of the response; names in lower case.
        response_body: the JSON or the text of the body; None if there is none or it was left out.
        has_response_body: whether the body is known.
    """

    number: int
    method: str
    url: str
    query: tuple[tuple[str, str], ...]
    request_headers: Mapping[str, str]
    request_body: Any
    request_size: int
    status: int
    response_headers: Mapping[str, str]
    response_body: Any
    has_response_body: bool

    @property
    def path(self) -> str:
        """Return the path of the address."""
        return urlsplit(self.url).path

    @property
    def media_type(self) -> str:
        """Return the content type of the response without parameters; empty if it has none."""
        return self.response_headers.get("content-type", "").partition(";")[0].strip().lower()


def read_archive(path: Path) -> list[Exchange]:
    """Return the exchanges of an archive, without those that have no response, as of a cancelled request.

    Args:
        path: the file.

    Raises:
        ContractError: it cannot be read, is too large, or is no HTTP Archive; all problems are listed.
    """
    name = path.name
    try:
        if path.stat().st_size > MAX_FILE:
            raise ContractError([Problem(name, "", "Is larger than 512 MiB; record less, or split it.")])
        archive = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ContractError([Problem(name, "", f"Cannot be read: {error.strerror}.")]) from error
    except RecursionError as error:
        raise ContractError([Problem(name, "", "Is nested too deeply to be an HTTP Archive.")]) from error
    except ValueError as error:
        raise ContractError([Problem(name, "", f"Is no JSON: {error}.")]) from error
    entries = archive.get("log", {}).get("entries") if _is_log(archive) else None
    if not isinstance(entries, list):
        message = "Is no HTTP Archive: it has no list at log.entries."
        raise ContractError([Problem(name, "/log/entries", message)])
    if len(entries) > MAX_ENTRIES:
        raise ContractError(
            [Problem(name, "/log/entries", f"Has more than {MAX_ENTRIES:,} entries; split it.")]
        )
    return _exchanges(entries, name)


def _is_log(archive: Any) -> bool:
    return isinstance(archive, dict) and isinstance(archive.get("log"), dict)


def _exchanges(entries: list[Any], name: str) -> list[Exchange]:
    found: list[Exchange] = []
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        try:
            exchange = _exchange(number, entry)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            said = f"Is no exchange: {type(error).__name__}: {error}."
            problems.append(Problem(name, json_pointer(("log", "entries", number)), said))
        else:
            if exchange.status > 0:
                found.append(exchange)
    if problems:
        raise ContractError(problems[:50])
    return found


def _exchange(number: int, entry: Any) -> Exchange:
    request, response = entry["request"], entry["response"]
    headers = _headers(request.get("headers"))
    answered = _headers(response.get("headers"))
    content = response.get("content") or {}
    body = _body(content, answered.get("content-type", str(content.get("mimeType", ""))))
    url = str(request["url"])
    urlsplit(url)  # raises ValueError for an address that is none
    sent = request.get("postData") or {}
    posted = _body(sent, headers.get("content-type", str(sent.get("mimeType", ""))))
    answered.setdefault("content-type", str(content.get("mimeType") or ""))
    return Exchange(
        number,
        str(request["method"]).upper(),
        url,
        tuple(parse_qsl(urlsplit(url).query, keep_blank_values=True)),
        headers,
        None if posted is _UNKNOWN else posted,
        int(request.get("bodySize", -1)),
        int(response["status"]),
        answered,
        None if body is _UNKNOWN else body,
        body is not _UNKNOWN,
    )


def _headers(listed: Any) -> dict[str, str]:
    return {str(each["name"]).lower(): str(each["value"]) for each in _list(listed)}


def _list(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else ()


def _body(content: Mapping[str, Any], media_type: str) -> Any:
    text = content.get("text")
    if not isinstance(text, str):
        return _UNKNOWN
    if content.get("encoding") == "base64":
        text = base64.b64decode(text).decode("utf-8", "replace")
    if "json" not in media_type.lower():
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
