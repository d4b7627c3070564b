"""Lists that a service returns in pages: iterate over items or over pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Generic, TypeVar

from attrs import define, evolve, field, frozen

from galleyproof_client._data.writing import write
from galleyproof_client._errors import UnexpectedResponseError
from galleyproof_client._requests.operations import Call
from galleyproof_client._sending.engine import Engine
from galleyproof_client._sending.flow import Flow
from galleyproof_client._sending.once import Once
from galleyproof_client._sending.processes import NotPicklable

T = TypeVar("T")

_UNREPORTED_PAGES = 1_000
"""How many pages a list may have beyond those that its first page reports."""

_MOST_PAGES = 10_000
"""How many pages a list may have, whatever its first page reports."""

_EMPTY_PAGES = 10
"""How many empty pages in a row are the end, even if the service reports more pages."""


@frozen
class Paging:
    """The paging parameters and fields of an operation.

    Args:
        parameter: The query parameter for the page number.
        items: The attribute of a response that contains the items.
        total: The attribute with the number of items on all pages; empty if there is none.
        total_pages: The attribute with the number of pages; empty if there is none.
        first: The number of the first page.
        per_page: The number of items on a full page; 0 if unknown.
    """

    parameter: str
    items: str
    total: str = ""
    total_pages: str = ""
    first: int = 0
    per_page: int = 0


@frozen
class Page(Generic[T]):
    """A page of a list.

    Args:
        number: Its number, as the service counts pages.
        items: Its items.
        total: The number of items on all pages; None if the service does not report it.
        total_pages: The number of pages; None if the service does not report it.
        raw: The whole response, as the model of the contract.
    """

    number: int
    items: list[T]
    total: int | None
    total_pages: int | None
    raw: Any


@define
class PageWalker(Generic[T]):
    """Fetches the pages of a call, as flows.

    Args:
        engine: Makes the calls.
        call: The call of the first page.
        paging: The paging of the operation.
    """

    engine: Engine
    call: Call[Any]
    paging: Paging
    _first: Once[Page[T]] = field(factory=Once, init=False)

    def first_page(self) -> Flow[Page[T]]:
        """Return the first page; it is fetched once."""
        given = self.call.query.get(self.paging.parameter)
        number = given if isinstance(given, int) else self.paging.first
        patience = self.engine.settings.timeout
        page = yield from self._first.get(lambda: self.fetch(number), patience=patience)
        # A copy, so that a caller who changes the list of items does not change later iterations.
        return evolve(page, items=[*page.items])

    def fetch(self, number: int) -> Flow[Page[T]]:
        """Return a page.

        Args:
            number: Its number.
        """
        call = evolve(self.call, query={**self.call.query, self.paging.parameter: number})
        raw = yield from self.engine.call(call)
        total, pages = (
            getattr(raw, name) if name else None for name in (self.paging.total, self.paging.total_pages)
        )
        items: list[T] = list(getattr(raw, self.paging.items))
        return Page(number, items, _whole(total), _whole(pages), raw)


@define
class PageWalk(Generic[T]):
    """One iteration over the pages of a call.

    Args:
        walker: Fetches the pages.
    """

    walker: PageWalker[T]
    _number: int = field(default=0, init=False)
    """The number of the latest page."""
    _ended: bool = field(default=False, init=False)
    _limit: int = field(default=_MOST_PAGES, init=False)
    _fetched: int = field(default=0, init=False)
    """The number of pages so far."""
    _items: int = field(default=0, init=False)
    """The number of items so far."""
    _size: int = field(default=0, init=False)
    """The number of items on the largest page so far."""
    _empty: int = field(default=0, init=False)
    """The number of empty pages since the latest page with items."""
    _seen: set[bytes] = field(factory=set, init=False)
    """The fingerprints of the pages so far."""

    def next_page(self) -> Flow[Page[T] | None]:
        """Return the next page, or None after the last one; only the first page can be empty.

        A page that repeats an earlier one is the end, because a service that ignores the page number or
        starts again would never end.

        Raises:
            UnexpectedResponseError: The list has many more pages than the service reported.
        """
        if not self._fetched:
            page = yield from self.walker.first_page()
            self._limit = page_limit(page)
            self._add(page)
            return page
        while not self._ended:
            self._check_limit()
            page = yield from self.walker.fetch(self._number + 1)
            if self._add(page):
                return page
        return None

    def _add(self, page: Page[T]) -> bool:
        """Count a page, and return whether it has new items."""
        mark = _fingerprint(page.items) if page.items else None
        repeats = mark in self._seen
        if mark:
            self._seen.add(mark)
        self._number = page.number
        self._fetched += 1
        self._items += len(page.items)
        self._size = max(self._size, len(page.items))
        self._empty = 0 if page.items else self._empty + 1
        # Decided now, because the caller can change the list of items.
        self._ended = repeats or self._is_last(page)
        return bool(page.items) and not repeats

    def _is_last(self, page: Page[T]) -> bool:
        position = page.number - self.walker.paging.first + 1
        if not page.items:
            # An empty page in the middle can be one whose items the API key cannot access.
            return self._empty >= _EMPTY_PAGES or position >= reported_pages(page, self._size)
        # A total of 0 with items on the page is not reliable.
        if page.total_pages and page.total_pages > 0:
            return position >= page.total_pages
        if page.total and page.total > 0:
            skipped = (position - self._fetched) * self._size
            return skipped + self._items >= page.total
        return len(page.items) < self.walker.paging.per_page

    def _check_limit(self) -> None:
        if self._fetched < self._limit:
            return
        parameter = self.walker.paging.parameter
        raise UnexpectedResponseError(
            f"the list did not end after {self._limit} pages",
            hint=f"Continue with {parameter}={self._number + 1} if the list can be that long",
            operation=self.walker.call.operation.place,
        )


def _fingerprint(items: list[Any]) -> bytes:
    """Return a digest of what identifies the items: their ids, or all their values if they have none."""
    ids = [each for item in items if isinstance(each := getattr(item, "id", None), str) and each]
    # Other values of the same item, such as signed URLs, can differ from response to response.
    known = sorted(ids) if len(ids) == len(items) else write(items)
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).digest()


def reported_pages(page: Page[Any], size: int) -> int:
    """Return the number of pages that a service reports; 0 if it reports none.

    Args:
        page: A page of the list.
        size: The number of items on a full page; 0 if unknown.
    """
    by_items = -(-(page.total or 0) // size) if size else 0
    return max(0, by_items, page.total_pages or 0)


def page_limit(first: Page[Any]) -> int:
    """Return the number of pages after which a list counts as endless.

    Args:
        first: The first page of the list.
    """
    return min(reported_pages(first, len(first.items)) + _UNREPORTED_PAGES, _MOST_PAGES)


class Paginator(NotPicklable, Generic[T]):
    """The items of a list. Iterate over it, or over ``pages()``; no request is sent before."""

    _instead = "Pass a list of its items, or of its pages without their field raw"

    def __init__(self, walker: PageWalker[T], run: Callable[[Flow[Any]], Any]) -> None:
        self._walker = walker
        self._run = run

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """Yield the pages."""
        walk = PageWalk(self._walker)
        while page := self._run(walk.next_page()):
            yield page

    def first_page(self) -> Page[T]:
        """Return the first page; it is fetched once."""
        page: Page[T] = self._run(self._walker.first_page())
        return page

    @property
    def total(self) -> int | None:
        """The number of items on all pages, from the first page; None if the service does not report it."""
        return self.first_page().total


class AsyncPaginator(NotPicklable, Generic[T]):
    """The items of a list. Iterate over it, or over ``pages()``; no request is sent before."""

    _instead = "Pass a list of its items, or of its pages without their field raw"

    def __init__(self, walker: PageWalker[T], run: Callable[[Flow[Any]], Awaitable[Any]]) -> None:
        self._walker = walker
        self._run = run

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Yield the pages."""
        walk = PageWalk(self._walker)
        while page := await self._run(walk.next_page()):
            yield page

    async def first_page(self) -> Page[T]:
        """Return the first page; it is fetched once."""
        page: Page[T] = await self._run(self._walker.first_page())
        return page

    async def total(self) -> int | None:
        """Return the number of items on all pages, from the first page; None if it is not reported."""
        return (await self.first_page()).total


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) else None
