"""Retries: what is retried, how often, and after which delay."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client import RetryPolicy
from galleyproof_client._sending.retry import RetryPolicy as Policy

from tests.client.support.fakes import START, ClientUnderTest, FakeService, limited, post, reply

Use = Callable[[Any], Any]


def read(client: Any) -> Any:
    return client.posts.get("p")


def write(client: Any) -> Any:
    return client.posts.publish_now("Hi", accounts=["acc"])


def finalize(client: Any) -> Any:
    return client.media.finalize(file_name="a.png", storage_key="k", mime_type="image/png", bytes_=4)


ASSET = {
    "asset": {
        "id": "a",
        "fileName": "a.png",
        "publicUrl": "https://cdn.example/a.png",
        "mimeType": "image/png",
        "bytes": 4,
        "width": None,
        "height": None,
        "durationSeconds": None,
        "postTypeHint": None,
        "createdAt": "2026-06-02T10:15:00.000Z",
    }
}
REFUSED = httpx.ConnectError("refused")
LOST = httpx.ReadError("reset")
LATE = httpx.ReadTimeout("late")


@pytest.mark.parametrize(
    ("use", "failure", "tries"),
    [
        (read, reply(500), 2),
        (read, reply(503), 2),
        (read, reply(429), 2),
        (read, REFUSED, 2),
        (read, LOST, 2),
        (read, LATE, 2),
        (read, reply(404), 1),
        (read, reply(400), 1),
        (finalize, reply(502), 2),
        (finalize, LOST, 2),
        (write, reply(500), 1),
        (write, reply(503, None, Retry_After="1"), 1),
        (write, LOST, 1),
        (write, LATE, 1),
        (write, reply(429), 2),
        (write, REFUSED, 2),
    ],
)
def test_what_is_retried(
    call: ClientUnderTest, use: Use, failure: httpx.Response | Exception, tries: int
) -> None:
    """Reads and idempotent calls are retried; a write only if the service certainly did nothing."""
    success = reply(201, ASSET) if use is finalize else reply(200 if use is read else 201, post())
    service = FakeService([failure, success])
    client = call.ubiqlu(service)

    if tries == 1:
        with pytest.raises(galleyproof_client.APIError):
            call(use(client))
    else:
        call(use(client))

    assert len(service.requests) == tries


def test_delays_grow_up_to_the_last_attempt(call: ClientUnderTest) -> None:
    """Each delay is up to twice the one before, and the fourth attempt is the last."""
    service = FakeService(lambda _: reply(500))

    with pytest.raises(galleyproof_client.ServerError):
        call(read(call.ubiqlu(service)))

    assert len(service.requests) == 4
    assert call.time.slept == [0.25, 0.5, 1.0]


def test_delays_have_full_jitter() -> None:
    """A delay is between zero and its maximum, which is never more than `max_delay`."""
    policy = Policy(base_delay=1, max_delay=5)

    assert [policy.delay(attempt, None, lambda: 0.0) for attempt in (1, 2, 9)] == [0, 0, 0]
    assert [policy.delay(attempt, None, lambda: 1.0) for attempt in (1, 2, 3, 4, 9, 5000)] == [
        1,
        2,
        4,
        5,
        5,
        5,
    ]


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": formatdate(START + 9, usegmt=True)}, 9),
        ({"Retry-After": formatdate(1_000_009, usegmt=True), "Date": formatdate(1_000_000, usegmt=True)}, 9),
        (limited(0, START + 30), 30),
        (limited(0, 1_000_030, at=1_000_000), 30),
        ({"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(int(START + 4))}, 4),
        ({"Retry-After": "soon"}, 0),
        ({"X-RateLimit-Reset": "tomorrow"}, 0),
        ({"Retry-After": "-5"}, 0),
        ({"Retry-After": formatdate(START - 9, usegmt=True)}, 0),
    ],
)
def test_requested_delays_take_precedence(
    call: ClientUnderTest, headers: dict[str, str], wait: float
) -> None:
    """Retry-After in both forms and X-RateLimit-Reset are used, with the service's own clock."""
    service = FakeService([httpx.Response(429, headers=headers), reply(200, post())])

    call(read(call.ubiqlu(service)))

    assert sum(call.time.slept) == pytest.approx(wait + 0.25)


ODD = {
    "empty": "",
    "blank": "  ",
    "not a number": "nan",
    "infinite": "inf",
    "too large for a number": "1e999",
    "400 digits": "9" * 400,
    "negative zero": "-0",
    "two values": "7, 8",
    "with a unit": "7s",
    "hexadecimal": "0x10",
    "with an underscore": "1_0",
    "ISO 8601": "2027-01-15T08:00:09Z",
    "a day that does not exist": "Mon, 31 Feb 2027 08:00:00 GMT",
    "before 1970": "Mon, 01 Jan 0001 00:00:00 GMT",
    "a year of five digits": "Fri, 31 Dec 99999 23:59:59 GMT",
    "no ASCII": "\xb2",
}


