"""Lists: fetching pages, and the end of a list."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from galleyproof_client import Page, UnexpectedResponseError
from galleyproof_client._paging import page_limit
from publer_client import AsyncPubler

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService, reply


def summary(number: int) -> dict[str, Any]:
    return {
        "id": f"p{number}",
        "text": "Hi",
        "state": "scheduled",
        "type": "status",
        "account_id": "a1",
        "scheduled_at": None,
    }


def library(pages: list[list[int]], **told: Any) -> FakeService:
    """A service with these pages of posts."""

    def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 0))
        items = pages[number] if number < len(pages) else []
        told_here = {"total": sum(map(len, pages)), "total_pages": len(pages), "per_page": 2} | told
        return reply(200, {"posts": [summary(each) for each in items], "page": number} | told_here)

    return FakeService(answer)


def asked(service: FakeService) -> list[str]:
    return [request.url.params["page"] for request in service.requests]


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


def test_an_empty_page_is_the_end_without_totals(call: ClientUnderTest) -> None:
    """If the service reports no totals, an empty page is the end."""
    service = library([[1, 2], [3]], total=None, total_pages=0)

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1", "p2", "p3"]
    assert asked(service) == ["0", "1", "2"]


def test_a_total_without_pages_is_the_end(call: ClientUnderTest) -> None:
    """The media library reports only a total; reaching it is the end."""

    def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params["page"])
        item = {"id": f"m{number}", "type": "photo", "name": "a", "path": "https://c.example/a"}
        return reply(200, {"media": [{**item, **_MEDIA}], "total": 3})

    service = FakeService(answer)

    items = call.all(call.publer(service).media.list())

    assert [item.id for item in items] == ["m0", "m1", "m2"]
    assert asked(service) == ["0", "1", "2"]


_MEDIA = {
    "caption": None,
    "thumbnails": [],
    "created_at": "2026-01-01T00:00:00Z",
    "updated_at": "2026-01-01T00:00:00Z",
    "favorite": False,
    "in_library": True,
}


def test_a_repeated_page_is_the_end(call: ClientUnderTest) -> None:
    """A page that equals the one before it is the end."""
    service = FakeService(
        lambda _: reply(
            200, {"posts": [summary(1)], "total": 99, "page": 0, "per_page": 1, "total_pages": 99}
        )
    )

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1"]
    assert len(service.requests) == 2


def test_the_first_page_again_is_the_end(call: ClientUnderTest) -> None:
    """A page that equals the first one is the end."""
    circle = [[1], [2], [3]]
    service = library(circle * 9, total=99, total_pages=99)

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1", "p2", "p3"]
    assert len(service.requests) == 4


def test_any_repeated_page_is_the_end(call: ClientUnderTest) -> None:
    """A page that equals any earlier one is the end."""
    service = library([[1], [2], [3], *[[4], [5], [2], [3]] * 9], total=99, total_pages=99)

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1", "p2", "p3", "p4", "p5"]
    assert len(service.requests) == 6


def test_a_list_without_end_is_an_error(call: ClientUnderTest) -> None:
    """If all pages differ and none is the last, the error comes after 1,000 pages more than reported."""

    def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params["page"])
        totals = {"total": None, "total_pages": number + 2, "per_page": 1}
        return reply(200, {"posts": [summary(number)], "page": number} | totals)

    service = FakeService(answer)
    posts = call.publer(service).posts.list()

    with pytest.raises(UnexpectedResponseError, match="did not end after 1002 pages") as raised:
        call.all(posts)

    assert "page=1002" in raised.value.hint
    assert raised.value.operation == "posts.list"
    assert len(service.requests) == 1002


@pytest.mark.parametrize(
    ("items", "total", "total_pages", "limit"),
    [
        (10, None, None, 1_000),
        (10, 0, 0, 1_000),
        (10, -5, -5, 1_000),
        (0, 7, None, 1_007),
        (10, 101, None, 1_011),
        (10, 101, 30, 1_030),
        (10, None, 9_000, 10_000),
        (10, None, 9_001, 10_000),
        (10, 10**12, 10**12, 10_000),
    ],
)
def test_the_length_that_a_list_may_have(
    items: int, total: int | None, total_pages: int | None, limit: int
) -> None:
    """A list may have 1,000 pages more than its first page reports, and 10,000 pages at most."""
    page = Page(0, ["item"] * items, total, total_pages, raw=None)

    assert page_limit(page) == limit


def test_a_first_page_is_fetched_once_by_tasks() -> None:
    """Tasks that share a list fetch its first page once."""
    service = library([[1, 2], [3]])
    posts = AsyncPubler(KEY, "w1", transport=service).posts.list()

    async def everything() -> list[int | None]:
        return await asyncio.gather(*(posts.total() for _ in range(8)))

    assert asyncio.run(everything()) == [3] * 8
    assert asked(service) == ["0"]


def test_a_negative_total_is_ignored(call: ClientUnderTest) -> None:
    """If the totals are invalid, an empty page is the end."""
    service = library([[1, 2], [3]], total=-1, total_pages=-1)

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1", "p2", "p3"]


def test_an_empty_list_is_one_request(call: ClientUnderTest) -> None:
    """An empty list needs no second page."""
    service = library([[]], total=0, total_pages=0)

    assert call.all(call.publer(service).posts.list()) == []
    assert len(service.requests) == 1


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
