"""A deleted sandbox is freed at once, with all its media, whatever its last request was."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.images import image
from tests.support.mock import Ubiqlu
from tests.support.publer import Publer

MULTIPART = {"Content-Type": "multipart/form-data; boundary=B"}
IMPORT = {"media": [{"url": "https://files.example/a.png"}]}
CONTENT = b"0123456789"


@pytest.fixture
def no_gc() -> Iterator[None]:
    """Only reference counts free memory."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def upload(publer: Publer) -> str:
    url: str = publer.upload(image(50, 50), "a.png").json()["path"]
    return url


@pytest.mark.parametrize(
    "request_",
    [
        upload,
        lambda publer: publer.fetch(upload(publer)),
        lambda publer: publer.fetch(upload(publer) + "x"),
        lambda publer: publer.get("/users/me"),
        lambda publer: publer.get("/nothing"),
        lambda publer: publer.request("PUT", "/users/me"),
        lambda publer: publer.get("/job_status/unknown"),
        lambda publer: publer.get("/media", page="x"),
        lambda publer: publer.within(None).get("/accounts"),
        lambda publer: publer.with_key(scopes=frozenset()).get("/media"),
        lambda publer: publer.request("POST", "/media", content=b"x", headers=MULTIPART),
        lambda publer: publer.request("POST", "/posts/schedule", content=b"{"),
        lambda publer: publer.request("POST", "/posts/schedule", json={}),
        lambda publer: publer.request("POST", "/media/from-url", json=IMPORT),
        lambda publer: publer.request("GET", "/users/me", headers={"Prefer": "code=429"}),
    ],
)
@pytest.mark.usefixtures("no_gc")
def test_publer(request_: Callable[[Publer], Any]) -> None:
    """After a request, only the registry holds the sandbox."""
    publer = Publer.build()
    request_(publer)
    freed = weakref.ref(publer.sandbox)

    publer.server.registry.delete("test")

    assert freed() is None


@pytest.mark.parametrize(
    "request_",
    [
        lambda ubiqlu: ubiqlu.put(ubiqlu.reserve(CONTENT), CONTENT),
        lambda ubiqlu: ubiqlu.put(ubiqlu.reserve(CONTENT), b""),
        lambda ubiqlu: ubiqlu.put({"uploadUrl": ubiqlu.reserve(CONTENT)["publicUrl"]}, CONTENT),
        lambda ubiqlu: ubiqlu.request("POST", "/media/upload-url", json={}),
    ],
)
@pytest.mark.usefixtures("no_gc")
def test_ubiqlu(request_: Callable[[Ubiqlu], Any]) -> None:
    """After a request, only the registry holds the sandbox."""
    ubiqlu = Ubiqlu.build("deleted")
    request_(ubiqlu)
    freed = weakref.ref(ubiqlu.sandbox)

    ubiqlu.server.registry.delete("deleted")

    assert freed() is None


@pytest.mark.usefixtures("no_gc")
def test_reset_snapshots_and_forks() -> None:
    """The state before a reset, snapshots and the origin of a fork are freed, too."""
    publer = Publer.build()
    upload(publer)
    registry = publer.server.registry
    fork = registry.fork(publer.sandbox, "fork")
    freed = [
        weakref.ref(publer.sandbox),
        weakref.ref(registry.snapshot("test", "one")),
        weakref.ref(registry.snapshot("fork", "two")),
        weakref.ref(fork),
    ]

    del fork
    registry.restore("test", "one")
    registry.delete("test")
    registry.delete("fork")

    assert [reference() for reference in freed] == [None] * 4
