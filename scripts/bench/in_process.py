"""Requests to a server in this process, as measurements send them."""

from __future__ import annotations

import json
from typing import Any

import orjson
from attrs import frozen


@frozen
class Answer:
    """A response."""

    status: int
    body: bytes

    def json(self) -> Any:
        """Return the body as JSON."""
        return orjson.loads(self.body)


@frozen
class Caller:
    """Calls an ASGI application that never waits.

    Args:
        app: the application.
        authorization: the value of the header Authorization.
        workspace: the workspace that Publer's requests name; None for none.
    """

    app: Any
    authorization: str
    workspace: str | None = None

    def get(self, path: str) -> Answer:
        """Send a GET."""
        return self._send("GET", path, b"", [])

    def post(self, path: str, body: Any) -> Answer:
        """Send a POST with a JSON body."""
        content = json.dumps(body).encode()
        size = (b"content-length", str(len(content)).encode())
        return self._send("POST", path, content, [size, (b"content-type", b"application/json")])

    def _send(self, method: str, target: str, content: bytes, headers: list[tuple[bytes, bytes]]) -> Answer:
        path, _, query = target.partition("?")
        headers = [(b"host", b"bench.test"), (b"authorization", self.authorization.encode()), *headers]
        if self.workspace is not None:
            headers.append((b"publer-workspace-id", self.workspace.encode()))
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(),
            "query_string": query.encode(), "scheme": "http", "root_path": "", "headers": headers,
            "server": ("bench.test", 80), "client": ("127.0.0.1", 0),
        }  # fmt: skip
        messages: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            messages.append(message)

        try:
            self.app(scope, receive, send).send(None)
        except StopIteration:
            return Answer(messages[0]["status"], b"".join(message["body"] for message in messages[1:]))
        raise RuntimeError("The mock waited, which handlers never do.")
