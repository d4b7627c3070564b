"""Sandboxes are created, forked, reset, restored and deleted."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.app import create_server

from tests.support.control import Control

Json = dict[str, Any]


@pytest.fixture
def control() -> Control:
    """A sandbox on its own server, because these tests count sandboxes."""
    return Control.of(create_server())


def made(control: Control, **order: Any) -> Control:
    """Create a sandbox and return its control API."""
    name = control.ask("POST", "/sandboxes", order)["name"]
    return Control(control.server, name, control.http)


def test_creating(control: Control) -> None:
    """A sandbox has the given name, seed, time and settings, and a default key."""
    order = {
        "name": "mine",
        "seed": 7,
        "clock": {"start": "2026-03-01T10:00:00+02:00", "mode": "frozen"},
        "settings": {
            "ubiqlu": {"detect_duplicates": True},
            "publer": {"dialect": "live"},
            "networks": {"linkedin": 1.5},
        },
    }

    shown = control.ask("POST", "/sandboxes", order)

    settings = shown.pop("settings")
    assert shown == {
        "name": "mine",
        "public_id": control.server.registry.sandbox("mine").public_id,
        "key": "sandbox_mine",
        "persistent": True,
        "seed": 7,
        "clock": {
            "now": "2026-03-01T08:00:00.000Z",
            "mode": "frozen",
            "speed": 1.0,
            "pending_events": 0,
            "next_event": None,
        },
        "requests": 0,
        "outcomes": 0,
        "faults": 0,
    }
    assert (
        settings["ubiqlu"]["detect_duplicates"],
        settings["publer"]["dialect"],
        settings["networks"]["linkedin"],
    ) == (True, "live", 1.5)


def test_creating_with_defaults(control: Control) -> None:
    """A sandbox without any fields has a generated name and the defaults of the server."""
    first, second = (made(control).ask("GET", "") for _ in range(2))

    assert first["name"] != second["name"]
    assert first["clock"] == second["clock"] == control.ask("GET", "clock")


def test_running_clock(control: Control) -> None:
    """A sandbox can start at a time with a running clock and a speed."""
    clock = made(control, clock={"start": "2026-03-01T08:00:00Z", "mode": "running", "speed": 60}).ask(
        "GET", "clock"
    )

    assert (
        clock["mode"],
        clock["speed"],
        clock["now"] >= "2026-03-01T08:00:00.000Z",
    ) == ("running", 60, True)


@pytest.mark.parametrize(
    ("order", "status", "pointer", "sentence"),
    [
        ({"name": "test"}, 409, None, "Sandbox 'test' already exists"),
        ({"name": "a b"}, 400, "/name", "does not match"),
        ({"seed": -1}, 400, "/seed", "less than the minimum"),
        ({"colour": "red"}, 400, "", "'colour' was unexpected"),
        ({"clock": {"start": "2026-02-30T00:00:00Z"}}, 400, "/clock/start", "date-time"),
        (
            {"clock": {"start": "1969-12-31T23:59:59Z"}},
            400,
            "/clock/start",
            "between the years 1970 and 9998",
        ),
        ({"clock": {"mode": "frozen", "speed": 2}}, 400, "/clock/speed", "no speed"),
        ({"settings": {"ubiqlu": {"mood": "good"}}}, 400, "/settings", "Unknown setting 'mood'"),
        ({"settings": {"myspace": {}}}, 400, "/settings", "Unknown service 'myspace'"),
        ({"settings": {"publer": {"dialect": "old"}}}, 400, "/settings", "introduction, reference, live"),
        ({"settings": {"networks": {"linkedin": -1}}}, 400, "/settings", "a number of seconds"),
        ({"settings": {"networks": {"linkedin": "soon"}}}, 400, "/settings", "or default"),
        ({"data": "mars"}, 400, "/data", "is not valid"),
    ],
)
def test_invalid_sandboxes(
    control: Control, order: Json, status: int, pointer: str | None, sentence: str
) -> None:
    """An invalid sandbox is rejected with a message and is not created."""
    before = control.ask("GET", "/sandboxes")["count"]

    found, error = control.error("POST", "/sandboxes", order)

    assert (status, pointer) == (found, error.get("pointer"))
    assert sentence in error["message"]
    assert before == control.ask("GET", "/sandboxes")["count"]


@pytest.mark.parametrize(("data", "accounts"), [("demo", 5), ("empty", 0)])
def test_preset_data(control: Control, data: str, accounts: int) -> None:
    """A sandbox starts with demo data or without accounts, and every service works."""
    box = made(control, data=data)

    assert accounts == len(box.ubiqlu.accounts())
    assert [
        box.publer.get(path).status_code for path in ("/users/me", "/workspaces", "/accounts", "/posts")
    ] == [200] * 4


def test_reset(control: Control) -> None:
    """A reset restores the records, clock, settings, faults, journal and ledger."""
    box = made(control, seed=3, data="empty", settings={"ubiqlu": {"rate_limit": True}})
    before = box.ask("GET", "")
    box.ubiqlu.accounts()
    box.fault("reset")
    box.ask("PATCH", "settings", {"ubiqlu": {"rate_limit": "off"}})
    box.ask("POST", "clock/advance", {"by": "2d"})

    assert before == box.ask("POST", "reset") == box.ask("GET", "")


def test_fork(control: Control) -> None:
    """A fork has the state of its origin and is independent."""
    post = control.ubiqlu.post()
    control.fault("fb.duplicate")
    fork = Control(control.server, control.ask("POST", "fork", {"name": "twin"})["name"], control.http)
    alike = (fork.ubiqlu.read(post), fork.ask("GET", "clock"), fork.ask("GET", "faults"))
    assert alike == (control.ubiqlu.read(post), control.ask("GET", "clock"), control.ask("GET", "faults"))

    fork.ask("POST", "clock/advance", {"until": "idle"})
    control.ask("DELETE", "faults")
    control.ask("POST", "clock/advance", {"until": "idle"})

    assert (
        fork.ubiqlu.read(post)["aggregateStatus"],
        control.ubiqlu.read(post)["aggregateStatus"],
    ) == ("failed", "published")
    kinds = [[effect["kind"] for effect in box.ask("GET", "ledger")["outcomes"]] for box in (fork, control)]
    assert kinds == [["completed"], ["published", "completed"]]


def test_reset_of_a_fork(control: Control) -> None:
    """The initial state of a fork is its state at the time of the fork."""
    post = control.ubiqlu.post()
    fork = Control(control.server, control.ask("POST", "fork")["name"], control.http)
    fork.ask("POST", "clock/advance", {"until": "idle"})

    fork.ask("POST", "reset")

    assert fork.ubiqlu.read(post)["aggregateStatus"] == "publishing"


def test_snapshots(control: Control) -> None:
    """A snapshot can be restored several times and replaced."""
    post = control.ubiqlu.post()
    taken = control.ask("PUT", "snapshots/before")
    seen = []
    for _ in range(2):
        control.ask("POST", "clock/advance", {"until": "idle"})
        control.ask("POST", "snapshots/before/restore")
        seen.append(
            (control.ubiqlu.read(post)["aggregateStatus"], control.ask("GET", "ledger")["total_recorded"])
        )
    control.ask("POST", "clock/advance", {"by": "1h"})
    control.ask("PUT", "snapshots/before")

    assert seen == [("publishing", 0)] * 2
    assert taken == {"label": "before", "now": "2026-01-05T09:00:00.000Z"}
    assert control.ask("GET", "snapshots") == {
        "snapshots": [{"label": "before", "now": "2026-01-05T10:00:00.000Z"}]
    }


def test_unknown_snapshot(control: Control) -> None:
    """An unknown snapshot cannot be restored."""
    assert control.error("POST", "snapshots/never/restore") == (
        404,
        {"message": "Sandbox 'test' has no snapshot 'never'."},
    )


def test_deleting(control: Control) -> None:
    """A deleted sandbox does not exist; its key creates a new one."""
    box = made(control, name="brief")
    post = box.ubiqlu.post()

    assert box.ask("DELETE", "") == {"deleted": "brief"}
    assert box.error("GET", "")[0] == 404
    assert box.ubiqlu.request("GET", f"/posts/{post['id']}").status_code == 404
    assert box.ask("GET", "")["persistent"] is False


def test_found_by_public_id(control: Control) -> None:
    """A sandbox whose name is not valid in a path is found by its public id."""
    control.server.registry.sandbox("a/b")
    handle = control.server.registry.sandbox("a/b").public_id

    assert control.ask("GET", f"/sandboxes/{handle}")["name"] == "a/b"


def test_the_default_sandbox(control: Control) -> None:
    """The default sandbox always exists and cannot be deleted."""
    assert control.ask("GET", "/sandboxes/demo")["name"] == "demo"
    assert control.error("DELETE", "/sandboxes/demo") == (
        409,
        {"message": "The sandbox 'demo' cannot be deleted. Reset it instead."},
    )
    assert control.error("GET", "/sandboxes/nobody") == (
        404,
        {"message": "No sandbox 'nobody'. Create it, or send a request with the key sandbox_nobody."},
    )


def test_listing(control: Control) -> None:
    """Persistent sandboxes come first, then the others, the least recently used first."""
    made(control, name="one")
    control.server.registry.sandbox("passing")
    control.server.registry.sandbox("test")

    everything, few = (control.ask("GET", "/sandboxes", limit=limit) for limit in (100, 2))

    assert (
        everything["count"],
        [box["name"] for box in everything["sandboxes"]],
    ) == (4, ["one", "demo", "passing", "test"])
    assert (few["count"], [box["name"] for box in few["sandboxes"]]) == (4, ["one", "demo"])


def test_persistent_sandboxes_are_not_evicted() -> None:
    """Past the limit only other sandboxes are evicted, and no more persistent ones are created."""
    control = Control.of(create_server(max_sandboxes=2))
    made(control, name="one")
    made(control, name="two")

    names = [box["name"] for box in control.ask("GET", "/sandboxes")["sandboxes"]]
    status, error = control.error("POST", "/sandboxes", {"name": "three"})

    assert names[:2] == ["one", "two"]
    assert (
        status,
        error["message"],
    ) == (409, "There are 2 persistent sandboxes, the maximum. Delete some.")
