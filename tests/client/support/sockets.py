"""A server on a real socket that answers as the test says."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Serve = Callable[[BaseHTTPRequestHandler], None]
Start = Callable[[Serve], str]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _serve(self) -> None:
        self.server.serve(self)  # type: ignore[attr-defined]

    do_GET = do_POST = do_PUT = _serve

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def serving(handle: Serve) -> Iterator[str]:
    """Run a server, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.serve = handle  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(handler: BaseHTTPRequestHandler, body: Any, *, announced: int = 0, status: int = 200) -> None:
    """Send a JSON response; ``announced`` is added to its length."""
    content = json.dumps(body).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(content) + announced))
    handler.end_headers()
    handler.wfile.write(content)


def read_body(handler: BaseHTTPRequestHandler) -> bytes:
    """Return the body of a request, so that its connection can be used again."""
    return handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
