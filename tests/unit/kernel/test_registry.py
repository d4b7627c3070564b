"""Sandboxes are created on first use and found by key, name and public id."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from galleyproof.kernel.clock import FROZEN_START, Clock
from galleyproof.kernel.keys import ApiKey, is_sandbox_of_any_key
from galleyproof.kernel.registry import Registry, SandboxConfig
from galleyproof.services.ubiqlu.records import Account, Workspace
from galleyproof.services.ubiqlu.service import UBIQLU
from galleyproof.services.ubiqlu.settings import UbiqluSettings


def registry(**options: object) -> Registry:
    """Return a registry of Ubiqlu sandboxes."""
    settings = {UbiqluSettings: UbiqluSettings()}
    return Registry(services=[UBIQLU], settings=settings, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("secret", ["sandbox_demo", "sandbox_a", "sandbox_!~", "sandbox_" + "x" * 120])
def test_sandbox_keys(secret: str) -> None:
    """The key sandbox_NAME has full rights in the sandbox NAME."""
    opened = registry().open(secret)

    assert opened is not None
    sandbox, key = opened
    assert (secret.removeprefix("sandbox_"), True, True) == (
        sandbox.name,
        key.allows("anything"),
        key.api_access,
    )


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "sandbox",
        "sandbox_",
        "sandbox_a b",
        "sandbox_ü",
        "Sandbox_a",
        " sandbox_a",
        "sandbox_" + "x" * 121,
        "x",
    ],
)
def test_unknown_keys(secret: str) -> None:
    """Other keys are unknown and create no sandbox."""
    rooms = registry()

    assert (rooms.open(secret), len(rooms)) == (None, 0)


def test_same_key_same_sandbox() -> None:
    """Each key has its own sandbox, with the same initial state and ids."""
    rooms = registry()
    first, again, other = (rooms.open(secret) for secret in ("sandbox_a", "sandbox_a", "sandbox_b"))
    assert first
    assert again
    assert other

    assert first[0] is again[0] is rooms.sandbox("a") is rooms.find_by_public_id(first[0].public_id)
    assert first[0] is not other[0]
    assert first[0].ids.next("x") == other[0].ids.next("x")


def test_unknown_public_id() -> None:
    """An unknown public id finds and creates no sandbox."""
    rooms = registry()

    assert (rooms.find_by_public_id("0" * 12), len(rooms)) == (None, 0)


def test_added_keys() -> None:
    """An added key has its rights in its sandbox."""
    rooms = registry()
    key = ApiKey("readonly", "a", scopes=frozenset({"posts:read"}), api_access=False)
    rooms.add_key(key)

    opened = rooms.open("readonly")

    assert (rooms.sandbox("a"), key) == opened
    assert (key.allows("posts:read"), key.allows("posts:write")) == (True, False)


def test_revoked_keys() -> None:
    """A revoked key is not valid, also if it is the default key of a sandbox."""
    rooms = registry()
    rooms.add_key(ApiKey("sandbox_a", "a", revoked=True))

    assert (rooms.open("sandbox_a"), len(rooms)) == (None, 0)


def test_expired_keys() -> None:
    """A key is valid until its expiry on the sandbox's clock."""
    rooms = registry()
    rooms.add_key(ApiKey("brief", "a", expires_at=FROZEN_START + timedelta(seconds=10)))

    rooms.sandbox("a").advance(timedelta(seconds=9.999))
    just_before = rooms.open("brief")
    rooms.sandbox("a").advance(timedelta(seconds=0.001))

    assert (just_before is not None, rooms.open("brief")) == (True, None)


def test_open_processes_due_events() -> None:
    """Due events are processed when a sandbox is opened."""
    rooms = registry()
    rooms.sandbox("a").clock.advance(timedelta(hours=1))

    opened = rooms.open("sandbox_a")

    assert opened is not None
    assert FROZEN_START + timedelta(hours=1) == opened[0].now


def test_eviction(caplog: pytest.LogCaptureFixture) -> None:
    """The least recently used sandbox is evicted past the limit, and the log says so."""
    rooms = registry(limit=2)
    first = rooms.sandbox("first")
    second = rooms.sandbox("second")
    rooms.sandbox("first")

    with caplog.at_level(logging.WARNING):
        rooms.sandbox("third")

    assert len(rooms) == 2
    assert (first, None) == (
        rooms.find_by_public_id(first.public_id),
        rooms.find_by_public_id(second.public_id),
    )
    assert caplog.messages == ["Evicted the least recently used sandbox second; the limit is 2."]
    assert second is not rooms.sandbox("second")


def test_reset() -> None:
    """A reset sandbox has its initial state and its public id."""
    rooms = registry()
    used = rooms.sandbox("a")
    used.ids.next("x")
    used.store.remove(used.store.get(Account, "acc_facebook"))
    used.advance(timedelta(days=1))

    fresh = rooms.reset("a")

    assert (fresh.now, fresh.ids.counter, fresh.store.count(Account)) == (FROZEN_START, 0, 5)
    assert fresh is rooms.sandbox("a") is rooms.find_by_public_id(used.public_id)


def test_demo_data_is_shared_until_it_is_changed() -> None:
    """Sandboxes share their demo data; a change affects one sandbox only."""
    rooms = registry()
    first, second = rooms.sandbox("a"), rooms.sandbox("b")
    shared = first.store.get(Account, "acc_facebook") is second.store.get(Account, "acc_facebook")

    first.store.remove(first.store.get(Account, "acc_facebook"))

    assert (
        shared,
        first.store.count(Account),
        second.store.count(Account),
        rooms.sandbox("c").store.count(Account),
    ) == (True, 4, 5, 5)


def test_demo_data_depends_on_the_day() -> None:
    """The times of the demo data are relative to the first day of the sandbox."""
    clocks = iter([Clock.frozen(), Clock.frozen(FROZEN_START + timedelta(days=10))])
    rooms = registry(new_clock=lambda: next(clocks))

    created = [rooms.sandbox(name).store.get(Workspace, "ws_demo").created_at for name in "ab"]

    assert timedelta(days=10) == created[1] - created[0]


def test_seed() -> None:
    """Another seed leads to other ids in every sandbox of the server."""
    assert registry(seed=1).sandbox("a").ids.next("x") != registry(seed=2).sandbox("a").ids.next("x")


def test_any_key() -> None:
    """Where any key is accepted, an unknown one opens its own sandbox with the given initial state."""
    rooms = registry(accept_any_key=True, any_key_config=SandboxConfig(seed=3, store="empty"))
    first, again, other = (rooms.open(secret) for secret in ("sk_live_1", "sk_live_1", "sk_live_2"))
    named = rooms.open("sandbox_a")
    assert first
    assert again
    assert other
    assert named

    assert first[0] is again[0] is not other[0]
    assert (first[0].ids.seed, first[0].store.count(Account)) == (3, 0)
    assert (named[0].name, named[0].ids.seed) == ("a", 0)
    first[0].store.put(named[0].store.get(Account, "acc_facebook"))
    assert rooms.reset(first[0].name).store.count(Account) == 0
    assert [is_sandbox_of_any_key(found[0].name) for found in (first, other, named)] == [True, True, False]


def test_an_evicted_sandbox_of_any_key_begins_as_before() -> None:
    """A sandbox that was evicted has the same initial state when its key is used again."""
    rooms = registry(accept_any_key=True, any_key_config=SandboxConfig(seed=3), limit=1)
    for secret in ("sk_live_1", "sk_live_2"):
        rooms.open(secret)

    reopened = rooms.open("sk_live_1")

    assert reopened is not None
    assert reopened[0].ids.seed == 3
