"""Lists: fetching pages, one after the other or at the same time."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from publer_client import AsyncPubler

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService
from tests.client.support.lists import asked, library


def test_all_items_come_in_order(call: ClientUnderTest) -> None:
    """Iterating returns every item of every page, and fetches no page after the last."""
    service = library([[1, 2], [3, 4], [5]])

    items = call.all(call.publer(service).posts.list(state="scheduled"))

    assert [item.id for item in items] == ["p1", "p2", "p3", "p4", "p5"]
    assert asked(service) == ["0", "1", "2"]
    assert {request.url.params["state[]"] for request in service.requests} == {"scheduled"}


def test_pages_come_one_by_one(call: ClientUnderTest) -> None:
    """`pages()` returns the pages with their numbers, items and totals."""
    pages = call.all(call.publer(library([[1, 2], [3]])).posts.list().pages())

    assert [(page.number, len(page.items), page.total, page.total_pages) for page in pages] == [
        (0, 2, 3, 2),
        (1, 1, 3, 2),
    ]
    assert [page.raw.total for page in pages] == [3, 3]


def test_the_totals_of_the_first_page_cost_one_request(call: ClientUnderTest) -> None:
    """Totals can be read before iterating, and the first page is not fetched again."""
    service = library([[1, 2], [3]])
    pages = call.publer(service).posts.list()

    total = call(pages.total if call.kind == "sync" else pages.total())
    first = call(pages.first_page())
    items = call.all(pages)

    assert (total, first.total, len(items)) == (3, 3, 3)
    assert asked(service) == ["0", "1"]


def test_no_request_before_iterating(call: ClientUnderTest) -> None:
    """Creating a list sends no request."""
    service = library([[1]])

    call.publer(service).posts.list()

    assert service.requests == []


def test_changed_items_do_not_change_an_iteration(call: ClientUnderTest) -> None:
    """A caller can empty the list of items of a page, and read the list again."""
    service = library([[1, 2], [3, 4], [5]])
    posts = call.publer(service).posts.list()

    call(posts.first_page()).items.clear()

    assert [item.id for item in call.all(posts)] == ["p1", "p2", "p3", "p4", "p5"]
    assert call.all(_clearing(posts.pages())) == [2, 2, 1]


def _clearing(pages: Any) -> Any:
    def clear(page: Any) -> int:
        count = len(page.items)
        page.items.clear()
        return count

    async def each() -> Any:
        async for page in pages:
            yield clear(page)

    return each() if hasattr(pages, "__aiter__") else (clear(page) for page in pages)


def test_iterations_at_the_same_time(call: ClientUnderTest) -> None:
    """Each iteration over a list has its own position; they share the first page."""
    service = library([[1, 2], [3, 4], [5]])
    posts = call.publer(service).posts.list()

    pairs = list(zip(posts, posts, strict=True)) if call.kind == "sync" else call.all(_pairs(posts))

    assert [(one.id, other.id) for one, other in pairs] == [(f"p{n}", f"p{n}") for n in range(1, 6)]
    assert asked(service) == ["0", "1", "1", "2", "2"]


async def _pairs(posts: Any) -> Any:
    one, other = aiter(posts), aiter(posts)
    async for item in one:
        yield item, await anext(other)


def test_a_cancelled_iteration_leaves_the_list_usable() -> None:
    """After a task was cancelled while it fetched a page, the list can be read again from its start."""
    service = library([[1, 2], [3]])
    posts = AsyncPubler(KEY, "w1", transport=_Pausing(service)).posts.list()

    async def read(seen: list[str]) -> None:
        async for item in posts:
            seen.append(item.id)

    async def everything() -> list[list[str]]:
        results = []
        for steps in range(40):
            seen: list[str] = []
            task = asyncio.create_task(read(seen))
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            results.append(seen)
        seen = []
        await read(seen)
        return [*results, seen]

    *partly, whole = asyncio.run(everything())

    assert whole == ["p1", "p2", "p3"]
    assert all(each == whole[: len(each)] for each in partly)
    assert {len(each) for each in partly} >= {0, 2}


class _Pausing(httpx.AsyncBaseTransport):
    """Lets other tasks run before each response."""

    def __init__(self, service: FakeService) -> None:
        self._service = service

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        for _ in range(5):
            await asyncio.sleep(0)
        return await self._service.handle_async_request(request)


def test_a_first_page_is_fetched_once_by_tasks() -> None:
    """Tasks that share a list fetch its first page once."""
    service = library([[1, 2], [3]])
    posts = AsyncPubler(KEY, "w1", transport=service).posts.list()

    async def everything() -> list[int | None]:
        return await asyncio.gather(*(posts.total() for _ in range(8)))

    assert asyncio.run(everything()) == [3] * 8
    assert asked(service) == ["0"]


def test_a_list_can_start_at_a_page(call: ClientUnderTest) -> None:
    """`page` is the first page to fetch."""
    service = library([[1, 2], [3, 4], [5]])

    items = call.all(call.publer(service).posts.list(page=1))

    assert [item.id for item in items] == ["p3", "p4", "p5"]


def test_a_generator_as_filter_applies_to_every_page(call: ClientUnderTest) -> None:
    """A generator as a filter applies to all pages, not only to the first."""
    service = library([[1, 2], [3]])

    call.all(call.publer(service).posts.list(state=(each for each in ["draft", "scheduled"])))

    assert [request.url.params.get_list("state[]") for request in service.requests] == [
        ["draft", "scheduled"],
        ["draft", "scheduled"],
    ]
