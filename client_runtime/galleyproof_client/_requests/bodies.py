"""Request bodies: none, JSON, a form, a form with files, or a stream of bytes.

A body can be sent more than once, by sync and async clients.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Protocol

import httpx
from attrs import frozen

from galleyproof_client._data.times import check_zone
from galleyproof_client._data.values import UNSET
from galleyproof_client._data.writing import write, write_text
from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._requests.files import Source


class Body(Protocol):
    """The body of a request."""

    def arguments(self) -> dict[str, Any]:
        """Return the arguments with which ``httpx`` builds the request."""

    def finish(self, request: httpx.Request) -> httpx.Request:
        """Return the request that was built with these arguments, with its body."""


@frozen
class NoBody:
    """No body."""

    def arguments(self) -> dict[str, Any]:
        return {}

    def finish(self, request: httpx.Request) -> httpx.Request:
        return request


@frozen
class JsonBody:
    """A JSON value."""

    value: Any

    def arguments(self) -> dict[str, Any]:
        return {"json": self.value}

    def finish(self, request: httpx.Request) -> httpx.Request:
        return request


@frozen
class FormBody:
    """The fields of a form, as text."""

    fields: dict[str, str]

    def arguments(self) -> dict[str, Any]:
        return {"data": self.fields}

    def finish(self, request: httpx.Request) -> httpx.Request:
        return request


@frozen
class MultipartBody:
    """The fields of a form, and files that are streamed."""

    fields: dict[str, str]
    files: dict[str, Source]

    def arguments(self) -> dict[str, Any]:
        files = {
            name: (source.name, source.reader(), source.content_type) for name, source in self.files.items()
        }
        return {"data": self.fields, "files": files}

    def finish(self, request: httpx.Request) -> httpx.Request:
        return request


@frozen
class StreamBody:
    """The bytes of a file, with their size in ``Content-Length``."""

    source: Source

    def arguments(self) -> dict[str, Any]:
        return {}

    def finish(self, request: httpx.Request) -> httpx.Request:
        request.headers["Content-Length"] = str(self.source.size)
        request.headers["Content-Type"] = self.source.content_type
        return httpx.Request(
            request.method,
            request.url,
            headers=request.headers,
            stream=self.source.reader(),
            extensions=request.extensions,
        )


def json_body(fields: Mapping[str, Any], *, utc: bool, times: Collection[str] = ()) -> JsonBody:
    """Return a JSON object as a body, without unset fields.

    Args:
        fields: The object's fields.
        utc: Convert every time to UTC.
        times: The names of fields, at any depth, that contain times.

    Raises:
        NaiveDatetimeError: A time has no time zone.
        InvalidArgumentError: The object contains itself, or is nested too deeply.
    """
    try:
        written = write(fields, utc=utc)
        _check_zones(written, times)
        return JsonBody(written)
    except RecursionError:
        raise InvalidArgumentError(
            "the body contains itself, or is nested too deeply", hint="Check the arguments"
        ) from None


def _check_zones(value: Any, times: Collection[str]) -> None:
    """Reject a time without a time zone that is given as text."""
    if isinstance(value, list):
        for each in value:
            _check_zones(each, times)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name in times and isinstance(each, str):
                check_zone(name, each)
            _check_zones(each, times)


def form_body(fields: Mapping[str, Any], *, utc: bool) -> FormBody:
    """Return the fields of a form as a body, without unset fields.

    Args:
        fields: The fields.
        utc: Convert every time to UTC.

    Raises:
        NaiveDatetimeError: A datetime has no time zone.
    """
    return FormBody(_texts(fields, utc))


def multipart_body(fields: Mapping[str, Any], *, utc: bool) -> MultipartBody:
    """Return the parts of a form as a body, without unset fields.

    Args:
        fields: The fields, including files.
        utc: Convert every time to UTC.

    Raises:
        NaiveDatetimeError: A datetime has no time zone.
    """
    files = {name: value for name, value in fields.items() if isinstance(value, Source)}
    plain = {name: value for name, value in fields.items() if name not in files}
    return MultipartBody(_texts(plain, utc), files)


def _texts(fields: Mapping[str, Any], utc: bool) -> dict[str, str]:
    return {name: write_text(value, utc=utc) for name, value in fields.items() if value is not UNSET}
