"""Where a list ends, also if the service reports wrong totals, repeats pages, or never ends."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from galleyproof_client import Page, UnexpectedResponseError
from galleyproof_client._paging import page_limit

from tests.client.support.fakes import ClientUnderTest, FakeService, reply
from tests.client.support.lists import asked, library, media_item, summary


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
        return reply(200, {"media": [media_item(number)], "total": 3})

    service = FakeService(answer)

    items = call.all(call.publer(service).media.list())

    assert [item.id for item in items] == ["m0", "m1", "m2"]
    assert asked(service) == ["0", "1", "2"]


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


def test_a_page_beyond_the_end(call: ClientUnderTest) -> None:
    """A list that starts after the last page is empty, and needs one request."""
    service = library([[1, 2], [3]])

    assert call.all(call.publer(service).posts.list(page=50)) == []
    assert asked(service) == ["50"]


def test_a_service_that_returns_its_last_page_again(call: ClientUnderTest) -> None:
    """Some services return the last page for every number after it."""

    def answer(request: httpx.Request) -> httpx.Response:
        number = min(int(request.url.params["page"]), 2)
        return reply(200, {"media": [media_item(number)], "total": 0})

    service = FakeService(answer)

    items = call.all(call.publer(service).media.list())

    assert [item.id for item in items] == ["m0", "m1", "m2"]
    assert len(service.requests) == 4


def test_an_empty_page_in_the_middle_is_left_out(call: ClientUnderTest) -> None:
    """If the service reports more pages, an empty page is not the end."""
    service = library([[1, 2], [], [], [3]], total=None)

    pages = call.all(call.publer(service).posts.list().pages())

    assert [(page.number, len(page.items)) for page in pages] == [(0, 2), (3, 1)]


def test_an_empty_first_page_is_not_the_end(call: ClientUnderTest) -> None:
    """The first page can be empty too, and `pages()` yields it, because it has the totals."""
    service = library([[], [1]], total=None)

    pages = call.all(call.publer(service).posts.list().pages())

    assert [(page.number, len(page.items)) for page in pages] == [(0, 0), (1, 1)]


def test_an_empty_page_before_the_reported_total(call: ClientUnderTest) -> None:
    """If only a total is reported, the size of the pages says how many there are."""
    service = library([[1, 2], [], [3], []], total=5, total_pages=0)

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1", "p2", "p3"]
    assert asked(service) == ["0", "1", "2", "3"]


def test_ten_empty_pages_in_a_row_are_the_end(call: ClientUnderTest) -> None:
    """A service that reports pages without end and returns empty ones is asked for ten of them."""
    service = library([[1], *[[]] * 9, [2], *[[]] * 99], total=10**12, total_pages=10**12)

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1", "p2"]
    assert len(service.requests) == 21


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


def test_a_repeated_page_is_known_by_its_ids(call: ClientUnderTest) -> None:
    """Values that differ from response to response, and another order, do not make a page a new one."""
    count = iter(range(100))

    def answer(_: httpx.Request) -> httpx.Response:
        turn = next(count)
        posts = [summary(each) | {"text": f"signature {turn}"} for each in (1, 2)]
        body = {"posts": posts[:: 1 - 2 * (turn % 2)], "page": turn}
        return reply(200, body | {"total": 99, "total_pages": 99, "per_page": 2})

    service = FakeService(answer)

    items = call.all(call.publer(service).posts.list())

    assert [item.id for item in items] == ["p1", "p2"]
    assert len(service.requests) == 2


def test_a_repeated_page_without_ids_is_known_by_its_values(call: ClientUnderTest) -> None:
    """Items without an id are compared by all values, whatever the order of their fields."""
    rows = [_statistics(1), _statistics(2), dict(reversed(_statistics(1).items())), _statistics(3)]

    def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params["page"])
        return reply(200, {"insights": [rows[number % 4]], "total": 99})

    service = FakeService(answer)

    items = call.all(call.publer(service).competitors.insights())

    assert [item.followers for item in items] == [1, 2]
    assert len(service.requests) == 3


def _statistics(followers: int) -> dict[str, Any]:
    counts = {"followers": followers, "followers_growth": 0, "engagement": 0, "posts_count": 0}
    return {"account": _COMPETITOR, "extra": {"a": 1, "b": 2}} | counts


_COMPETITOR = {"id": "c1", "name": "Kiln", "provider": "facebook", "competitor_sync_in_queue": False}
_COMPETITOR |= {"my_account": False}


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
        (0, 7, None, 1_000),
        (0, None, 7, 1_007),
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
