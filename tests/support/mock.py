"""A mock in this process, as a test talks to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import attrs
import httpx
from attrs import frozen
from galleyproof.app import Server, create_server
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.records import Account
from galleyproof.services.ubiqlu.settings import UbiqluSettings
from galleyproof.testing import InProcessTransport

ORIGIN = "http://galleyproof.test"
WORKSPACE = "/ubiqlu/api/v1/workspaces/ws_demo"
START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""Where the frozen clock of every test stands at first."""

Json = dict[str, Any]


def wire(instant: datetime) -> str:
    """Write a time as the service does."""
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def after(**by: float) -> str:
    """Write the time that lies so far after the test's start."""
    return wire(START + timedelta(**by))


def open_client(server: Server, key: str | None = None) -> httpx.Client:
    """Return an HTTP client for a server in this process; its paths are those of the server."""
    headers = {} if key is None else {"Authorization": f"Bearer {key}"}
    return httpx.Client(transport=InProcessTransport(server.asgi), base_url=ORIGIN, headers=headers)


@cache
def _server(settings: UbiqluSettings, seed: int) -> Server:
    """Build a server; tests share it, as testers of one server do, each in a sandbox of its own."""
    return create_server(settings={UbiqluSettings: settings}, seed=seed)


@frozen
class Ubiqlu:
    """An Ubiqlu of one's own: the server, the sandbox behind the key, and short ways to call it."""

    server: Server
    http: httpx.Client
    sandbox_name: str = "test"

    @classmethod
    def build(cls, name: str = "test", *, seed: int = 0, **settings: Any) -> Ubiqlu:
        """Return a client for a fresh sandbox of that name, on a server with these settings."""
        server = _server(UbiqluSettings(**settings), seed)
        server.registry.reset(name)
        return cls(server, open_client(server, f"sandbox_{name}"), name)

    @property
    def sandbox(self) -> SandboxState:
        """The sandbox that the key opens."""
        return self.server.registry.sandbox(self.sandbox_name)

    def with_key(self, **powers: Any) -> Ubiqlu:
        """Return the same sandbox seen through another key: scopes, api_access, revoked, expires_at."""
        secret = f"key_{self.sandbox_name}_{'_'.join(powers)}"
        self.server.registry.add_key(ApiKey(secret, self.sandbox_name, **powers))
        return attrs.evolve(self, http=open_client(self.server, secret))

    def request(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Send a request to a path below the workspace."""
        return self.http.request(method, f"{WORKSPACE}{path}", **request)

    def create(self, **body: Any) -> httpx.Response:
        """Ask for a post."""
        return self.request("POST", "/posts", json=body)

    def post(self, **body: Any) -> Json:
        """Make a post, a text to Facebook unless told otherwise, and return it."""
        answer = self.create(**({"caption": "Hello", "socialAccountIds": ["acc_facebook"]} | body))
        assert answer.status_code == 201, answer.text
        made: Json = answer.json()["post"]
        return made

    def read(self, post: Json) -> Json:
        """Return a post as it is now."""
        answer = self.request("GET", f"/posts/{post['id']}")
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()["post"]
        return found

    def retry(self, target: Json) -> httpx.Response:
        """Send a target again."""
        return self.request("POST", f"/post-targets/{target['id']}/retry")

    def failed_post(self) -> Json:
        """Return a post whose only target has failed: too long for Facebook."""
        post = self.post(caption="x" * 63_207)
        self.advance(seconds=3)
        return self.read(post)

    def accounts(self) -> dict[str, Json]:
        """Return all accounts by their ids."""
        return {
            account["id"]: account for account in self.request("GET", "/social-accounts").json()["accounts"]
        }

    def change_account(self, account_id: str, **changes: Any) -> None:
        """Put an account into another state."""
        store = self.sandbox.store
        store.put(attrs.evolve(store.get(Account, account_id), **changes))

    def reserve(self, content: bytes = b"bytes", mime_type: str = "image/png", **facts: Any) -> Json:
        """Ask where to put bytes."""
        body = {"fileName": "file.png", "mimeType": mime_type, "bytes": len(content)} | facts
        answer = self.request("POST", "/media/upload-url", json=body)
        assert answer.status_code == 200, answer.text
        reserved: Json = answer.json()
        return reserved

    def put(self, reserved: Json, content: bytes, content_type: str = "image/png") -> httpx.Response:
        """Put bytes where they belong, without a key."""
        with open_client(self.server) as anyone:
            return anyone.put(reserved["uploadUrl"], content=content, headers={"Content-Type": content_type})

    def finalize(self, reserved: Json, **facts: Any) -> httpx.Response:
        """Register an upload."""
        body = {"fileName": "file.png", "storageKey": reserved["storageKey"], "mimeType": "image/png"} | facts
        return self.request("POST", "/media", json=body)

    def upload(self, content: bytes = b"bytes", mime_type: str = "image/png", **facts: Any) -> Json:
        """Take bytes all the way to a registered asset and return it."""
        reserved = self.reserve(content, mime_type)
        assert self.put(reserved, content, mime_type).status_code == 200
        answer = self.finalize(reserved, **({"mimeType": mime_type, "bytes": len(content)} | facts))
        assert answer.status_code == 201, answer.text
        asset: Json = answer.json()["asset"]
        return asset

    def advance(self, **by: float) -> None:
        """Move the clock."""
        self.sandbox.advance(timedelta(**by))