@pytest.mark.parametrize("value", ODD.values(), ids=ODD)
@pytest.mark.parametrize("status", [429, 503])
def test_an_odd_retry_after_is_ignored(call: ClientUnderTest, status: int, value: str) -> None:
    """The usual delay applies: no error of another kind, no negative, endless or repeated wait."""
    headers = [(b"Retry-After", value.encode("latin-1"))]
    service = FakeService([httpx.Response(status, headers=headers), reply(200, post())])

    call(read(call.ubiqlu(service)))

    assert (len(service.requests), call.time.slept) == (2, [0.25])


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu", "America/St_Johns"])
@pytest.mark.parametrize("suffix", ["GMT", "", "-0000", "+0000"])
def test_a_date_is_utc_in_every_time_zone(
    call: ClientUnderTest, monkeypatch: pytest.MonkeyPatch, zone: str, suffix: str
) -> None:
    """HTTP dates are UTC, also without a zone and on a machine with another one."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        date = f"{formatdate(START + 9, usegmt=True).removesuffix('GMT')}{suffix}".strip()
        service = FakeService([reply(429, None, Retry_After=date), reply(200, post())])

        call(read(call.ubiqlu(service)))
    finally:
        monkeypatch.undo()
        time.tzset()

    assert call.time.slept == [9.25]


def test_a_delay_beyond_max_elapsed_is_not_started(call: ClientUnderTest) -> None:
    """If the service requests more than `max_elapsed`, the error is raised at once, with `retry_after`."""
    service = FakeService(lambda _: reply(429, None, Retry_After="3600"))

    with pytest.raises(galleyproof_client.RateLimitError) as raised:
        call(read(call.ubiqlu(service)))

    assert (len(service.requests), call.time.slept) == (1, [])
    assert raised.value.retry_after == 3600


def test_max_elapsed_limits_the_attempts(call: ClientUnderTest) -> None:
    """A hundred attempts end when `max_elapsed` is over."""
    policy = RetryPolicy(max_attempts=100, base_delay=4, max_delay=4, max_elapsed=10)

    with pytest.raises(galleyproof_client.ServerError):
        call(read(call.ubiqlu(FakeService(lambda _: reply(500)), retry=policy)))

    assert sum(call.time.slept) <= 10


def test_with_options_changes_one_call(call: ClientUnderTest) -> None:
    """`with_options` changes one call, and not the client."""
    service = FakeService(lambda _: reply(500))
    client = call.ubiqlu(service, retry=RetryPolicy(max_attempts=2))

    for each in (client, client.with_options(retry=RetryPolicy(max_attempts=1)), client):
        with pytest.raises(galleyproof_client.ServerError):
            call(read(each))

    assert len(service.requests) == 2 + 1 + 2


def test_with_options_adds_headers(call: ClientUnderTest) -> None:
    """Additional headers are added, and the timeout of the call replaces that of the client."""
    service = FakeService(lambda _: reply(200, post()))
    client = call.ubiqlu(service, headers={"X-One": "1"}, timeout=9)

    call(read(client.with_options(headers={"X-Two": "2"}, timeout=4)))
    call(read(client))

    first, second = service.requests
    assert (first.headers["x-one"], first.headers["x-two"]) == ("1", "2")
    assert first.extensions["timeout"] == dict.fromkeys(("connect", "read", "write", "pool"), 4)
    assert second.extensions["timeout"]["read"] == 9
    assert "x-two" not in second.headers


def test_an_own_sleep_is_enough(call: ClientUnderTest) -> None:
    """The time that an own sleep function slept counts as passed, although the clock stands still."""

    def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def async_sleep(seconds: float) -> None:
        slept.append(seconds)

    slept: list[float] = []
    service = FakeService(lambda _: reply(200, post(targets=[_pending()])))
    client = call.ubiqlu(service, sleep=sleep if call.kind == "sync" else async_sleep)

    with pytest.raises(galleyproof_client.JobTimeoutError):
        call(client.posts.wait("post_1", timeout=30))

    assert sum(slept) == pytest.approx(30)


def _pending() -> dict[str, Any]:
    target: dict[str, Any] = post()["post"]["targets"][0]
    return target | {"status": "publishing"}


def test_a_closed_http_client_is_rejected(call: ClientUnderTest) -> None:
    """An http_client that was closed raises InvalidArgumentError with the operation."""
    own: Any = httpx.Client() if call.kind == "sync" else httpx.AsyncClient()
    client = call.publer(None, http_client=own)
    call(own.close() if call.kind == "sync" else own.aclose())

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="http_client is closed") as raised:
        call(client.accounts.list())

    assert raised.value.operation == "accounts.list"


def test_an_http_client_of_the_other_kind_is_rejected(call: ClientUnderTest) -> None:
    """A blocking client needs an httpx.Client, an async client an httpx.AsyncClient."""
    other: Any = httpx.AsyncClient() if call.kind == "sync" else httpx.Client()

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="http_client has the type"):
        call.publer(None, http_client=other)


def test_a_closed_client_sends_nothing(call: ClientUnderTest) -> None:
    """After its block, a client raises an error of the tree."""
    service = FakeService(lambda _: reply(200, post()))
    client = call.ubiqlu(service)
    call(client.close() if call.kind == "sync" else client.aclose())

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="closed"):
        call(read(client))

    assert service.requests == []
