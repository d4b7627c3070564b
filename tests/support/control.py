"""The control API of a mock in this process, as a test talks to it."""

from __future__ import annotations

from functools import cache
from typing import Any

import httpx
from attrs import frozen
from galleyproof.app import Server, create_server
from galleyproof.control.access import AccessPolicy
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.seed.ids import WORKSPACE as PUBLER_WORKSPACE
from galleyproof.testing import InProcessTransport

from tests.support.mock import ORIGIN, Ubiqlu, open_client
from tests.support.publer import Publer

Json = dict[str, Any]


@cache
def shared_server() -> Server:
    """Return a server with default settings; tests share it, each in a sandbox of its own."""
    return create_server()


@frozen
class Control:
    """One sandbox under control, and both services as seen from it.

    Args:
        server: the server.
        name: the sandbox's name.
        http: a client for the control API.
    """

    server: Server
    name: str
    http: httpx.Client

    @classmethod
    def of(cls, server: Server, name: str = "test") -> Control:
        """Return the control of a fresh sandbox of that name."""
        if server.registry.find(name) is not None:
            server.registry.delete(name)
        server.registry.sandbox(name)
        return cls(server, name, control_client(server))

    @property
    def sandbox(self) -> SandboxState:
        """The sandbox itself."""
        return self.server.registry.sandbox(self.name)

    @property
    def ubiqlu(self) -> Ubiqlu:
        """Ubiqlu with the sandbox's key."""
        return Ubiqlu(self.server, open_client(self.server, f"sandbox_{self.name}"), self.name)

    @property
    def publer(self) -> Publer:
        """Publer with the sandbox's key."""
        return Publer(self.server, f"sandbox_{self.name}", self.name, PUBLER_WORKSPACE)

    def request(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Call an operation; a path without a slash in front is inside the sandbox."""
        path = path if path.startswith("/") else f"/sandboxes/{self.name}/{path}"
        return self.http.request(method, path.rstrip("/"), **request)

    def ask(self, method: str, path: str, body: Any = None, /, **parameters: Any) -> Any:
        """Call an operation that must succeed and return what it answers."""
        answer = self.request(method, path, json=body, params=parameters or None)
        assert answer.status_code in (200, 201), answer.text
        return answer.json()

    def error(self, method: str, path: str, body: Any = None) -> tuple[int, Json]:
        """Call an operation that must refuse and return status and error."""
        answer = self.request(method, path, json=body)
        assert answer.status_code >= 400, answer.text
        return answer.status_code, answer.json()["error"]

    def fault(self, effect: str, *, times: int | None = 1, options: Json | None = None, **match: Any) -> Json:
        """Set a fault that triggers once, unless told otherwise."""
        order = {"type": effect, "match": match, "parameters": options or {}, "times": times}
        fault: Json = self.ask("POST", "faults", order)
        return fault


def control_client(server: Server, token: str | None = None, origin: str = ORIGIN) -> httpx.Client:
    """Return an HTTP client for a server's control API."""
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    transport = InProcessTransport(server.asgi)
    return httpx.Client(transport=transport, base_url=f"{origin}/_control/v1", headers=headers)


def guarded_server(**policy: Any) -> Server:
    """Return a server whose control API is guarded like this."""
    return create_server(policy=AccessPolicy(**policy))
