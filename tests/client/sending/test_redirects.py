"""Redirects: no host but the one that the caller chose gets the API key, whatever a response says."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import galleyproof_client
import httpx
import pytest

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService
from tests.client.support.job_responses import BULK, STARTED
from tests.client.support.upload_responses import STORED, reserved

Use = Callable[[ClientUnderTest, Any], Any]
LOCATIONS = (
    "https://evil.example/",
    "//evil.example/",
    "https://{host}@evil.example/",
    "https://{host}.evil.example/",
    "https://evil.example/?next=https://{host}/",
    "http://{host}/",
    "https://{host}:8443/",
    "https://other.{host}/",
    "\\\\evil.example/",
    "https:///evil.example/",
    "https://{host}/other/path",
    "/other/path",
)


def _get(call: ClientUnderTest, client: Any) -> Any:
    return call(client.posts.get("p"))


def _list(call: ClientUnderTest, client: Any) -> Any:
    return call.all(client.posts.list())


def _upload(call: ClientUnderTest, client: Any) -> Any:
    file = BytesIO(b"\x89PNG\r\n\x1a\n")
    file.name = "a.png"
    return call(client.media.upload(file))


def _job(call: ClientUnderTest, client: Any) -> Any:
    return call(call(client.posts.schedule_bulk(BULK)).result())


CALLS: dict[str, tuple[str, Use, list[httpx.Response]]] = {
    "read": ("ubiqlu", _get, []),
    "list": ("publer", _list, []),
    "form": ("publer", _upload, []),
    "write": ("publer", _job, []),
    "poll": ("publer", _job, [STARTED["live"]]),
    "reserve": ("ubiqlu", _upload, []),
    "store": ("ubiqlu", _upload, [reserved()]),
    "finalize": ("ubiqlu", _upload, [reserved(), STORED]),
}


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
@pytest.mark.parametrize("name", CALLS)
def test_no_redirect_is_followed(call: ClientUnderTest, name: str, status: int, own: bool) -> None:
    """The call fails with an error of the tree, also with an HTTP client that would follow the redirect."""
    api, use, before = CALLS[name]
    for location in LOCATIONS:
        hosts = {"publer": "app.publer.com", "ubiqlu": "ubiqlu.com"}
        redirect = httpx.Response(status, headers={"Location": location.format(host=hosts[api])})
        service = FakeService([*before, redirect])
        kind = httpx.Client if call.kind == "sync" else httpx.AsyncClient
        options = {"http_client": kind(transport=service, follow_redirects=True)} if own else {}

        with pytest.raises(galleyproof_client.APIError) as raised:
            use(call, getattr(call, api)(None if own else service, **options))

        assert len(service.requests) == len(before) + 1, location
        for request in service.requests:
            has_key = (
                KEY in str(request.headers.raw) or KEY in str(request.url) or KEY.encode() in request.content
            )
            assert has_key == (request.url.host == hosts[api]), location
            assert has_key or request.url.host == "storage.example"
        assert KEY not in str(raised.value)
