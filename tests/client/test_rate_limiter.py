"""The rate budget: learned from answers, shared by threads and tasks, spent before the wall."""

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

from tests.client.fakes import KEY, START, ClientUnderTest, FakeService, FakeTime, limited

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


def test_a_client_waits_before_the_wall(call: ClientUnderTest) -> None:
    """Twelve calls on a window of five meet no 429: the client waits for each next window."""
    wall = RateLimitedService(call.time)
    client = call.publer(FakeService(wall))

    for _ in range(12):
        call(client.accounts.list())

    assert wall.hits == 0
    assert call.time.slept == [WINDOW, WINDOW]


def test_all_clients_of_a_key_share_a_budget(call: ClientUnderTest) -> None:
    """A second client knows what the first has learned, where both use the same way to the service."""
    wall = RateLimitedService(call.time)
    service = FakeService(wall)

    for _ in range(12):
        call(call.publer(service).accounts.list())

    assert wall.hits == 0


def test_another_key_has_a_budget_of_its_own(call: ClientUnderTest) -> None:
    """What one key has spent does not hold up another."""
    service = FakeService(lambda _: httpx.Response(200, json=[], headers=limited(0, START + WINDOW)))

    call(call.publer(service).accounts.list())
    call(call.publer(service, api_key="another").accounts.list())

    assert call.time.slept == []


def test_a_wait_that_is_too_long_is_an_error_before_anything_is_sent(call: ClientUnderTest) -> None:
    """A spent budget beyond the client's patience is a rate limit error with no answer in it."""
    service = FakeService(lambda _: httpx.Response(200, json=[], headers=limited(0, START + 3600)))
    client = call.publer(service)
    call(client.accounts.list())

    with pytest.raises(galleyproof_client.RateLimitError, match="request not sent") as raised:
        call(client.accounts.list())

    assert len(service.requests) == 1
    assert (raised.value.response, raised.value.status_code, raised.value.retry_after) == (None, 429, 3600)


def test_a_window_that_nobody_could_wait_for_counts_as_nonsense(call: ClientUnderTest) -> None:
    """A reset in another century, as of a service that means milliseconds, does not shut a key out."""
    service = FakeService(lambda _: httpx.Response(200, json=[], headers=limited(0, START * 5)))
    client = call.publer(service)

    call(client.accounts.list())
    call(client.accounts.list())

    assert call.time.slept == []


def test_threads_do_not_overspend() -> None:
    """Of many threads at once, only as many go ahead as the budget has left."""
    budget = RateLimiter()
    budget.update(Limits(100, 10, 60.0), now=0)

    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: budget.acquire(now=1), range(50)))

    assert sorted(waits) == [0.0] * 10 + [59.0] * 40


def test_threads_share_one_client() -> None:
    """Threads that use one client together meet no 429."""
    time = FakeTime()
    wall = RateLimitedService(time)
    client = Publer(KEY, "w1", transport=FakeService(wall), clock=time.clock, sleep=time.sleep)
    client.accounts.list()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: client.accounts.list(), range(4)))

    assert wall.hits == 0


def test_tasks_share_one_client() -> None:
    """Tasks that use one client together meet no 429."""
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


def test_nothing_is_known_until_an_answer_tells() -> None:
    """A fresh budget lets everything through."""
    budget = RateLimiter()

    assert [budget.acquire(now=0) for _ in range(3)] == [0, 0, 0]


def test_requests_under_way_are_counted() -> None:
    """An answer that was made before other requests arrived does not give them back."""
    budget = RateLimiter()
    budget.update(Limits(100, 5, 60.0), now=0)
    for _ in range(4):
        budget.acquire(now=1)

    budget.update(Limits(100, 4, 59.0), now=1)

    assert [budget.acquire(now=1) for _ in range(2)] == [0.0, 59.0]


def test_an_answer_of_the_last_window_changes_nothing() -> None:
    """An answer that was slow to arrive does not undo the new window."""
    budget = RateLimiter()
    budget.update(Limits(100, 50, 120.0), now=10)

    budget.update(Limits(100, 0, 3.0), now=10)

    assert budget.acquire(now=10) == 0


def test_a_new_window_has_the_whole_limit() -> None:
    """When a window has ended, the next is taken to be as long and as wide."""
    budget = RateLimiter()
    budget.update(Limits(2, 0, 60.0), now=0)

    assert budget.acquire(now=30) == 30
    assert [budget.acquire(now=60) for _ in range(3)] == [0, 0, 60]
    assert [budget.acquire(now=120) for _ in range(3)] == [0, 0, 60]


def test_many_that_waited_do_not_storm_a_new_window() -> None:
    """Of all that waited for the window, only as many go ahead as it holds, before any answer tells more."""
    budget = RateLimiter()
    budget.update(Limits(10, 0, 60.0), now=0)

    assert sorted(budget.acquire(now=61) for _ in range(50)) == [0.0] * 10 + [60.0] * 40


def test_the_first_answer_of_a_new_window_is_believed() -> None:
    """What a new window was taken for gives way to what the service says of it."""
    budget = RateLimiter()
    budget.update(Limits(10, 0, 60.0), now=0)
    assert budget.acquire(now=65) == 0

    budget.update(Limits(10, 4, 30.0), now=65)

    assert [budget.acquire(now=65) for _ in range(5)] == [0, 0, 0, 0, 30]


def test_a_late_answer_of_the_ended_window_is_not() -> None:
    """An answer that was made before the window ended says nothing about the next."""
    budget = RateLimiter()
    budget.update(Limits(10, 0, 60.0), now=0)
    assert budget.acquire(now=60) == 0

    budget.update(Limits(10, 0, 0.0), now=60)

    assert budget.acquire(now=61) == 0


def test_a_budget_without_a_limit_lets_a_new_window_begin() -> None:
    """Where the service never told how wide a window is, nothing holds a new one up."""
    budget = RateLimiter()
    budget.update(Limits(None, 0, 60.0), now=0)

    assert [budget.acquire(now=60) for _ in range(3)] == [0, 0, 0]


@pytest.mark.parametrize("limits", [Limits(None, None, None), Limits(100, 0, None), Limits(100, None, 9.0)])
def test_half_told_limits_teach_nothing(limits: Limits) -> None:
    """Without both what is left and when it ends, nothing is learned."""
    budget = RateLimiter()

    budget.update(limits, now=0)

    assert budget.acquire(now=0) == 0


def test_a_shared_budget_lives_as_long_as_its_clients() -> None:
    """The same key, address and way give the same budget; another way gives another."""
    way = object()
    mine = shared_rate_limiter("https://a.example", "k", way)

    assert shared_rate_limiter("https://a.example", "k", way) is mine
    assert shared_rate_limiter("https://a.example", "k", None) is not mine
