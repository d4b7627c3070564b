"""Lists that come in pages: by item or by page, stopping where the service says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Generic, TypeVar

from attrs import define, evolve, field, frozen

from galleyproof_client._commands import Flow
from galleyproof_client._engine import Engine
from galleyproof_client._operations import Call

T = TypeVar("T")


@frozen
class Paging:
    """How an operation pages.

    Args:
        parameter: The query parameter with the number of the page.
        items: The attribute of an answer with the items.
        total: The attribute with the number of items on all pages; empty if it tells none.
        total_pages: The attribute with the number of pages; empty if it tells none.
        first: The number of the first page.
        per_page: How many items a full page has; 0 if that is not known.
    """

    parameter: str
    items: str
    total: str = ""
    total_pages: str = ""
    first: int = 0
    per_page: int = 0


@frozen
class Page(Generic[T]):
    """One page.

    Args:
        number: Its number, as the service counts.
        items: What is on it.
        total: How many items all pages have; None if the service does not say.
        total_pages: How many pages there are; None if the service does not say.
        answer: The answer as the contract has it.
    """

    number: int
    items: list[T]
    total: int | None
    total_pages: int | None
    raw: Any


@define
class PageWalker(Generic[T]):
    """The transport_id through the pages of one call, as flows.

    Args:
        engine: Makes the calls.
        call: The call of the first page.
        paging: How the operation pages.
    """

    engine: Engine
    call: Call[Any]
    paging: Paging
    _first: Page[T] | None = field(default=None, init=False)

    def first_page(self) -> Flow[Page[T]]:
        """Return the first page, which is fetched once."""
        if self._first is None:
            asked = self.call.query.get(self.paging.parameter)
            self._first = yield from self._fetch(asked if isinstance(asked, int) else self.paging.first)
        return self._first

    def page_after(self, page: Page[T] | None, seen: int) -> Flow[Page[T] | None]:
        """Return the page after another, or None after the last.

        Args:
            page: The page; None before the first.
            seen: How many items have been seen, this page's included.
        """
        if page is None:
            return (yield from self.first_page())
        if self._is_last(page, seen):
            return None
        following = yield from self._fetch(page.number + 1)
        # A service that knows no pages answers with the same one for ever, or goes round in circles.
        first = yield from self.first_page()
        seen_before = following.items in (page.items, first.items)
        return following if following.items and not seen_before else None

    def _is_last(self, page: Page[T], seen: int) -> bool:
        if not page.items:
            return True
        # Nothing in all, or less, and yet something on the page: such a total tells nothing.
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
        answer = yield from self.engine.call(call)
        total, pages = (
            getattr(answer, name) if name else None for name in (self.paging.total, self.paging.total_pages)
        )
        items: list[T] = list(getattr(answer, self.paging.items))
        return Page(number, items, _whole(total), _whole(pages), answer)


class Paginator(Generic[T]):
    """All items of a list. Iterate over it, or over its ``pages()``; nothing is asked before."""

    def __init__(self, walk: PageWalker[T], run: Callable[[Flow[Any]], Any]) -> None:
        self._walk = walk
        self._run = run

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """Yield page by page."""
        page, seen = None, 0
        while page := self._run(self._walk.page_after(page, seen)):
            seen += len(page.items)
            yield page

    def first_page(self) -> Page[T]:
        """Return the first page, which is fetched once."""
        page: Page[T] = self._run(self._walk.first_page())
        return page

    @property
    def total(self) -> int | None:
        """How many items all pages have, by the first page; None if the service does not say."""
        return self.first_page().total


class AsyncPaginator(Generic[T]):
    """All items of a list. Iterate over it, or over its ``pages()``; nothing is asked before."""

    def __init__(self, walk: PageWalker[T], run: Callable[[Flow[Any]], Awaitable[Any]]) -> None:
        self._walk = walk
        self._run = run

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Yield page by page."""
        page, seen = None, 0
        while page := await self._run(self._walk.page_after(page, seen)):
            seen += len(page.items)
            yield page

    async def first_page(self) -> Page[T]:
        """Return the first page, which is fetched once."""
        page: Page[T] = await self._run(self._walk.first_page())
        return page

    async def total(self) -> int | None:
        """Return how many items all pages have, by the first page; None if the service does not say."""
        return (await self.first_page()).total


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) else None
