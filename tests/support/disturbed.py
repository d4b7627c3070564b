"""A long history of calls under random faults, at both services, with control calls between.

Run as a module it prints the digest of everything that was answered and recorded.
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
class DisturbedHistory(History):
    """Somebody who calls at random while everything that can go wrong goes wrong from time to time."""

    def walk(self) -> Iterator[None]:
        """Do so many steps, one at a time."""
        sandbox = self.server.registry.reset(self.name)
        for effect, mishap in FAULT_TYPES.items():
            options = {option.name: 403 for option in mishap.parameters if option.required}
            match = {"probability": 0.03}
            sandbox.faults.add(build_fault(effect, effect, match=match, parameters=options, unlimited=True))
        steps: tuple[Callable[[httpx.Client], None], ...] = (
            *(self.upload, self.create, self.create, self.read, self.retry, self.look_around, self.wait),
            *(self.stumble, self.act, self.publish_at_publer, self.look_around_publer, self.go_back),
        )
        with open_client(self.server, f"sandbox_{self.name}") as http:
            for _ in range(STEPS):
                self.step(steps[self.below(len(steps))], http)
                yield

    def step(self, step: Callable[[httpx.Client], None], http: httpx.Client) -> None:
        """Do a step; an answer that is lost or broken ends it early."""
        try:
            step(http)
        except (httpx.TransportError, KeyError, TypeError, ValueError) as error:
            self.answers.append(f"{type(error).__name__}: {error}".encode())

    def everything(self) -> list[bytes]:
        """Walk to the end and return all answers, then all that was recorded."""
        for _ in self.walk():
            pass
        return self.recorded()

    def recorded(self) -> list[bytes]:
        """Return all answers and all that was recorded."""
        sandbox = self.server.registry.sandbox(self.name)
        kept = [attrs.asdict(item, recurse=False) for item in (*sandbox.journal, *sandbox.ledger)]
        return [*self.answers, *(orjson.dumps(item, default=dict) for item in kept)]

    def act(self, http: httpx.Client) -> None:
        """Let an account go or come back."""
        account = ("acc_facebook", "acc_instagram")[self.below(2)]
        act = ("disconnect_account", "reconnect_account")[self.below(2)]
        self.request(
            http, "POST", f"/_control/v1/sandboxes/{self.name}/acts", json={"action": act, "id": account}
        )

    def publish_at_publer(self, http: httpx.Client) -> None:
        """Publish a text to a few accounts at Publer and look at the job later."""
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
        said = {"type": "status", "text": f"Hello {self.below(5)}"}
        post = {
            "networks": dict.fromkeys(networks, said),
            "accounts": [{"id": account} for account in dict.fromkeys(accounts)],
        }
        bulk = {"bulk": {"state": "scheduled", "posts": [post]}}
        job = self.publer(http, "POST", "/posts/schedule/publish", json=bulk).json()["job_id"]
        self.server.registry.sandbox(self.name).advance(timedelta(seconds=self.below(60)))
        self.publer(http, "GET", f"/job_status/{job}")

    def look_around_publer(self, http: httpx.Client) -> None:
        """Read what Publer has."""
        for path in ("/accounts", "/posts"):
            self.publer(http, "GET", path)

    def publer(self, http: httpx.Client, method: str, path: str, **request: Any) -> httpx.Response:
        """Call Publer."""
        headers = {
            "Authorization": f"Bearer-API sandbox_{self.name}",
            "Publer-Workspace-Id": PUBLER_WORKSPACE,
        }
        return self.request(http, method, f"/publer/api/v1{path}", headers=headers, **request)

    def go_back(self, http: httpx.Client) -> None:
        """Take a snapshot, or go back to it."""
        place = f"/_control/v1/sandboxes/{self.name}/snapshots/here"
        if self.below(3):
            self.request(http, "PUT", place)
        else:
            self.request(http, "POST", f"{place}/restore")


def disturbed(seed: int, name: str, server: Any = None) -> DisturbedHistory:
    """Return the history that belongs to a seed."""
    return DisturbedHistory(server or create_server(), name, Ids(seed))


if __name__ == "__main__":
    print(digest(disturbed(1, "a").everything()))
