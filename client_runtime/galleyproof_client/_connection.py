"""The HTTP client behind a client: the caller's own, or one made when it is first needed."""

from __future__ import annotations

import threading
from typing import Any, Generic, TypeVar

import httpx
from attrs import define, field

from galleyproof_client._errors import InvalidArgumentError

H = TypeVar("H", httpx.Client, httpx.AsyncClient)


@define
class Connection(Generic[H]):
    """An HTTP client that is made late, shared, and closed by whoever made it.

    Args:
        kind: ``httpx.Client`` or ``httpx.AsyncClient``.
        own: The caller's client, which is never closed here.
        transport: The caller's transport, for the client that is made here.
    """

    kind: type[H]
    own: H | None
    transport: Any
    _made: H | None = field(default=None, init=False)
    _closed: bool = field(default=False, init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.own is not None and not isinstance(self.own, self.kind):
            raise InvalidArgumentError(
                f"http_client is of type {type(self.own).__name__}",
                hint=f"Give a client of httpx.{self.kind.__name__}",
            )

    @property
    def transport_id(self) -> object:
        """What the caller brought, by which worlds are told apart; None without."""
        return self.own if self.own is not None else self.transport

    def get(self) -> H:
        """Return the HTTP client.

        Raises:
            InvalidArgumentError: It has been closed.
        """
        if self._closed:
            raise InvalidArgumentError(
                "this client has been closed", hint="Make a new one, or close it later"
            )
        if self.own is not None:
            return _usable(self.own)
        with self._lock:
            if self._made is None:
                self._made = self.kind(transport=self.transport, follow_redirects=False)
            return self._made

    def end(self) -> H | None:
        """Take no more requests, and return the HTTP client that is to be closed now."""
        self._closed = True
        made, self._made = self._made, None
        return made


def _usable(own: H) -> H:
    if own.is_closed:
        raise InvalidArgumentError(
            "the caller's HTTP client has been closed", hint="Close it later, or bring another"
        )
    return own
