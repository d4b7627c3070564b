"""The address that responses show, behind a proxy."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import httpx
import pytest
from galleyproof.app import create_server
from galleyproof.http.public_address import public_url_problem
from galleyproof.testing.clients import InProcessTransport

KEY = {"Authorization": "Bearer sandbox_behind"}
UPLOAD = "/ubiqlu/api/v1/workspaces/ws_demo/media/upload-url"
WANTED = {"fileName": "a.png", "mimeType": "image/png", "bytes": 5}
ALL = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "mock.example.com",
    "X-Forwarded-Port": "8443",
    "X-Forwarded-Prefix": "/prefix",
}


def _client(public_url: str | None = None, proxies: Collection[str] = ()) -> httpx.Client:
    server = create_server(public_url=public_url, proxies=proxies)
    return httpx.Client(transport=InProcessTransport(server.asgi), base_url="http://inside:8080", headers=KEY)


def _upload_url(client: httpx.Client, headers: Mapping[str, str], prefix: str = "") -> str:
    response = client.post(prefix + UPLOAD, json=WANTED, headers=dict(headers))
    return str(response.json()["uploadUrl"]).partition("/ubiqlu/")[0]


@pytest.mark.parametrize(
    ("headers", "origin"),
    [
        ({}, "http://inside:8080"),
        (ALL, "https://mock.example.com:8443/prefix"),
        ({"X-Forwarded-Proto": "https"}, "https://inside:8080"),
        ({"X-Forwarded-Host": "a.example, b.example"}, "http://a.example"),
        ({"X-Forwarded-Host": "a.example:81"}, "http://a.example:81"),
        ({"X-Forwarded-Host": "[::1]:81", "X-Forwarded-Port": "82"}, "http://[::1]:82"),
        ({"X-Forwarded-Host": "a.example", "X-Forwarded-Port": "80"}, "http://a.example"),
        ({"X-Forwarded-Host": "<script>", "X-Forwarded-Proto": "javascript"}, "http://inside:8080"),
        ({"X-Forwarded-Host": "a.example", "X-Forwarded-Prefix": "/a?b"}, "http://a.example"),
    ],
)
def test_headers_of_a_proxy(headers: dict[str, str], origin: str) -> None:
    """Protocol, host, port and prefix count if the proxy is trusted; what is no address does not."""
    assert _upload_url(_client(proxies=["127.0.0.1"]), headers) == origin


@pytest.mark.parametrize("proxies", [(), ("10.0.0.1",)])
def test_headers_of_anybody_else(proxies: tuple[str, ...]) -> None:
    """The headers do not count without a trusted proxy, nor from another address."""
    assert _upload_url(_client(proxies=proxies), ALL) == "http://inside:8080"


@pytest.mark.parametrize("prefix", ["", "/mock"])
def test_public_url(prefix: str) -> None:
    """A public URL is what responses show, whether the proxy removes its prefix or not."""
    client = _client(public_url="https://example.com/mock/")

    assert _upload_url(client, ALL, prefix) == "https://example.com/mock"


def test_pages_behind_a_prefix() -> None:
    """The links of the pages lead to the public address."""
    client = _client(public_url="https://example.com/mock")

    assert 'src="_page/app.js"' in client.get("/").text  # relative, so it is below any prefix
    assert "/mock/ubiqlu/docs/openapi.json" in client.get("/ubiqlu/docs").text
    assert client.get("/mock/ubiqlu/docs").status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.com",
        "ftp://example.com",
        "https://",
        "https://a/?b",
        "https://a/ b",
        "https://[",
        "https://u@a",
    ],
)
def test_invalid_public_urls(url: str) -> None:
    """What no client can use is rejected at the start."""
    assert public_url_problem(url) is not None


@pytest.mark.parametrize("url", ["http://a", "https://a.example:8443/x/y/", "http://[::1]:1"])
def test_valid_public_urls(url: str) -> None:
    """Addresses with a port and a plain path are accepted."""
    assert public_url_problem(url) is None
