"""A Publer in this process, as a test talks to it."""

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
    """Build a server; tests share it, as testers of one server do, each in a sandbox of its own."""
    return create_server(settings={PublerSettings: settings}, seed=seed)


@frozen
class Publer:
    """A Publer of one's own: the server, the sandbox behind the key, and short ways to call it."""

    server: Server
    secret: str = "sandbox_test"
    sandbox_name: str = "test"
    workspace: str | None = WORKSPACE

    @classmethod
    def build(cls, *, seed: int = 0, **settings: Any) -> Publer:
        """Return a client for a fresh sandbox ``test``, on a server with these settings."""
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
        """Return the same sandbox seen through another key: scopes, api_access, revoked, expires_at."""
        secret = f"key_{self.sandbox_name}_{'_'.join(powers)}"
        self.server.registry.add_key(ApiKey(secret, self.sandbox_name, **powers))
        return attrs.evolve(self, secret=secret)

    def within(self, workspace: str | None) -> Publer:
        """Return the same sandbox seen from another workspace, or without naming one."""
        return attrs.evolve(self, workspace=workspace)

    def request(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Send a request to a path below the API."""
        workspace = {} if self.workspace is None else {"Publer-Workspace-Id": self.workspace}
        headers = {"Authorization": f"Bearer-API {self.secret}"} | workspace | request.pop("headers", {})
        with httpx.Client(transport=InProcessTransport(self.server.asgi), base_url=ORIGIN) as http:
            return http.request(method, f"{API}{path}", headers=headers, **request)

    def get(self, path: str, **parameters: Any) -> httpx.Response:
        """Read a path; parameters are spelled as they are given."""
        return self.request("GET", path, params=parameters or None)

    def read(self, path: str, **parameters: Any) -> Json:
        """Return what a path answers when all is well."""
        answer = self.get(path, **parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def fetch(self, address: str) -> httpx.Response:
        """Read a whole address, without a key."""
        with httpx.Client(transport=InProcessTransport(self.server.asgi)) as anyone:
            return anyone.get(address)

    def upload(self, content: bytes, name: str = "file", **fields: str) -> httpx.Response:
        """Upload a file."""
        return self.request("POST", "/media", files={"file": (name, content)}, data=fields)

    def advance(self, **by: float) -> None:
        """Move the clock."""
        self.sandbox.advance(timedelta(**by))


def error_of(answer: httpx.Response) -> tuple[int, str]:
    """Return status and the only message of an error."""
    (sentence,) = answer.json()["errors"]
    return answer.status_code, sentence
