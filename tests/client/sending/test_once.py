"""Values that are fetched once for all threads and tasks: the workspace, and the first page of a list."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import anyio.lowlevel
import galleyproof_client
import httpx
import pytest
import trio
from galleyproof_client import RetryPolicy
from galleyproof_client._errors import APIConnectionError, NotFoundError
from galleyproof_client._sending.flow import Flow, Sleep, Wait
from galleyproof_client._sending.once import Once
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from tests.client.support.fakes import KEY, FakeService, post, reply

WORKSPACE = {"id": "ws_1", "name": "Kiln", "slug": "kiln", "timezone": "UTC", "brandSummary": None}
WORKSPACES = {"workspaces": [WORKSPACE | {"createdAt": "2026-01-01T00:00:00Z"}]}
ONCE = RetryPolicy(max_attempts=1)


class SlowService(FakeService):
    """A service whose answers let other tasks and threads run first."""

    def __init__(self, discovery: httpx.Response | Exception) -> None:
        super().__init__(
            lambda request: discovery if request.url.path.endswith("/workspaces") else reply(200, post())
        )

    @property
    def discoveries(self) -> int:
        return sum(path.endswith("/workspaces") for path in self.paths)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        for _ in range(50):
            await anyio.lowlevel.checkpoint()
        return await super().handle_async_request(request)


def _discovering(service: SlowService, **options: Any) -> AsyncUbiqlu:
    return AsyncUbiqlu(KEY, transport=service, base_url="https://ubiqlu.example", retry=ONCE, **options)


def test_threads_find_the_workspace_once() -> None:
    """32 threads that begin at the same moment make one discovery."""
    service = SlowService(reply(200, WORKSPACES))
    client = Ubiqlu(KEY, transport=service, base_url="https://ubiqlu.example")
    together = threading.Barrier(32)
    found: list[str] = []

    def look() -> None:
        together.wait()
        found.append(client.posts.get("post_1").id)

    threads = [threading.Thread(target=look) for _ in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == ["post_1"] * 32
    assert service.discoveries == 1


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_tasks_find_the_workspace_once(library: str) -> None:
    """32 tasks that begin at the same moment make one discovery."""
    service = SlowService(reply(200, WORKSPACES))
    client = _discovering(service)
    found: list[str] = []

    async def look() -> None:
        found.append((await client.posts.get("post_1")).id)

    async def everything() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(32):
                tasks.start_soon(look)

    anyio.run(everything, backend=library)

    assert found == ["post_1"] * 32
    assert service.discoveries == 1


def test_event_loops_find_the_workspace_once() -> None:
    """Threads with an event loop each, of asyncio and of trio, make one discovery."""
    service = SlowService(reply(200, WORKSPACES))
    client = _discovering(service)
    together = threading.Barrier(8)
    found: list[str] = []

    async def look() -> None:
        found.append((await client.posts.get("post_1")).id)

    def run(number: int) -> None:
        together.wait()
        if number % 2:
            trio.run(look)
        else:
            asyncio.run(look())

    threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == ["post_1"] * 8
    assert service.discoveries == 1


def _all_errors(client: AsyncUbiqlu) -> list[BaseException]:
    async def everything() -> list[Any]:
        calls = (client.posts.get("post_1") for _ in range(8))
        return await asyncio.gather(*calls, return_exceptions=True)

    return asyncio.run(everything())


def test_what_the_service_answered_holds_for_all() -> None:
    """If the discovery is refused, all tasks that waited for it get an error of their own."""
    service = SlowService(reply(401, {"error": "unknown key"}))

    errors = _all_errors(_discovering(service))

    assert [type(error) for error in errors] == [galleyproof_client.AuthenticationError] * 8
    assert {str(error) for error in errors} == {str(errors[0])}
    assert len({id(error) for error in errors}) == 8
    assert service.discoveries == 1


def test_a_lost_connection_holds_for_one() -> None:
    """If the connection of the discovery is lost, the others try by themselves."""
    service = SlowService(httpx.ReadError("reset"))

    errors = _all_errors(_discovering(service))

    assert [type(error) for error in errors] == [galleyproof_client.APIConnectionError] * 8
    assert service.discoveries == 8


def test_a_cancelled_discovery_is_taken_over() -> None:
    """If the task that makes the discovery is cancelled, another one makes it."""
    service = SlowService(reply(200, WORKSPACES))
    client = _discovering(service)

    async def everything() -> list[Any]:
        tasks = [asyncio.create_task(_look(client)) for _ in range(4)]
        await asyncio.sleep(0)
        tasks[0].cancel()
        return await asyncio.gather(*tasks, return_exceptions=True)

    first, *others = asyncio.run(everything())

    assert isinstance(first, asyncio.CancelledError)
    assert others == ["post_1"] * 3
    assert service.discoveries == 1


async def _look(client: AsyncUbiqlu) -> str:
    return (await client.posts.get("post_1")).id


def _fetch() -> Flow[str]:
    yield Sleep(1)
    return "found"


def _result(flow: Flow[str], sent: Any = None) -> str:
    with pytest.raises(StopIteration) as ended:
        flow.send(sent)
    return str(ended.value.value)


def test_who_waits_too_long_fetches_the_value() -> None:
    """After its patience, a waiting task fetches the value itself; the first result stays."""
    once = Once[str]()
    first, second = (once.get(_fetch, patience=3) for _ in range(2))

    assert next(first) == Sleep(1)
    waiting = next(second)
    assert isinstance(waiting, Wait)
    assert waiting.seconds == 3
    assert second.send(False) == Sleep(1)
    assert _result(second) == "found"
    assert _result(first) == "found"
    assert once.known == "found"
    assert _result(once.get(_fetch, patience=3)) == "found"


def test_a_forked_process_does_not_wait_for_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fetch that was under way in the parent process never ends in the child."""
    once = Once[str]()
    first, second = (once.get(_fetch, patience=3) for _ in range(2))
    next(first)
    assert isinstance(next(second), Wait)

    monkeypatch.setattr("os.getpid", lambda: -1)

    assert next(once.get(_fetch, patience=3)) == Sleep(1)


@pytest.mark.parametrize("error", [NotFoundError("No."), APIConnectionError("Lost.")])
def test_a_failure_is_not_kept(error: galleyproof_client.APIError) -> None:
    """After a failure, the next call fetches the value again."""
    once = Once[str]()
    first = once.get(_fetch, patience=3)
    next(first)

    with pytest.raises(type(error)):
        first.throw(error)

    assert next(once.get(_fetch, patience=3)) == Sleep(1)
