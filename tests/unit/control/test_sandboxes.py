"""Sandboxes are made, forked, put back and deleted."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.app import create_server

from tests.support.control import Control

Json = dict[str, Any]


@pytest.fixture
def control() -> Control:
    """A sandbox on a server of its own: these tests count sandboxes."""
    return Control.of(create_server())


def made(control: Control, **order: Any) -> Control:
    """Make a sandbox and return its control."""
    name = control.ask("POST", "/sandboxes", order)["name"]
    return Control(control.server, name, control.http)


def test_a_sandbox_of_ones_own(control: Control) -> None:
    """A sandbox has the name, seed, time and settings that it was made with, and a key that opens it."""
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


def test_nothing_needs_to_be_said(control: Control) -> None:
    """A sandbox that is made without a word has a free name and begins as the server was told."""
    first, second = (made(control).ask("GET", "") for _ in range(2))

    assert first["name"] != second["name"]
    assert first["clock"] == second["clock"] == control.ask("GET", "clock")


def test_running_clock(control: Control) -> None:
    """A sandbox can begin at a time and run from there, at a speed of its own."""
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
def test_wrong_orders(control: Control, order: Json, status: int, pointer: str | None, sentence: str) -> None:
    """A sandbox that cannot be made is refused with a reason, and is not there."""
    before = control.ask("GET", "/sandboxes")["count"]

    refused, error = control.error("POST", "/sandboxes", order)

    assert (status, pointer) == (refused, error.get("pointer"))
    assert sentence in error["message"]
    assert before == control.ask("GET", "/sandboxes")["count"]


@pytest.mark.parametrize(("world", "accounts"), [("demo", 5), ("empty", 0)])
def test_standard_worlds(control: Control, world: str, accounts: int) -> None:
    """A sandbox begins with the demo world or with an empty one, in which everything still answers."""
    box = made(control, data=world)

    assert accounts == len(box.ubiqlu.accounts())
    assert [
        box.publer.get(path).status_code for path in ("/users/me", "/workspaces", "/accounts", "/posts")
    ] == [200] * 4


def test_reset(control: Control) -> None:
    """A reset sandbox is as it was made: world, time, settings, faults and records."""
    box = made(control, seed=3, data="empty", settings={"ubiqlu": {"rate_limit": True}})
    before = box.ask("GET", "")
    box.ubiqlu.accounts()
    box.fault("reset")
    box.ask("PATCH", "settings", {"ubiqlu": {"rate_limit": "off"}})
    box.ask("POST", "clock/advance", {"by": "2d"})

    assert before == box.ask("POST", "reset") == box.ask("GET", "")


def test_a_fork_goes_its_own_way(control: Control) -> None:
    """A fork stands where its origin does; afterwards neither sees anything of the other."""
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


def test_a_reset_fork_is_where_it_was_forked(control: Control) -> None:
    """The beginning of a fork is the moment at which it was made."""
    post = control.ubiqlu.post()
    fork = Control(control.server, control.ask("POST", "fork")["name"], control.http)
    fork.ask("POST", "clock/advance", {"until": "idle"})

    fork.ask("POST", "reset")

    assert fork.ubiqlu.read(post)["aggregateStatus"] == "publishing"


def test_snapshots(control: Control) -> None:
    """A snapshot can be gone back to, again and again; one of the same label takes its place."""
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
    """There is no way back to what was not remembered."""
    assert control.error("POST", "snapshots/never/restore") == (
        404,
        {"message": "Sandbox 'test' has no snapshot 'never'."},
    )


def test_deleted(control: Control) -> None:
    """A deleted sandbox is not there; its key opens a fresh one."""
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
    """Named sandboxes come first, then the others, the longest idle first; the count is of all."""
    made(control, name="one")
    control.server.registry.sandbox("passing")
    control.server.registry.sandbox("test")

    everything, few = (control.ask("GET", "/sandboxes", limit=limit) for limit in (100, 2))

    assert (
        everything["count"],
        [box["name"] for box in everything["sandboxes"]],
    ) == (3, ["one", "passing", "test"])
    assert (few["count"], [box["name"] for box in few["sandboxes"]]) == (3, ["one", "passing"])


def test_named_sandboxes_stay() -> None:
    """Past the limit those go that a key opened; named ones stay, and no more are made beside them."""
    control = Control.of(create_server(most_sandboxes=2))
    made(control, name="one")
    made(control, name="two")

    names = [box["name"] for box in control.ask("GET", "/sandboxes")["sandboxes"]]
    status, error = control.error("POST", "/sandboxes", {"name": "three"})

    assert names[:2] == ["one", "two"]
    assert (
        status,
        error["message"],
    ) == (409, "There are 2 persistent sandboxes, the maximum. Delete some.")
