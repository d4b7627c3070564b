"""The HTTP client that a client uses: the caller's own, or one that is created on first use."""

from __future__ import annotations

import threading
from typing import Any, Generic, TypeVar

import httpx
from attrs import define, field

from galleyproof_client._errors import InvalidArgumentError

H = TypeVar("H", httpx.Client, httpx.AsyncClient)


@define
class Connection(Generic[H]):
    """An HTTP client that is created on first use and closed by its creator.

    Args:
        kind: ``httpx.Client`` or ``httpx.AsyncClient``.
        own: The caller's HTTP client, which is never closed here.
        transport: The caller's transport, for an HTTP client that is created here.
    """

    kind: type[H]
    own: H | None
    transport: Any
    _created: H | None = field(default=None, init=False)
    _closed: bool = field(default=False, init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.own is not None and not isinstance(self.own, self.kind):
            raise InvalidArgumentError(
                f"http_client has the type {type(self.own).__name__}",
                hint=f"Pass an httpx.{self.kind.__name__}",
            )

    @property
    def transport_id(self) -> int | None:
        """Identifies the caller's own HTTP client or transport; None without one."""
        own = self.own if self.own is not None else self.transport
        return None if own is None else id(own)

    def get(self) -> H:
        """Return the HTTP client.

        Raises:
            InvalidArgumentError: It is closed.
        """
        if self._closed:
            raise InvalidArgumentError("this client is closed", hint="Create a new client, or close it later")
        if self.own is not None:
            return _usable(self.own)
        with self._lock:
            if self._created is None:
                self._created = self.kind(transport=self.transport, follow_redirects=False)
            return self._created

    def end(self) -> H | None:
        """Accept no more requests, and return the HTTP client to close."""
        self._closed = True
        made, self._created = self._created, None
        return made


def _usable(own: H) -> H:
    if own.is_closed:
        raise InvalidArgumentError("http_client is closed", hint="Close it later, or pass another one")
    return own
