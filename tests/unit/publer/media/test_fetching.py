"""The one place that reaches out, against a server of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from galleyproof.services.publer.media import fetching as module
from galleyproof.services.publer.media.fetching import FetchError, fetch

HERE = frozenset({"127.0.0.1"})


class _Files(BaseHTTPRequestHandler):
    """Serves a file and redirects; counts what it was asked."""

    def do_GET(self) -> None:
        """Answer a request."""
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
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
        """Say nothing."""


@pytest.fixture(scope="module")
def files() -> Iterator[HTTPServer]:
    """A file server on a free port."""
    with HTTPServer(("127.0.0.1", 0), _Files) as server:
        server.asked = []  # type: ignore[attr-defined]
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def address(files: HTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{files.server_port}{path}"


@pytest.mark.parametrize("path", ["/file", "/moved"])
def test_content(files: HTTPServer, path: str) -> None:
    """What lies at an allowed host is returned, redirects within it followed."""
    assert fetch(address(files, path), HERE) == b"content"


@pytest.mark.parametrize("path", ["/missing", "/elsewhere", "/to-a-file"])
def test_failures(files: HTTPServer, path: str) -> None:
    """An error status and redirects to other hosts or schemes yield nothing."""
    with pytest.raises(FetchError):
        fetch(address(files, path), HERE)


@pytest.mark.parametrize("url", ["{file}", "file:///etc/hostname", "http://[broken", "/file"])
def test_only_allowed_hosts(files: HTTPServer, url: str) -> None:
    """A host that was not allowed is never asked."""
    asked = list(files.asked)  # type: ignore[attr-defined]

    with pytest.raises(FetchError):
        fetch(url.format(file=address(files, "/file")), frozenset({"files.example"}))

    assert files.asked == asked  # type: ignore[attr-defined]


def test_too_large(files: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than the limit is not taken."""
    monkeypatch.setattr(module, "MAX_BYTES", 6)

    with pytest.raises(FetchError, match="over 512 MB"):
        fetch(address(files, "/file"), HERE)


def test_nobody_there() -> None:
    """A host that does not answer yields nothing."""
    with HTTPServer(("127.0.0.1", 0), _Files) as server:
        port = server.server_port

    with pytest.raises(FetchError, match="refused"):
        fetch(f"http://127.0.0.1:{port}/file", HERE)
