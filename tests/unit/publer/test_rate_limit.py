"""100 requests in two minutes per user."""

from __future__ import annotations

import math
from datetime import timedelta

import httpx
import pytest
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE

from tests.support.mock import START
from tests.support.publer import Publer


def budget(answer: httpx.Response) -> tuple[int, int, int]:
    limit, remaining, reset = (
        int(answer.headers[f"X-RateLimit-{name}"]) for name in ("Limit", "Remaining", "Reset")
    )
    return limit, remaining, reset


def at(**after: float) -> int:
    return math.ceil((START + timedelta(**after)).timestamp())


def spend(publer: Publer, count: int) -> httpx.Response:
    for _ in range(count - 1):
        publer.get("/users/me")
    return publer.get("/users/me")


def test_headers_count_down(publer: Publer) -> None:
    """Every answer tells the limit, what is left of it, and when it begins anew in UNIX seconds."""
    first, second = publer.get("/users/me"), publer.get("/accounts")

    assert [budget(first), budget(second)] == [(100, 99, at(minutes=2)), (100, 98, at(minutes=2))]


def test_errors_have_the_headers_too(publer: Publer) -> None:
    """Refused requests count, and tell the budget like all others."""
    answers = [
        publer.within("unknown").get("/accounts"),
        publer.get("/media?page=x"),
        publer.get("/locations/twitter?q=x"),
    ]

    assert [(answer.status_code, budget(answer)[1]) for answer in answers] == [
        (403, 99),
        (400, 98),
        (404, 97),
    ]


def test_unknown_keys_have_a_full_budget(publer: Publer) -> None:
    """Without a user there is nothing to count; the headers are there all the same."""
    answer = publer.request("GET", "/users/me", headers={"Authorization": "Bearer-API unknown"})

    assert budget(answer)[:2] == (100, 100)


def test_off_by_default(publer: Publer) -> None:
    """Past the limit requests go on being answered, with nothing left to show."""
    answer = spend(publer, 101)

    assert (answer.status_code, budget(answer)) == (200, (100, 0, at(minutes=2)))


@pytest.mark.parametrize(
    ("dialect", "body"),
    [
        ("introduction", {"errors": ["Rate limit exceeded. Retry later."]}),
        ("reference", {"error": "Rate limit exceeded. Retry later."}),
        ("live", {"error": "Rate limit exceeded. Retry later."}),
    ],
)
def test_enforced(dialect: str, body: dict[str, object]) -> None:
    """Enforced, the 101st request is refused in the dialect's words, without a Retry-After."""
    publer = Publer.build(dialect=dialect, rate_limit=True)

    last, refused = spend(publer, 100), publer.get("/users/me")

    assert (last.status_code, budget(last)[1]) == (200, 0)
    assert (refused.status_code, refused.json(), budget(refused)) == (429, body, (100, 0, at(minutes=2)))
    assert "retry-after" not in refused.headers


def test_over_all_keys_and_workspaces() -> None:
    """The budget is the user's: another key or workspace has no other one."""
    publer = Publer.build(rate_limit=True)
    spend(publer, 99)

    other_key = publer.with_key(scopes=frozenset()).get("/users/me")
    other_workspace = publer.within(OTHER_WORKSPACE).get("/accounts")

    assert (other_key.status_code, other_workspace.status_code) == (200, 429)


def test_sandboxes_are_apart() -> None:
    """One sandbox's requests use up nothing of another's."""
    publer = Publer.build(rate_limit=True)
    spend(publer, 100)

    answer = publer.request("GET", "/users/me", headers={"Authorization": "Bearer-API sandbox_other"})

    assert (answer.status_code, budget(answer)[1]) == (200, 99)


@pytest.mark.parametrize(
    ("window", "left"),
    # 50 requests at once, 50 a minute later, and the first of the next window.
    [("fixed", 99), ("sliding", 49)],
)
def test_windows(window: str, left: int) -> None:
    """A fixed window forgets all at its end, a sliding one each request two minutes after it came."""
    publer = Publer.build(rate_limit=True, rate_window=window)
    spend(publer, 50)
    publer.advance(minutes=1)
    spend(publer, 50)
    publer.advance(seconds=59)

    refused = publer.get("/users/me")
    publer.advance(seconds=1)
    again = publer.get("/users/me")

    assert (refused.status_code, again.status_code, budget(again)[1]) == (429, 200, left)


def test_rate_comes_before_the_workspace() -> None:
    """A request past the rate is refused before its workspace is looked at."""
    publer = Publer.build(rate_limit=True)
    spend(publer, 100)

    assert publer.within("unknown").get("/accounts").status_code == 429
