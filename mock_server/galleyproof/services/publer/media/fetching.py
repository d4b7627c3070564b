"""Downloads files for imports, from hosts that the user allowed; the mock makes no other requests."""

from __future__ import annotations

import socket
import urllib.request
from collections.abc import Iterable, Mapping
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection, IncompleteRead
from threading import Lock, Thread
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

from attrs import field, frozen

MAX_BYTES = 512 * 1024 * 1024
SECONDS = 20.0
"""The limits of the downloads of one request, all files together.

Chosen for this mock: the time is below the 30 seconds that clients wait for a response.
"""

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class FetchError(Exception):
    """A URL cannot be fetched; the message says why."""


@frozen
class Download:
    """The result for one URL: its content, or None and the reason."""

    content: bytes | None = field(repr=False)
    error: str = ""


def fetch_all(urls: Iterable[str], hosts: frozenset[str]) -> Mapping[str, Download]:
    """Return the result for each URL, after at most `SECONDS` seconds.

    It blocks, and uses no sandbox: call it where it does not delay other requests.

    Args:
        urls: http or https URLs; they are fetched one after the other.
        hosts: the allowed hosts; redirects to other hosts are errors.
    """
    wanted = list(dict.fromkeys(urls))
    found: dict[str, Download] = {}
    connections = _Connections()
    # A thread, because only that bounds everything, from the look-up of the name to the last byte.
    worker = Thread(target=_fetch_into, args=(found, wanted, hosts, connections), daemon=True)
    worker.start()
    worker.join(SECONDS)
    connections.close()
    late = Download(None, f"The downloads of one request may take {SECONDS:g} seconds together.")
    return {url: found.get(url, late) for url in wanted}


def _fetch_into(
    found: dict[str, Download], urls: Iterable[str], hosts: frozenset[str], connections: _Connections
) -> None:
    opener = urllib.request.build_opener(
        _Redirects(hosts), _Http(connections), _Https(connections), _Proxies()
    )
    left = MAX_BYTES
    for url in urls:
        try:
            content = _fetch(opener, url, hosts, left)
            result = Download(content)
            left -= len(content)
        except FetchError as error:
            result = Download(None, str(error))
        if connections.is_closed:  # what failed now, failed because of that
            return
        found[url] = result


def _fetch(opener: urllib.request.OpenerDirector, url: str, hosts: frozenset[str], limit: int) -> bytes:
    """Return the content of a URL.

    Raises:
        FetchError: the host is not allowed or does not respond, the status is not 200, the content is larger
            than the limit, or it ends before its announced length.
    """
    too_large = FetchError(f"The files of one request may have {MAX_BYTES:,} bytes together.")
    try:
        _check(url, hosts)
        # The time of one read, which ends the thread in any case; closed connections normally end it before.
        with opener.open(url, timeout=2 * SECONDS) as response:
            if response.status != 200:
                raise FetchError(f"The server answered {response.status}.")
            if (response.length or 0) > limit:
                raise too_large
            content: bytes = response.read(limit + 1)
            # With a size, read() returns less without an error when the connection ends early.
            if len(content) <= limit and response.length:
                raise IncompleteRead(content)
    except HTTPError as error:
        error.close()
        raise FetchError(f"{error}.") from None
    except IncompleteRead:
        raise FetchError("The connection ended before the end of the file.") from None
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(f"{error}.") from None
    if len(content) > limit:
        raise too_large
    return content


def _check(url: str, hosts: frozenset[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or parts.hostname not in hosts:
        raise FetchError(f"{parts.hostname} is not among the allowed hosts.")


class _Connections:
    """The connections of a download, so that another thread can end them while they wait."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._sockets: list[socket.socket] = []
        self.is_closed = False

    def open(self, kind: type[HTTPConnection], host: str, **options: Any) -> HTTPConnection:
        """Return a connection that `close` ends, also during the TLS handshake."""
        connection = kind(host, **options)
        connection._create_connection = self._connect  # type: ignore[attr-defined]
        return connection

    def _connect(self, *args: Any, **options: Any) -> socket.socket:
        connected = socket.create_connection(*args, **options)
        with self._lock:
            if self.is_closed:
                connected.close()
                raise OSError("The time is over")
            # A duplicate stays usable when TLS takes over the socket.
            self._sockets.append(connected.dup())
        return connected

    def close(self) -> None:
        """End all connections, now and later."""
        with self._lock:
            self.is_closed = True
            for duplicate in self._sockets:
                try:
                    duplicate.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass  # it has ended already
                finally:
                    duplicate.close()


class _Http(urllib.request.HTTPHandler):
    def __init__(self, connections: _Connections) -> None:
        super().__init__()
        self._open = partial(connections.open, HTTPConnection)

    def http_open(self, request: urllib.request.Request) -> HTTPResponse:
        return self.do_open(self._open, request)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, connections: _Connections) -> None:
        super().__init__()
        self._open = partial(connections.open, HTTPSConnection)

    def https_open(self, request: urllib.request.Request) -> HTTPResponse:
        return self.do_open(self._open, request)


class _Proxies(urllib.request.ProxyHandler):
    """The proxies of the environment, but never for this machine."""

    def proxy_open(self, request: urllib.request.Request, proxy: str, type: str) -> Any:
        if urlsplit(request.full_url).hostname in _LOOPBACK:
            return None
        return super().proxy_open(request, proxy, type)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to allowed hosts only."""

    def __init__(self, hosts: frozenset[str]) -> None:
        self._hosts = hosts

    def redirect_request(
        self, request: urllib.request.Request, response: IO[bytes], *args: Any
    ) -> urllib.request.Request | None:
        """Return the next request.

        Raises:
            FetchError: its host is not allowed.
        """
        response.close()  # the body of a redirect has no limit, and urllib would read all of it
        _check(args[-1], self._hosts)
        return super().redirect_request(request, response, *args)
