"""What a request carries: nothing, JSON, a form, a form with files, or a stream of bytes.

A body can be sent more than once, by sync and async clients alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import httpx
from attrs import frozen

from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._sources import Source
from galleyproof_client._values import UNSET
from galleyproof_client._writing import write, write_text


class Body(Protocol):
    """What a request carries."""

    def arguments(self) -> dict[str, Any]:
        """Return what ``httpx`` needs to build the request."""

    def finish(self, request: httpx.Request) -> httpx.Request:
        """Return the request that was built with these arguments, complete."""


@frozen
class NoBody:
    """Nothing."""

    def arguments(self) -> dict[str, Any]:
        return {}

    def finish(self, request: httpx.Request) -> httpx.Request:
        return request


@frozen
class JsonBody:
    """One JSON value, ready to travel."""

    value: Any

    def arguments(self) -> dict[str, Any]:
        return {"json": self.value}

    def finish(self, request: httpx.Request) -> httpx.Request:
        return request


@frozen
class FormBody:
    """Fields of a form, as text."""

    fields: dict[str, str]

    def arguments(self) -> dict[str, Any]:
        return {"data": self.fields}

    def finish(self, request: httpx.Request) -> httpx.Request:
        return request


@frozen
class MultipartBody:
    """Fields of a form, and files that are streamed."""

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
    """The bytes of one source, with their size told in advance."""

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


def json_body(fields: Mapping[str, Any], *, utc: bool) -> JsonBody:
    """Return an object as a body, without what is unset.

    Args:
        fields: The object's fields.
        utc: Turn every time into UTC.

    Raises:
        NaiveDatetimeError: A time has no zone.
        InvalidArgumentError: It is nested without end.
    """
    try:
        return JsonBody(write(fields, utc=utc))
    except RecursionError:
        raise InvalidArgumentError(
            "the body holds itself, or is nested beyond reading", hint="Check the arguments"
        ) from None


def form_body(fields: Mapping[str, Any], *, utc: bool) -> FormBody:
    """Return the fields of a form as a body, without what is unset.

    Args:
        fields: The fields.
        utc: Turn every time into UTC.

    Raises:
        NaiveDatetimeError: A time has no zone.
    """
    return FormBody(_texts(fields, utc))


def multipart_body(fields: Mapping[str, Any], *, utc: bool) -> MultipartBody:
    """Return the parts of a form as a body, without what is unset.

    Args:
        fields: The fields, files among them.
        utc: Turn every time into UTC.

    Raises:
        NaiveDatetimeError: A time has no zone.
    """
    files = {name: value for name, value in fields.items() if isinstance(value, Source)}
    plain = {name: value for name, value in fields.items() if name not in files}
    return MultipartBody(_texts(plain, utc), files)


def _texts(fields: Mapping[str, Any], utc: bool) -> dict[str, str]:
    return {name: write_text(value, utc=utc) for name, value in fields.items() if value is not UNSET}
