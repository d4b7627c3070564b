"""The rate limit: 100 requests in two minutes per user."""

from __future__ import annotations

import math
from datetime import timedelta

import httpx
import pytest
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE

from tests.support.mock import START
from tests.support.publer import Publer


def limits(answer: httpx.Response) -> tuple[int, int, int]:
    limit, remaining, reset = (
        int(answer.headers[f"X-RateLimit-{name}"]) for name in ("Limit", "Remaining", "Reset")
    )
    return limit, remaining, reset


def at(**after: float) -> int:
    return math.ceil((START + timedelta(**after)).timestamp())


def send_requests(publer: Publer, count: int) -> httpx.Response:
    for _ in range(count - 1):
        publer.get("/users/me")
    return publer.get("/users/me")


def test_headers_count_down() -> None:
    """Every response has the limit, the remaining requests and the time of the reset in UNIX seconds."""
    publer = Publer.build(rate_limit=True)
    first, second = publer.get("/users/me"), publer.get("/accounts")

    assert [limits(first), limits(second)] == [(100, 99, at(minutes=2)), (100, 98, at(minutes=2))]


def test_errors_have_the_headers_too() -> None:
    """Rejected requests are counted, and their responses have the headers too."""
    publer = Publer.build(rate_limit=True)
    answers = [
        publer.within("unknown").get("/accounts"),
        publer.get("/media?page=x"),
        publer.get("/locations/twitter?q=x"),
    ]

    assert [(answer.status_code, limits(answer)[1]) for answer in answers] == [
        (403, 99),
        (400, 98),
        (404, 97),
    ]


def test_unknown_keys(publer: Publer) -> None:
    """A request with an unknown key is not counted, and its response has the headers."""
    answer = publer.request("GET", "/users/me", headers={"Authorization": "Bearer-API unknown"})

    assert limits(answer)[:2] == (100, 100)


def test_off_by_default(publer: Publer) -> None:
    """With the setting off, the headers never run down to 0, so programs that respect them do not wait."""
    answer = send_requests(publer, 101)

    assert (answer.status_code, limits(answer)) == (200, (100, 99, at(minutes=2)))


@pytest.mark.parametrize(
    ("dialect", "body"),
    [
        ("introduction", {"errors": ["Rate limit exceeded. Retry later."]}),
        ("reference", {"error": "Rate limit exceeded. Retry later."}),
        ("live", {"error": "Rate limit exceeded. Retry later."}),
    ],
)
def test_on(dialect: str, body: dict[str, object]) -> None:
    """With the setting on, the 101st request gets a 429 in the dialect's format, without Retry-After."""
    publer = Publer.build(dialect=dialect, rate_limit=True)

    last, rejected = send_requests(publer, 100), publer.get("/users/me")

    assert (last.status_code, limits(last)[1]) == (200, 0)
    assert (rejected.status_code, rejected.json(), limits(rejected)) == (429, body, (100, 0, at(minutes=2)))
    assert "retry-after" not in rejected.headers


def test_all_keys_and_workspaces() -> None:
    """All keys and workspaces of a user share one limit."""
    publer = Publer.build(rate_limit=True)
    send_requests(publer, 99)

    other_key = publer.with_key(scopes=frozenset()).get("/users/me")
    other_workspace = publer.within(OTHER_WORKSPACE).get("/accounts")

    assert (other_key.status_code, other_workspace.status_code) == (200, 429)


def test_each_sandbox_counts_for_itself() -> None:
    """Each sandbox counts its own requests."""
    publer = Publer.build(rate_limit=True)
    publer.server.registry.reset("other")
    send_requests(publer, 100)

    answer = publer.request("GET", "/users/me", headers={"Authorization": "Bearer-API sandbox_other"})

    assert (answer.status_code, limits(answer)[1]) == (200, 99)


@pytest.mark.parametrize(
    ("window", "left"),
    # 50 requests at once, 50 a minute later, and the first of the next window.
    [("fixed", 99), ("sliding", 49)],
)
def test_windows(window: str, left: int) -> None:
    """A fixed window ends for all requests at once, a sliding one two minutes after each request."""
    publer = Publer.build(rate_limit=True, rate_window=window)
    send_requests(publer, 50)
    publer.advance(minutes=1)
    send_requests(publer, 50)
    publer.advance(seconds=59)

    rejected = publer.get("/users/me")
    publer.advance(seconds=1)
    again = publer.get("/users/me")

    assert (rejected.status_code, again.status_code, limits(again)[1]) == (429, 200, left)


def test_order_of_checks() -> None:
    """The rate limit is checked before the workspace."""
    publer = Publer.build(rate_limit=True)
    send_requests(publer, 100)

    assert publer.within("unknown").get("/accounts").status_code == 429
