"""The rate limiter: learned from responses, and shared by clients, threads and tasks."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client import RateLimiter
from galleyproof_client._sending.rate_limits import Limits, shared_rate_limiter
from publer_client import AsyncPubler, Publer

from tests.client.support.fakes import KEY, START, ClientUnderTest, FakeService, FakeTime, limited

WINDOW = 120


class RateLimitedService:
    """A service with a window: so many requests, then 429."""

    def __init__(self, time: FakeTime, limit: int = 5) -> None:
        self.time, self.limit = time, limit
        self.began, self.used, self.hits = time.now, 0, 0

    def __call__(self, _: httpx.Request) -> httpx.Response:
        if self.time.now >= self.began + WINDOW:
            self.began, self.used = self.time.now, 0
        status = 200 if self.used < self.limit else 429
        self.hits += status == 429
        self.used += 1
        left = max(0, self.limit - self.used)
        headers = limited(left, self.began + WINDOW, limit=self.limit, at=self.time.now)
        return httpx.Response(status, json=[], headers=headers)


def test_a_client_waits_before_it_reaches_the_limit(call: ClientUnderTest) -> None:
    """Twelve calls with a limit of five meet no 429: the client waits for each next window."""
    wall = RateLimitedService(call.time)
    client = call.publer(FakeService(wall))

    for _ in range(12):
        call(client.accounts.list())

    assert wall.hits == 0
    assert call.time.slept == [WINDOW, WINDOW]


def test_all_clients_of_a_key_share_a_rate_limiter(call: ClientUnderTest) -> None:
    """A second client knows what the first has learned, if both use the same transport."""
    wall = RateLimitedService(call.time)
    service = FakeService(wall)

    for _ in range(12):
        call(call.publer(service).accounts.list())

    assert wall.hits == 0


def test_another_key_has_its_own_rate_limiter(call: ClientUnderTest) -> None:
    """The requests of one key do not delay another key."""
    service = FakeService(lambda _: httpx.Response(200, json=[], headers=limited(0, START + WINDOW)))

    call(call.publer(service).accounts.list())
    call(call.publer(service, api_key="another").accounts.list())

    assert call.time.slept == []


def test_a_wait_beyond_max_elapsed_is_an_error(call: ClientUnderTest) -> None:
    """If the limit resets after `max_elapsed`, a RateLimitError is raised and no request is sent."""
    service = FakeService(lambda _: httpx.Response(200, json=[], headers=limited(0, START + 3600)))
    client = call.publer(service)
    call(client.accounts.list())

    with pytest.raises(galleyproof_client.RateLimitError, match="request not sent") as raised:
        call(client.accounts.list())

    assert len(service.requests) == 1
    assert (raised.value.response, raised.value.status_code, raised.value.retry_after) == (None, 429, 3600)


def test_a_reset_in_the_far_future_is_ignored(call: ClientUnderTest) -> None:
    """A reset in another century, as from a service that sends milliseconds, does not block a key."""
    service = FakeService(lambda _: httpx.Response(200, json=[], headers=limited(0, START * 5)))
    client = call.publer(service)

    call(client.accounts.list())
    call(client.accounts.list())

    assert call.time.slept == []


def test_threads_do_not_exceed_the_limit() -> None:
    """Of many threads, only as many proceed as the limit allows."""
    budget = RateLimiter()
    budget.update(Limits(100, 10, 60.0), now=0)

    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: budget.acquire(now=1), range(50)))

    assert sorted(waits) == [0.0] * 10 + [59.0] * 40


def test_threads_share_one_client() -> None:
    """Threads that share one client meet no 429."""
    time = FakeTime()
    wall = RateLimitedService(time)
    client = Publer(KEY, "w1", transport=FakeService(wall), clock=time.clock, sleep=time.sleep)
    client.accounts.list()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: client.accounts.list(), range(4)))

    assert wall.hits == 0


def test_tasks_share_one_client() -> None:
    """Tasks that share one client meet no 429."""
    time = FakeTime()
    wall = RateLimitedService(time)

    async def work() -> Any:
        async with AsyncPubler(
            KEY, "w1", transport=FakeService(wall), clock=time.clock, sleep=time.async_sleep
        ) as client:
            await client.accounts.list()
            await asyncio.gather(*(client.accounts.list() for _ in range(9)))

    asyncio.run(work())

    assert wall.hits == 0


def test_a_new_rate_limiter_allows_everything() -> None:
    """Without a response, there is no limit."""
    budget = RateLimiter()

    assert [budget.acquire(now=0) for _ in range(3)] == [0, 0, 0]


def test_requests_in_flight_are_counted() -> None:
    """A response that was sent before other requests arrived does not give them back."""
    budget = RateLimiter()
    budget.update(Limits(100, 5, 60.0), now=0)
    for _ in range(4):
        budget.acquire(now=1)

    budget.update(Limits(100, 4, 59.0), now=1)

    assert [budget.acquire(now=1) for _ in range(2)] == [0.0, 59.0]


def test_a_late_response_of_the_last_window_is_ignored() -> None:
    """A late response does not replace the values of the new window."""
    budget = RateLimiter()
    budget.update(Limits(100, 50, 120.0), now=10)

    budget.update(Limits(100, 0, 3.0), now=10)

    assert budget.acquire(now=10) == 0


def test_a_new_window_has_the_whole_limit() -> None:
    """After a window has ended, the next one is assumed to have the same length and limit."""
    budget = RateLimiter()
    budget.update(Limits(2, 0, 60.0), now=0)

    assert budget.acquire(now=30) == 30
    assert [budget.acquire(now=60) for _ in range(3)] == [0, 0, 60]
    assert [budget.acquire(now=120) for _ in range(3)] == [0, 0, 60]


def test_waiting_requests_do_not_exceed_a_new_window() -> None:
    """Of all requests that waited, only as many proceed as the new window allows."""
    budget = RateLimiter()
    budget.update(Limits(10, 0, 60.0), now=0)

    assert sorted(budget.acquire(now=61) for _ in range(50)) == [0.0] * 10 + [60.0] * 40


def test_the_first_response_of_a_new_window_replaces_the_assumption() -> None:
    """The assumed limit is replaced by the reported one."""
    budget = RateLimiter()
    budget.update(Limits(10, 0, 60.0), now=0)
    assert budget.acquire(now=65) == 0

    budget.update(Limits(10, 4, 30.0), now=65)

    assert [budget.acquire(now=65) for _ in range(5)] == [0, 0, 0, 0, 30]


def test_a_late_response_of_the_ended_window_is_ignored() -> None:
    """A response that was sent before the window ended does not describe the next one."""
    budget = RateLimiter()
    budget.update(Limits(10, 0, 60.0), now=0)
    assert budget.acquire(now=60) == 0

    budget.update(Limits(10, 0, 0.0), now=60)

    assert budget.acquire(now=61) == 0


def test_a_new_window_without_a_known_limit_allows_everything() -> None:
    """If the service never reported the limit, a new window is not limited."""
    budget = RateLimiter()
    budget.update(Limits(None, 0, 60.0), now=0)

    assert [budget.acquire(now=60) for _ in range(3)] == [0, 0, 0]


@pytest.mark.parametrize("limits", [Limits(None, None, None), Limits(100, 0, None), Limits(100, None, 9.0)])
def test_incomplete_limits_are_ignored(limits: Limits) -> None:
    """Both the remaining requests and the reset are needed."""
    budget = RateLimiter()

    budget.update(limits, now=0)

    assert budget.acquire(now=0) == 0


def test_a_shared_rate_limiter_exists_as_long_as_its_clients() -> None:
    """The same key, URL and transport have the same rate limiter; another transport has another one."""
    way = object()
    mine = shared_rate_limiter("https://a.example", "k", way)

    assert shared_rate_limiter("https://a.example", "k", way) is mine
    assert shared_rate_limiter("https://a.example", "k", None) is not mine
