"""The API key is sent to the service only, and encrypted."""

from __future__ import annotations

import logging
import pickle
import traceback
from typing import Any

import galleyproof_client
import httpx
import pytest
from publer_client import Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService, post, reply


def test_the_key_is_sent_as_each_api_wants_it(call: ClientUnderTest) -> None:
    """Ubiqlu receives `Bearer`, Publer receives `Bearer-API`."""
    service = FakeService([reply(200, post()), reply(200, [])])

    call(call.ubiqlu(service).posts.get("p"))
    call(call.publer(service).accounts.list())

    assert [request.headers["authorization"] for request in service.requests] == [
        f"Bearer {KEY}",
        f"Bearer-API {KEY}",
    ]


def test_no_log_and_no_repr_shows_the_key(call: ClientUnderTest, caplog: pytest.LogCaptureFixture) -> None:
    """No logger writes the key, at any level."""
    caplog.set_level(logging.DEBUG)
    client = call.ubiqlu(FakeService([reply(500), reply(429, None, Retry_After="1"), reply(200, post())]))

    call(client.posts.get("p"))

    assert "posts.get" in caplog.text
    assert KEY not in caplog.text
    assert KEY not in repr(client)
    assert KEY not in repr(client._engine)
    assert KEY not in repr(client._connection)


def test_a_key_in_a_message_is_redacted(call: ClientUnderTest) -> None:
    """A key in a message of the service is removed from the error."""
    service = FakeService([reply(401, {"error": f"Unknown key {KEY}"})])

    with pytest.raises(galleyproof_client.AuthenticationError) as raised:
        call(call.ubiqlu(service).posts.get("p"))

    told = "".join(traceback.format_exception(raised.value))
    assert "Unknown key [redacted]" in told
    assert KEY not in told
    assert KEY not in repr(raised.value.request)
    assert KEY not in repr(raised.value.messages)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(reply(401, {"error": KEY, "key": KEY}), id="error"),
        pytest.param(reply(401, {"error": "x" * 490 + KEY}), id="cut"),
        pytest.param(reply(400, {"error": "Bad"}, X_Echo=KEY), id="header"),
        pytest.param(reply(302, None, Location=f"https://login.example/{KEY}"), id="redirect"),
        pytest.param(httpx.Response(200, text="x", headers={"Content-Type": f"text/{KEY}"}), id="type"),
        pytest.param(reply(200, {"post": {KEY: KEY}}), id="unexpected"),
    ],
)
def test_a_key_in_a_response_is_redacted(call: ClientUnderTest, answer: httpx.Response) -> None:
    """A key anywhere in a response is removed from the error's text and from its pickled form."""
    with pytest.raises(galleyproof_client.APIError) as raised:
        call(call.ubiqlu(FakeService([answer])).posts.get("p"))

    kept = pickle.dumps(raised.value).decode("latin-1")
    told = "".join(traceback.format_exception(raised.value))
    assert KEY[:12].lower() not in f"{kept} {told}".lower()


@pytest.mark.parametrize("key", ["sk\n1", "sk 1", "schlüssel", "\x00"])
def test_an_invalid_key_is_rejected_without_showing_it(key: str) -> None:
    """A key with a line break or a space is rejected, and not shown."""
    with pytest.raises(
        galleyproof_client.InvalidArgumentError, match="contains invalid characters"
    ) as raised:
        Ubiqlu(key)

    assert key not in str(raised.value)


def test_white_space_around_a_key_is_removed() -> None:
    """A key can be read from a file that ends with a line break."""
    service = FakeService([reply(200, post())])

    Ubiqlu(f" {KEY}\n", "ws_1", transport=service).posts.get("p")

    assert service.requests[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("client", [Ubiqlu, AsyncUbiqlu, Publer])
@pytest.mark.parametrize(
    "address",
    ["http://api.example.com/v1", "http://10.0.0.1", "http://localhost.example", "http://127.0.0.1.example"],
)
def test_a_key_is_not_sent_unencrypted(client: type[Any], address: str) -> None:
    """Plain http to another machine is rejected, unless the caller allows it."""
    with pytest.raises(galleyproof_client.InsecureURLError, match="not encrypted"):
        client(KEY, base_url=address)

    assert client(KEY, base_url=address, allow_insecure=True)


@pytest.mark.parametrize(
    "address", ["http://localhost:8080/x", "http://127.0.0.1", "http://[::1]:9", "https://a.example"]
)
def test_loopback_needs_no_encryption(address: str) -> None:
    """Loopback URLs can be plain http."""
    assert Ubiqlu(KEY, base_url=address)


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example",
        "a.example",
        "https://",
        "https://me:pw@a.example",
        "https://a/?q=1",
        "http://[",
        "https://xn--/",
        "https://a..example/",
        "https://a.example:99999",
        "https://\ud800.example",
        7,
    ],
)
def test_an_invalid_base_url_is_rejected(address: Any) -> None:
    """An invalid base URL raises InvalidArgumentError, not an error of httpx."""
    with pytest.raises(galleyproof_client.InvalidArgumentError):
        Ubiqlu(KEY, base_url=address)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(call: ClientUnderTest, status: int) -> None:
    """A redirect is an error and not followed, even by an own HTTP client that would follow it."""
    service = FakeService(lambda _: httpx.Response(status, headers={"Location": "https://evil.example/"}))
    kind = httpx.Client if call.kind == "sync" else httpx.AsyncClient
    own = kind(transport=service, follow_redirects=True)

    with pytest.raises(
        galleyproof_client.UnexpectedResponseError, match=r"redirects to https://evil\.example"
    ):
        call(call.ubiqlu(None, http_client=own).posts.get("p"))

    assert [request.url.host for request in service.requests] == ["ubiqlu.com"]


