"""A long history of calls, drawn from a seed, and all answers; run as a module it prints their digest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta

import httpx
from attrs import define, field
from galleyproof.app import Server, create_server
from galleyproof.kernel.ids import Ids

from tests.support.images import image
from tests.support.mock import WORKSPACE, open_client, wire

ACCOUNTS = (
    "acc_instagram",
    "acc_facebook",
    "acc_linkedin_personal",
    "acc_linkedin_company",
    "acc_disconnected",
)
CAPTIONS = ("", "Hello", "ünï☂", "x" * 3_001, "x" * 63_207)
IMAGES = (image(100, 100), image(100, 1000), image(100, 100, "JPEG"), b"no image")
STEPS = 300


@define
class History:
    """Somebody who calls at random and remembers every answer, byte for byte."""

    server: Server
    name: str
    dice: Ids
    answers: list[bytes] = field(factory=list)
    media: list[str] = field(factory=list)
    targets: list[str] = field(factory=list)
    posts: list[str] = field(factory=list)
    rolls: int = 0

    def below(self, bound: int) -> int:
        """Roll a number."""
        self.rolls += 1
        return self.dice.random_int("roll", self.rolls, below=bound)

    def latest(self, ids: list[str]) -> str:
        """Pick one of the last few."""
        return ids[-1 - self.below(min(len(ids), 12))]

    def request(self, http: httpx.Client, method: str, path: str, **request: object) -> httpx.Response:
        """Call and remember."""
        answer = http.request(method, path, **request)  # type: ignore[arg-type]
        headers = b"\n".join(name + b": " + value for name, value in answer.headers.raw)
        self.answers.append(b"%d\n%s\n\n%s" % (answer.status_code, headers, answer.content))
        return answer

    def run(self) -> list[bytes]:
        """Do so many steps and return all answers."""
        steps: tuple[Callable[[httpx.Client], None], ...] = (
            *(self.upload, self.create, self.create, self.read, self.read, self.retry, self.retry),
            *(self.look_around, self.wait, self.wait, self.invalid_call),
        )
        with open_client(self.server, f"sandbox_{self.name}") as http:
            for _ in range(STEPS):
                steps[self.below(len(steps))](http)
        return self.answers

    def upload(self, http: httpx.Client) -> None:
        content = IMAGES[self.below(len(IMAGES))]
        file = {"fileName": "a", "mimeType": "image/png", "bytes": len(content)}
        reserved = self.request(http, "POST", f"{WORKSPACE}/media/upload-url", json=file).json()
        self.request(
            http, "PUT", reserved["uploadUrl"], content=content, headers={"Content-Type": "image/png"}
        )
        body = file | {"storageKey": reserved["storageKey"], "width": 100}
        self.media.append(self.request(http, "POST", f"{WORKSPACE}/media", json=body).json()["asset"]["id"])
        self.request(http, "GET", reserved["publicUrl"])

    def create(self, http: httpx.Client) -> None:
        accounts = [account for account in ACCOUNTS[:-1] if self.below(2)] or [
            ACCOUNTS[self.below(len(ACCOUNTS))]
        ]
        body: dict[str, object] = {
            "caption": CAPTIONS[self.below(len(CAPTIONS))],
            "socialAccountIds": accounts,
        }
        if self.media and self.below(4):
            body["mediaAssetId"] = self.media[self.below(len(self.media))]
        if self.below(3) == 0:
            now = self.server.registry.sandbox(self.name).clock.now()
            body |= {"timing": "scheduled", "scheduledAt": wire(now + timedelta(seconds=self.below(60)))}
        answer = self.request(http, "POST", f"{WORKSPACE}/posts", json=body)
        if answer.status_code == 201:
            self.posts.append(answer.json()["post"]["id"])
            self.targets += [target["id"] for target in answer.json()["post"]["targets"]]

    def read(self, http: httpx.Client) -> None:
        if self.posts:
            self.request(http, "GET", f"{WORKSPACE}/posts/{self.latest(self.posts)}")

    def retry(self, http: httpx.Client) -> None:
        if self.targets:
            self.request(http, "POST", f"{WORKSPACE}/post-targets/{self.latest(self.targets)}/retry")

    def look_around(self, http: httpx.Client) -> None:
        for path in ("/social-accounts", "/media"):
            self.request(http, "GET", WORKSPACE + path)

    def wait(self, _http: httpx.Client) -> None:
        self.server.registry.sandbox(self.name).advance(timedelta(milliseconds=self.below(20_000)))

    def invalid_call(self, http: httpx.Client) -> None:
        self.request(
            http, "POST", f"{WORKSPACE}/posts", content=b"{", headers={"Content-Type": "application/json"}
        )
        self.request(http, "DELETE", f"{WORKSPACE}/posts")


def history(seed: int, *, name: str = "history", server: Server | None = None) -> list[bytes]:
    """Return every answer of the history that belongs to a seed."""
    return History(server or create_server(), name, Ids(seed)).run()


def digest(answers: list[bytes]) -> str:
    """Return a fingerprint of all answers."""
    return hashlib.sha256(b"\x00".join(answers)).hexdigest()


if __name__ == "__main__":
    print(digest(history(1)))
