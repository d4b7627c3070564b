"""Downloading files, from a server of the test."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from galleyproof.services.publer.media import fetching
from galleyproof.services.publer.media.fetching import FetchError, fetch

ALLOWED_HOSTS = frozenset({"127.0.0.1"})


class _Files(BaseHTTPRequestHandler):
    """Serves a file and redirects; records the requested paths."""

    def do_GET(self) -> None:
        """Serve one request."""
        self.server.requested.append(self.path)  # type: ignore[attr-defined]
        place = {
            "/moved": "/file",
            "/elsewhere": "http://localhost:1/file",
            "/to-a-file": "file:///etc/hostname",
        }
        if self.path == "/file":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"content")
        elif self.path in place:
            self.send_response(302)
            self.send_header("Location", place[self.path])
            self.end_headers()
        else:
            self.send_error(404)

    def log_message(self, *_args: object) -> None:
        """Log nothing."""


@pytest.fixture(scope="module")
def files() -> Iterator[HTTPServer]:
    """A file server on a free port."""
    with HTTPServer(("127.0.0.1", 0), _Files) as server:
        server.requested = []  # type: ignore[attr-defined]
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def url_of(files: HTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{files.server_port}{path}"


@pytest.mark.parametrize("path", ["/file", "/moved"])
def test_content(files: HTTPServer, path: str) -> None:
    """The content from an allowed host is returned; redirects to the same host are followed."""
    assert fetch(url_of(files, path), ALLOWED_HOSTS) == b"content"


@pytest.mark.parametrize("path", ["/missing", "/elsewhere", "/to-a-file"])
def test_failures(files: HTTPServer, path: str) -> None:
    """An error status and redirects to other hosts or schemes are errors."""
    with pytest.raises(FetchError):
        fetch(url_of(files, path), ALLOWED_HOSTS)


@pytest.mark.parametrize("url", ["{file}", "file:///etc/hostname", "http://[broken", "/file"])
def test_only_allowed_hosts(files: HTTPServer, url: str) -> None:
    """A host that is not allowed gets no request."""
    requested = list(files.requested)  # type: ignore[attr-defined]

    with pytest.raises(FetchError):
        fetch(url.format(file=url_of(files, "/file")), frozenset({"files.example"}))

    assert files.requested == requested  # type: ignore[attr-defined]


def test_too_large(files: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file over the limit is an error."""
    monkeypatch.setattr(fetching, "MAX_BYTES", 6)

    with pytest.raises(FetchError, match="larger than 512 MB"):
        fetch(url_of(files, "/file"), ALLOWED_HOSTS)


def test_connection_refused() -> None:
    """A host that refuses the connection is an error."""
    with HTTPServer(("127.0.0.1", 0), _Files) as server:
        port = server.server_port

    with pytest.raises(FetchError, match="refused"):
        fetch(f"http://127.0.0.1:{port}/file", ALLOWED_HOSTS)
