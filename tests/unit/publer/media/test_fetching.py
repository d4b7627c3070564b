"""Downloading files, from a server of the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from queue import Queue
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Event, Thread

import pytest
from galleyproof.services.publer.media import fetching
from galleyproof.services.publer.media.fetching import Download, fetch_all

ALLOWED_HOSTS = frozenset({"127.0.0.1"})
LATE = "The downloads of one request may take 0.2 seconds together."

RESPONSES = {
    "/file": b"HTTP/1.1 200 OK\r\n\r\ncontent",
    "/sized": b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\ncontent",
    "/chunked": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\ncontent\r\n0\r\n\r\n",
    "/moved": b"HTTP/1.1 302 Found\r\nLocation: /file\r\n\r\n",
    "/elsewhere": b"HTTP/1.1 302 Found\r\nLocation: http://localhost:1/file\r\n\r\n",
    "/to-a-file": b"HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\n\r\n",
    "/missing": b"HTTP/1.1 404 Not Found\r\n\r\n",
    "/partial": b"HTTP/1.1 206 Partial Content\r\n\r\ncont",
    "/truncated": b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncontent",
    "/truncated-chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\ncontent",
    "/no-http": b"content",
}
"""What the server sends for a path."""

ENDLESS = {
    "/silent": (b"", b""),
    "/status-drips": (b"HTTP/1.1 200 O", b"O"),
    "/headers-drip": (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
    "/continues": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "/body-drips": (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", b"x"),
    "/chunks-drip": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
}
UNREAD = {
    "/redirect-drips": (b"HTTP/1.1 302 Found\r\nLocation: /file\r\nContent-Length: 99999999\r\n\r\n", b"x"),
    "/error-drips": (b"HTTP/1.1 404 Not Found\r\nContent-Length: 99999999\r\n\r\n", b"x"),
}
"""What the server sends for a path first, and what it then repeats until the client hangs up."""


class _Files(BaseRequestHandler):
    """Serves the responses above; records the requested paths, and those whose client hung up."""

    def handle(self) -> None:
        """Serve one request."""
        path = self.request.recv(65536).split()[1].decode()
        self.server.requested.append(path)  # type: ignore[attr-defined]
        if path in RESPONSES:
            self.request.sendall(RESPONSES[path])
            return
        self.server.began.set()  # type: ignore[attr-defined]
        first, more = (ENDLESS | UNREAD)[path]
        self.request.sendall(first)
        self.request.settimeout(0.01)
        while not self._is_closed():
            with suppress(OSError):
                self.request.sendall(more)
        self.server.hung_up.put(path)  # type: ignore[attr-defined]

    def _is_closed(self) -> bool:
        try:
            return self.request.recv(1) == b""
        except TimeoutError:
            return False
        except OSError:
            return True


class _Server(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Files)
        self.requested: list[str] = []
        self.hung_up: Queue[str] = Queue()
        self.began = Event()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"


@pytest.fixture
def files() -> Iterator[_Server]:
    """A file server on a free port."""
    with _Server() as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


def fetch(url: str, hosts: frozenset[str] = ALLOWED_HOSTS) -> Download:
    return fetch_all([url], hosts)[url]


@pytest.mark.parametrize("path", ["/file", "/sized", "/chunked", "/moved"])
def test_content(files: _Server, path: str) -> None:
    """The content from an allowed host is returned; redirects to the same host are followed."""
    assert fetch(files.url(path)) == Download(b"content")


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/missing", "HTTP Error 404: Not Found."),
        ("/elsewhere", "localhost is not among the allowed hosts."),
        ("/to-a-file", "HTTP Error 302: Found - Redirection to url 'file:///etc/hostname' is not allowed."),
        ("/partial", "The server answered 206."),
        ("/truncated", "The connection ended before the end of the file."),
        ("/truncated-chunk", "The connection ended before the end of the file."),
        ("/no-http", "content."),
    ],
)
def test_failures(files: _Server, path: str, error: str) -> None:
    """Other statuses, redirects to other hosts or schemes and incomplete files are errors."""
    assert fetch(files.url(path)) == Download(None, error)


@pytest.mark.parametrize("path", ENDLESS)
def test_one_deadline(files: _Server, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that sends without an end is stopped; the files that came before are kept."""

    class Worker(Thread):
        """Is given its time from the moment when the endless response begins, however slow the machine is."""

        def join(self, timeout: float | None = None) -> None:
            assert files.began.wait(30)
            super().join(timeout)

    files.began.clear()
    monkeypatch.setattr(fetching, "Thread", Worker)
    monkeypatch.setattr(fetching, "SECONDS", 0.2)
    first, endless, last = files.url("/file"), files.url(path), files.url("/sized")

    found = fetch_all([first, endless, last], ALLOWED_HOSTS)

    assert found == {
        first: Download(b"content"),
        endless: Download(None, LATE),
        last: Download(None, LATE),
    }
    assert files.hung_up.get(timeout=30) == path


@pytest.mark.parametrize(
    ("path", "result"),
    [
        ("/redirect-drips", Download(b"content")),
        ("/error-drips", Download(None, "HTTP Error 404: Not Found.")),
    ],
)
def test_unread_bodies(files: _Server, path: str, result: Download) -> None:
    """The body of a redirect or an error is not read, so it can have any length."""
    assert fetch(files.url(path)) == result
    assert files.hung_up.get(timeout=30) == path


@pytest.mark.parametrize("url", ["{file}", "file:///etc/hostname", "http://[broken", "/file"])
def test_only_allowed_hosts(files: _Server, url: str) -> None:
    """A host that is not allowed gets no request."""
    requested = list(files.requested)

    assert fetch(url.format(file=files.url("/file")), frozenset({"files.example"})).error

    assert files.requested == requested


def test_no_proxy_for_this_machine(files: _Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the environment gets no request for a loopback address."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")

    assert fetch(files.url("/file")).content == b"content"


@pytest.mark.parametrize("path", ["/file", "/sized", "/chunked", "/body-drips"])
def test_too_large(files: _Server, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of one request have one limit together, and an announced length is enough to reject one."""
    monkeypatch.setattr(fetching, "MAX_BYTES", 13)

    found = fetch_all([files.url("/moved"), files.url(path)], ALLOWED_HOSTS)

    assert list(found.values()) == [
        Download(b"content"),
        Download(None, "The files of one request may have 13 bytes together."),
    ]
    if path in ENDLESS:
        assert files.hung_up.get(timeout=30) == path


def test_connection_refused() -> None:
    """A host that refuses the connection is an error."""
    with _Server() as server:
        url = server.url("/file")

    assert "refused" in fetch(url).error
