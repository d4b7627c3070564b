"""Authentication of the control API."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from galleyproof.control.access import AccessPolicy
from galleyproof.server import is_loopback

from tests.support.control import control_client, guarded_server
from tests.support.mock import ORIGIN

PATH = "/sandboxes/demo/clock"
CONTRACT = Path(__file__).parents[3] / "openapi/bundled/control.json"


@pytest.mark.parametrize(
    ("token", "status"),
    [(None, 401), ("", 401), ("wrong", 401), ("s3cret ", 200), ("s3cret", 200), ("ünï", 401)],
)
def test_with_a_token(token: str | None, status: int) -> None:
    """A server with a token requires exactly this token."""
    with control_client(guarded_server(token="s3cret")) as http:
        headers = {} if token is None else {"Authorization": f"Bearer {token}".encode()}
        answer = http.get(PATH, headers=headers)

    assert status == answer.status_code
    assert status == 200 or answer.headers["www-authenticate"] == "Bearer"


def test_public_address_without_a_token() -> None:
    """The control API is disabled on a public address without a token, and the error says what to do."""
    with control_client(guarded_server(allow_anonymous=False), "anything") as http:
        answer = http.get(PATH)

    assert (answer.status_code, "--control-token" in answer.json()["error"]["message"]) == (401, True)


@pytest.mark.parametrize("token", ["", " ", "\t\n", "two words", "s3cret\n", "ünï"])
def test_impossible_tokens(token: str) -> None:
    """An empty token would open the control API, and others could never be sent; the token is not shown."""
    with pytest.raises(ValueError, match="The control token") as raised:
        AccessPolicy(token=token)

    assert not token.strip() or token not in str(raised.value)


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://evil.test", 403), ("null", 403), (ORIGIN, 200), (ORIGIN + ":8080", 403)],
)
def test_cross_origin_requests(origin: str, status: int) -> None:
    """Requests from web pages of other origins are rejected."""
    with control_client(guarded_server()) as http:
        assert status == http.post("/sandboxes/demo/reset", headers={"Origin": origin}).status_code


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("localhost:8080", 200),
        ("127.0.0.1:80", 200),
        ("127.8.9.1", 200),
        ("[::1]:8080", 200),
        ("rebound.test", 403),
        ("127.0.0.1.rebound.test", 403),
    ],
)
def test_host_headers(host: str, status: int) -> None:
    """Without a token, the Host header must name this machine."""
    with control_client(guarded_server(require_local_host=True)) as http:
        assert status == http.get(PATH, headers={"Host": host}).status_code


OPERATIONS = [
    (method, re.sub(r"\{\w+\}", "demo", path))
    for path, item in json.loads(CONTRACT.read_text("utf-8"))["paths"].items()
    for method in item
    if method != "parameters"
]


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_web_pages_of_others(method: str, path: str) -> None:
    """No operation is open to a web page of another origin, or to one whose name leads to this machine."""
    server = guarded_server(require_local_host=True)
    before = [box.name for box in server.registry]
    foreign = [
        {"Host": "localhost", "Origin": "https://evil.test"},
        {"Host": "localhost", "Origin": "null"},
        {"Host": "localhost:8080", "Origin": "http://localhost:9000"},
        {"Host": "localhost", "Origin": "http://[broken"},
        {"Host": "rebound.test", "Origin": "http://rebound.test"},
        {"Host": "rebound.test"},
    ]

    with control_client(server) as http:
        statuses = [http.request(method, path, headers=headers).status_code for headers in foreign]

    assert statuses == [403] * 6
    assert [box.name for box in server.registry] == before


def test_any_host_with_a_token() -> None:
    """With a token, any Host header is accepted."""
    with control_client(guarded_server(require_local_host=True, token="s3cret"), "s3cret") as http:
        assert http.get(PATH, headers={"Host": "mock.test"}).status_code == 200


def test_errors_have_one_shape() -> None:
    """Every error has the same shape, wherever it comes from."""
    with control_client(guarded_server()) as http:
        answers = [
            http.get("/nothing"),
            http.put("/sandboxes"),
            http.post("/sandboxes", content=b"{"),
            http.post("/sandboxes", content=b"x=1", headers={"Content-Type": "text/plain"}),
            http.get("/sandboxes?limit=x"),
        ]

    assert [answer.status_code for answer in answers] == [404, 405, 400, 400, 400]
    assert all(set(answer.json()) == {"error"} for answer in answers)
    assert all(answer.json()["error"]["message"] for answer in answers)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.0.2.1", False),
        ("no such host", False),
    ],
)
def test_loopback_addresses(host: str, expected: bool) -> None:
    """Only loopback addresses need no token."""
    assert is_loopback(host) is expected
