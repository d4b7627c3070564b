"""Where a list ends, number by number, without a service."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve, frozen
from galleyproof_client._paging import (
    Page,
    PageWalk,
    PageWalker,
    Paging,
    _fingerprint,
    page_limit,
    reported_pages,
)


@frozen
class Item:
    """An item with an id and a value that changes."""

    id: str
    value: int = 0


def page(number: int, count: int, total: int | None = None, pages: int | None = None) -> Page[Any]:
    """Return a page with so many items."""
    return Page(number, [Item(f"p{number}i{place}") for place in range(count)], total, pages, raw=None)


def walk(first: int = 0, per_page: int = 2) -> PageWalk[Any]:
    """Return an iteration whose pages begin with a number."""
    paging = Paging(parameter="page", first=first, per_page=per_page, items="posts")
    return PageWalk(PageWalker(engine=None, call=None, paging=paging))  # type: ignore[arg-type]


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize(
    ("pages", "ends"),
    [
        ([(2, None, 2), (1, None, 2)], [False, True]),
        ([(2, None, 1)], [True]),
        ([(2, 3, None), (1, 3, None)], [False, True]),
        ([(1, 1, None)], [True]),
        ([(2, 4, None), (2, 4, None)], [False, True]),
        ([(2, None, None), (1, None, None)], [False, True]),
        ([(2, None, None), (2, None, None)], [False, False]),
        # A total of 0 with items, and a number of pages below 1, are not reliable.
        ([(2, 0, None), (1, 0, None)], [False, True]),
        ([(2, None, 0), (1, None, 0)], [False, True]),
        ([(2, -1, -1), (2, -1, -1), (1, -1, -1)], [False, False, True]),
    ],
)
def test_which_page_is_the_last(
    first: int, pages: list[tuple[int, int | None, int | None]], ends: list[bool]
) -> None:
    """A list ends at the reported number of pages or items, else at a page that is not full."""
    walked = walk(first)
    seen = []
    for place, (count, total, reported) in enumerate(pages):
        assert walked._add(page(first + place, count, total, reported))
        seen.append(walked._ended)
    assert seen == ends


def test_a_list_that_begins_later() -> None:
    """Pages before the first one that was read count with as many items as a full page has."""
    walked = walk()
    assert walked._add(page(2, 2, total=7))
    assert not walked._ended
    assert walked._add(page(3, 1, total=7))
    assert walked._ended


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ([Item("a"), Item("b")], [Item("b"), Item("a")], True),
        ([Item("a", 1)], [Item("a", 2)], True),
        ([Item("a"), Item("b")], [Item("a"), Item("c")], False),
        ([{"x": 1}], [{"x": 1}], True),
        ([{"x": 1}], [{"x": 2}], False),
        ([{"x": 1, "y": 2}], [{"y": 2, "x": 1}], True),
    ],
)
def test_what_makes_pages_the_same(one: list[Any], other: list[Any], same: bool) -> None:
    """Ids in any order; values in any order of their fields where an item has no id."""
    assert (_fingerprint(one) == _fingerprint(other)) is same


@pytest.mark.parametrize(
    ("total", "pages", "size", "expected"),
    [
        (None, None, 0, 0),
        (5, None, 2, 3),
        (4, None, 2, 2),
        (5, None, 0, 0),
        (5, 9, 2, 9),
        (50, 9, 2, 25),
        (-5, -5, 2, 0),
    ],
)
def test_reported_pages(total: int | None, pages: int | None, size: int, expected: int) -> None:
    """The larger one of the reported pages and the pages that the items fill; never less than none."""
    assert reported_pages(page(0, 0, total, pages), size) == expected


def test_page_limit() -> None:
    """A list may have more pages than the service reports, but not without end."""
    few, many = page_limit(page(0, 2, pages=3)), page_limit(evolve(page(0, 2), total_pages=10**9))

    assert 3 < few < many
    assert many == page_limit(evolve(page(0, 2), total_pages=10**12))
