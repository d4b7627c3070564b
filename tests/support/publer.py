"""A client of the Publer mock in this process, for tests."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any

import attrs
import httpx
from attrs import frozen
from galleyproof.app import Server, create_server
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.seed.ids import WORKSPACE
from galleyproof.services.publer.settings import PublerSettings
from galleyproof.testing import InProcessTransport

from tests.support.mock import ORIGIN

API = "/publer/api/v1"
DIALECTS = ("introduction", "reference", "live")

Json = Any


@cache
def _server(settings: PublerSettings, seed: int) -> Server:
    """Return a server; tests with the same settings share it, each with its own sandbox."""
    return create_server(settings={PublerSettings: settings}, seed=seed)


@frozen
class Publer:
    """A Publer mock with its own sandbox, and short ways to send requests."""

    server: Server
    secret: str = "sandbox_test"
    sandbox_name: str = "test"
    workspace: str | None = WORKSPACE

    @classmethod
    def build(cls, *, seed: int = 0, **settings: Any) -> Publer:
        """Return a client for a new sandbox ``test``, on a server with these settings."""
        server = _server(PublerSettings(**settings), seed)
        server.registry.reset("test")
        return cls(server)

    @classmethod
    def read_only(cls, name: str, **settings: Any) -> Publer:
        """Return a client for a sandbox that tests share and do not change."""
        return cls(_server(PublerSettings(**settings), 0), f"sandbox_{name}", name)

    @property
    def sandbox(self) -> SandboxState:
        """The sandbox that the key opens."""
        return self.server.registry.sandbox(self.sandbox_name)

    def with_key(self, **powers: Any) -> Publer:
        """Return a client for the same sandbox with another key: scopes, api_access, revoked, expires_at."""
        secret = f"key_{self.sandbox_name}_{'_'.join(powers)}"
        self.server.registry.add_key(ApiKey(secret, self.sandbox_name, **powers))
        return attrs.evolve(self, secret=secret)

    def within(self, workspace: str | None) -> Publer:
        """Return a client for the same sandbox with another workspace, or none."""
        return attrs.evolve(self, workspace=workspace)

    def request(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Send a request to a path below the API."""
        workspace = {} if self.workspace is None else {"Publer-Workspace-Id": self.workspace}
        headers = {"Authorization": f"Bearer-API {self.secret}"} | workspace | request.pop("headers", {})
        with httpx.Client(transport=InProcessTransport(self.server.asgi), base_url=ORIGIN) as http:
            return http.request(method, f"{API}{path}", headers=headers, **request)

    def get(self, path: str, **parameters: Any) -> httpx.Response:
        """Send a GET request; the names of parameters are not changed."""
        return self.request("GET", path, params=parameters or None)

    def read(self, path: str, **parameters: Any) -> Json:
        """Return the body of a successful GET request."""
        answer = self.get(path, **parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def fetch(self, url: str) -> httpx.Response:
        """Send a GET request to a URL, without a key."""
        with httpx.Client(transport=InProcessTransport(self.server.asgi)) as anyone:
            return anyone.get(url)

    def upload(self, content: bytes, name: str = "file", **fields: str) -> httpx.Response:
        """Upload a file."""
        return self.request("POST", "/media", files={"file": (name, content)}, data=fields)

    def advance(self, **by: float) -> None:
        """Advance the clock."""
        self.sandbox.advance(timedelta(**by))


def error_of(answer: httpx.Response) -> tuple[int, str]:
    """Return the status and the only message of an error response."""
    (sentence,) = answer.json()["errors"]
    return answer.status_code, sentence
