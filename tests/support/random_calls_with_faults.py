"""Send a long series of random requests to both services and the control API, with random faults.

Run as a module, it prints the digest of all responses and records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import attrs
import httpx
import orjson
from attrs import define
from galleyproof.app import create_server
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.control.faults import build_fault
from galleyproof.kernel.ids import Ids
from galleyproof.services.publer.seed.ids import WORKSPACE as PUBLER_WORKSPACE
from galleyproof.services.publer.seed.ids import account_id

from tests.support.history import History, digest
from tests.support.mock import open_client

STEPS = 150


@define
class FaultyHistory(History):
    """A series of random requests while every fault type triggers from time to time."""

    def walk(self) -> Iterator[None]:
        """Perform the steps, one at a time."""
        sandbox = self.server.registry.reset(self.name)
        for name, fault_type in FAULT_TYPES.items():
            parameters = {each.name: 403 for each in fault_type.parameters if each.required}
            match = {"probability": 0.03}
            sandbox.faults.add(build_fault(name, name, match=match, parameters=parameters, unlimited=True))
        steps: tuple[Callable[[httpx.Client], None], ...] = (
            *(self.upload, self.create, self.create, self.read, self.retry, self.look_around, self.wait),
            *(self.invalid_call, self.act, self.publish_at_publer, self.look_around_publer, self.go_back),
        )
        with open_client(self.server, f"sandbox_{self.name}") as http:
            for _ in range(STEPS):
                self.step(steps[self.below(len(steps))], http)
                yield

    def step(self, step: Callable[[httpx.Client], None], http: httpx.Client) -> None:
        """Perform a step; a lost or broken response ends it early."""
        try:
            step(http)
        except (httpx.TransportError, KeyError, TypeError, ValueError) as error:
            self.answers.append(f"{type(error).__name__}: {error}".encode())

    def everything(self) -> list[bytes]:
        """Perform all steps, and return all responses, then all records."""
        for _ in self.walk():
            pass
        return self.recorded()

    def recorded(self) -> list[bytes]:
        """Return all responses and all records."""
        sandbox = self.server.registry.sandbox(self.name)
        kept = [attrs.asdict(item, recurse=False) for item in (*sandbox.journal, *sandbox.ledger)]
        return [*self.answers, *(orjson.dumps(item, default=dict) for item in kept)]

    def act(self, http: httpx.Client) -> None:
        """Disconnect or reconnect an account."""
        account = ("acc_facebook", "acc_instagram")[self.below(2)]
        action = ("disconnect_account", "reconnect_account")[self.below(2)]
        self.request(
            http,
            "POST",
            f"/_control/v1/sandboxes/{self.name}/actions",
            json={"action": action, "id": account},
        )

    def publish_at_publer(self, http: httpx.Client) -> None:
        """Publish a text to a few accounts of Publer and read the job later."""
        accounts = [account_id(1 + self.below(13)) for _ in range(3)]
        networks = (
            "facebook",
            "instagram",
            "twitter",
            "linkedin",
            "google",
            "telegram",
            "mastodon",
            "threads",
        )
        content = {"type": "status", "text": f"Hello {self.below(5)}"}
        post = {
            "networks": dict.fromkeys(networks, content),
            "accounts": [{"id": account} for account in dict.fromkeys(accounts)],
        }
        bulk = {"bulk": {"state": "scheduled", "posts": [post]}}
        job = self.publer(http, "POST", "/posts/schedule/publish", json=bulk).json()["job_id"]
        self.server.registry.sandbox(self.name).advance(timedelta(seconds=self.below(60)))
        self.publer(http, "GET", f"/job_status/{job}")

    def look_around_publer(self, http: httpx.Client) -> None:
        """Read the records of Publer."""
        for path in ("/accounts", "/posts"):
            self.publer(http, "GET", path)

    def publer(self, http: httpx.Client, method: str, path: str, **request: Any) -> httpx.Response:
        """Send a request to Publer."""
        headers = {
            "Authorization": f"Bearer-API sandbox_{self.name}",
            "Publer-Workspace-Id": PUBLER_WORKSPACE,
        }
        return self.request(http, method, f"/publer/api/v1{path}", headers=headers, **request)

    def go_back(self, http: httpx.Client) -> None:
        """Take a snapshot, or restore it."""
        place = f"/_control/v1/sandboxes/{self.name}/snapshots/here"
        if self.below(3):
            self.request(http, "PUT", place)
        else:
            self.request(http, "POST", f"{place}/restore")


def faulty_history(seed: int, name: str, server: Any = None) -> FaultyHistory:
    """Return the series of a seed."""
    return FaultyHistory(server or create_server(), name, Ids(seed))


if __name__ == "__main__":
    print(digest(faulty_history(1, "a").everything()))