@pytest.mark.parametrize(
    "location", [None, "http://[", "", "http://[::1/x", "https://xn--/", "https://a..example/"]
)
def test_an_invalid_redirect_is_an_error_of_the_tree(call: ClientUnderTest, location: str | None) -> None:
    """A redirect with a missing or invalid target is an error of the tree."""
    headers = {} if location is None else {"Location": location}

    service = FakeService([httpx.Response(302, headers=headers)])

    with pytest.raises(galleyproof_client.ContentTypeError, match="redirects to"):
        call(call.ubiqlu(service).posts.get("p"))


def test_a_missing_key_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the argument and the environment variable."""
    monkeypatch.delenv("UBIQLU_API_KEY", raising=False)

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="or set UBIQLU_API_KEY"):
        Ubiqlu()


def test_an_empty_base_url_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty base URL, given or in the environment, does not select the live service."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="the base URL is empty"):
        Publer(api_key=KEY, base_url="")
    monkeypatch.setenv("UBIQLU_BASE_URL", "")
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="UBIQLU_BASE_URL"):
        Ubiqlu(api_key=KEY)


def test_the_environment_supplies_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key, workspace and base URL come from the environment if they are not passed."""
    monkeypatch.setenv("PUBLER_API_KEY", KEY)
    monkeypatch.setenv("PUBLER_WORKSPACE_ID", "w7")
    monkeypatch.setenv("PUBLER_BASE_URL", "https://proxy.example/publer/")
    service = FakeService([reply(200, [])])

    Publer(transport=service).accounts.list()

    (request,) = service.requests
    assert str(request.url) == "https://proxy.example/publer/accounts"
    assert request.headers["publer-workspace-id"] == "w7"


def test_a_found_workspace_does_not_show_the_key(call: ClientUnderTest) -> None:
    """The repr of a client with a found workspace does not show the key."""
    workspace = {
        "id": "ws_9",
        "name": "Kiln",
        "slug": "kiln",
        "timezone": "UTC",
        "brandSummary": None,
        "createdAt": "2026-01-01T00:00:00Z",
    }
    service = FakeService([reply(200, {"workspaces": [workspace]}), reply(200, post())])
    client = call.ubiqlu(service, workspace_id=None)

    call(client.posts.get("p"))

    assert service.paths[1] == "GET /api/v1/workspaces/ws_9/posts/p"
    assert KEY not in repr(client._engine)


def _status(status: int) -> httpx.Response:
    return reply(status, {"error": f"Bad {KEY}", KEY: KEY}, X_Echo=KEY)


FAILURES: dict[str, Any] = {
    **{str(status): _status(status) for status in (400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 302)},
    **{
        kind.__name__: kind(f"failed with {KEY}")
        for kind in (
            httpx.ConnectError,
            httpx.ConnectTimeout,
            httpx.ReadTimeout,
            httpx.ReadError,
            httpx.RemoteProtocolError,
            httpx.LocalProtocolError,
            httpx.ProxyError,
            httpx.DecodingError,
        )
    },
    "invalid redirect": httpx.RemoteProtocolError(f"Invalid URL in location header: {KEY}."),
    "not JSON": httpx.Response(200, text=f"{{{KEY}", headers={"Content-Type": "application/json"}),
    "not UTF-8": httpx.Response(
        200, content=KEY.encode() + b"\xff", headers={"Content-Type": "application/json"}
    ),
    "too large": httpx.Response(200, content=KEY.encode() * 400_000),
    "another type": reply(200, {"post": {KEY: [KEY]}}),
    "a field": reply(200, post(id=[KEY])),
}


def _chain(error: BaseException | None) -> list[BaseException]:
    """Return an error and all errors that led to it."""
    if error is None:
        return []
    return [error, *_chain(error.__cause__), *_chain(error.__context__)]


@pytest.mark.parametrize("failure", FAILURES)
def test_no_error_in_the_chain_contains_the_key(
    call: ClientUnderTest, failure: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The key is in no error that led to the raised one, in no request or response, and in no log."""
    caplog.set_level(logging.DEBUG)

    def fail(request: httpx.Request) -> Any:
        answer = FAILURES[failure]
        if isinstance(answer, httpx.RequestError):
            answer = type(answer)(str(answer), request=request)
        return answer

    client = call.ubiqlu(FakeService(fail))
    with pytest.raises(galleyproof_client.APIError) as raised:
        call(client.posts.get("p"))

    for error in _chain(raised.value):
        request, response = getattr(error, "request", None), getattr(error, "response", None)
        headers = [*(request.headers.raw if request else ()), *(response.headers.raw if response else ())]
        content = response.content if response else b""
        seen = f"{error!r} {error} {vars(error)} {headers} {content!r} {pickle.dumps(error)!r} {caplog.text}"
        assert KEY not in seen
        assert all(KEY not in f"{value}" for value in vars(error).values())
        assert not isinstance(error, ValueError) or error is raised.value


def test_the_chain_of_an_error_is_the_callers(call: ClientUnderTest) -> None:
    """An error that the caller handles stays in the chain, and the client's own errors are not in it."""
    client = call.ubiqlu(FakeService(lambda _: httpx.ReadError("reset")))

    def fail() -> None:
        try:
            raise KeyError("mine")
        except KeyError:
            call(client.posts.get("p"))

    with pytest.raises(galleyproof_client.APIConnectionError) as raised:
        fail()

    assert [type(error) for error in _chain(raised.value)][:2] == [
        galleyproof_client.APIConnectionError,
        httpx.ReadError,
    ]
    if call.kind == "sync":  # a task of asyncio does not know what its caller handles
        assert isinstance(raised.value.__context__, KeyError)
