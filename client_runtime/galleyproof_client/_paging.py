"""Lists that a service returns in pages: iterate over items or over pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Generic, TypeVar

from attrs import define, evolve, field, frozen

from galleyproof_client._requests.operations import Call
from galleyproof_client._sending.engine import Engine
from galleyproof_client._sending.flow import Flow
from galleyproof_client._sending.processes import NotPicklable

T = TypeVar("T")


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
    _first: Page[T] | None = field(default=None, init=False)

    def first_page(self) -> Flow[Page[T]]:
        """Return the first page; it is fetched once."""
        if self._first is None:
            given = self.call.query.get(self.paging.parameter)
            self._first = yield from self._fetch(given if isinstance(given, int) else self.paging.first)
        return self._first

    def page_after(self, page: Page[T] | None, seen: int) -> Flow[Page[T] | None]:
        """Return the next page, or None after the last one.

        Args:
            page: The current page; None before the first.
            seen: The number of items so far, including this page.
        """
        if page is None:
            return (yield from self.first_page())
        if self._is_last(page, seen):
            return None
        following = yield from self._fetch(page.number + 1)
        # A service that ignores the page number returns the same page again; another one starts again at the
        # first.
        first = yield from self.first_page()
        seen_before = following.items in (page.items, first.items)
        return following if following.items and not seen_before else None

    def _is_last(self, page: Page[T], seen: int) -> bool:
        if not page.items:
            return True
        # A total of 0 with items on the page is not reliable.
        if page.total_pages and page.total_pages > 0:
            return page.number - self.paging.first + 1 >= page.total_pages
        if page.total and page.total > 0:
            skipped = (page.number - self.paging.first + 1) * len(page.items) if self._started_late else seen
            return max(seen, skipped) >= page.total
        return len(page.items) < self.paging.per_page

    @property
    def _started_late(self) -> bool:
        return self._first is not None and self._first.number > self.paging.first

    def _fetch(self, number: int) -> Flow[Page[T]]:
        call = evolve(self.call, query={**self.call.query, self.paging.parameter: number})
        raw = yield from self.engine.call(call)
        total, pages = (
            getattr(raw, name) if name else None for name in (self.paging.total, self.paging.total_pages)
        )
        items: list[T] = list(getattr(raw, self.paging.items))
        return Page(number, items, _whole(total), _whole(pages), raw)


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
        page, seen = None, 0
        while page := self._run(self._walker.page_after(page, seen)):
            seen += len(page.items)
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
        page, seen = None, 0
        while page := await self._run(self._walker.page_after(page, seen)):
            seen += len(page.items)
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
