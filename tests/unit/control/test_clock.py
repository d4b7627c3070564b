"""The clock of a sandbox is read, frozen, run and advanced."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.control import clocks
from galleyproof.kernel import sandbox

from tests.support.control import Control
from tests.support.mock import after

Json = dict[str, Any]


def test_reading(control: Control) -> None:
    """The clock shows the time and the scheduled events."""
    control.ubiqlu.post()
    control.ubiqlu.post(timing="scheduled", scheduledAt=after(hours=1))

    assert control.ask("GET", "clock") == {
        "now": after(),
        "mode": "frozen",
        "speed": 1.0,
        "pending_events": 2,
        "next_event": after(seconds=3),
    }


@pytest.mark.parametrize(
    ("order", "now"),
    [
        ({"by": "3h"}, after(hours=3)),
        ({"by": "1w1d1h1m1.5s"}, after(days=8, hours=1, minutes=1, seconds=1.5)),
        ({"by": "90"}, after(seconds=90)),
        ({"by": 0.25}, after(seconds=0.25)),
        ({"by": 0}, after()),
        ({"to": "2026-01-05T10:30:00+01:00"}, after(minutes=30)),
        ({"until": "next_event"}, after()),
        ({"until": "idle"}, after()),
    ],
)
def test_advancing(control: Control, order: Json, now: str) -> None:
    """The clock advances by a duration or to a time; without events it does not advance to the next one."""
    moved = control.ask("POST", "clock/advance", order)

    assert moved == {
        "clock": {"now": now, "mode": "frozen", "speed": 1.0, "pending_events": 0, "next_event": None},
        "event_count": 0,
        "events": [],
        "outcome_count": 0,
        "outcomes": [],
    }


def test_events_and_outcomes_on_the_way(control: Control) -> None:
    """Advancing the clock returns the events and outcomes, each at its own time and in order."""
    post = control.ubiqlu.post(timing="scheduled", scheduledAt=after(minutes=5))
    target = post["targets"][0]["id"]

    moved = control.ask("POST", "clock/advance", {"by": "1h"})

    job = moved["events"][1]["record_id"]
    assert moved["events"] == [
        {"at": after(minutes=5), "event": "ubiqlu.dispatch", "record_id": target},
        {"at": after(minutes=5, seconds=3), "event": "ubiqlu.network_response", "record_id": job},
    ]
    out = {
        "at": after(minutes=5, seconds=3),
        "api": "ubiqlu",
        "network": "facebook",
        "account": "acc_facebook",
    }
    url = moved["outcomes"][0]["details"]["url"]
    assert moved["outcomes"] == [
        {
            **out,
            "sequence": 2,
            "kind": "published",
            "record_id": target,
            "details": {"post": post["id"], "url": url, "job": job},
        },
        {
            **out,
            "sequence": 3,
            "kind": "completed",
            "record_id": job,
            "details": {"target": target, "outcome": "published", "fault": None},
        },
    ]


def test_advancing_to_the_next_event(control: Control) -> None:
    """The clock advances to one event after the other."""
    control.ubiqlu.post(timing="scheduled", scheduledAt=after(minutes=5))

    moves = [control.ask("POST", "clock/advance", {"until": "next_event"}) for _ in range(3)]

    assert [(after(minutes=5), 1), (after(minutes=5, seconds=3), 1), (after(minutes=5, seconds=3), 0)] == [
        (moved["clock"]["now"], len(moved["events"])) for moved in moves
    ]


def test_many_events_on_the_way(control: Control, monkeypatch: pytest.MonkeyPatch) -> None:
    """The response counts all events and outcomes, and lists the latest of them."""
    monkeypatch.setattr(clocks, "MAX_LISTED", 3)
    for _ in range(4):
        control.ubiqlu.post()

    moved = control.ask("POST", "clock/advance", {"until": "idle"})

    assert (moved["event_count"], len(moved["events"])) == (4, 3)
    assert (moved["outcome_count"], [outcome["sequence"] for outcome in moved["outcomes"]]) == (
        8,
        [10, 11, 12],
    )


@pytest.mark.parametrize("order", [{"by": "100000d"}, {"to": "2299-10-20T09:00:00Z"}, {"until": "idle"}])
def test_too_many_events_on_the_way(control: Control, monkeypatch: pytest.MonkeyPatch, order: Json) -> None:
    """Too many events are an error that says where the clock is now, and it can be advanced from there."""
    monkeypatch.setattr(sandbox, "MAX_EVENTS", 2)
    for minutes in range(1, 4):
        control.ubiqlu.post(timing="scheduled", scheduledAt=after(minutes=minutes))

    response = control.request("POST", "clock/advance", json=order)

    assert (response.status_code, response.json()["error"]["message"]) == (
        409,
        f"Sandbox 'test' has more events after 2 events, the maximum at once. Its clock is now at "
        f"{after(minutes=1, seconds=3).replace('.000Z', '+00:00')}: advance it again to continue, or by a "
        "shorter time.",
    )
    assert control.ask("GET", "clock")["now"] == after(minutes=1, seconds=3)
    assert control.ask("POST", "clock/advance", {"by": "1m"})["clock"]["now"] == after(minutes=2, seconds=3)


@pytest.mark.parametrize(
    ("order", "status", "sentence"),
    [
        ({"to": "2026-01-05T08:59:59Z"}, 409, "The clock cannot move backwards"),
        ({"to": "9998-12-31T23:00:00Z", "by": 1}, 400, "more than 1 property"),
        ({"by": "-3h"}, 400, "is not valid"),
        ({"by": -1}, 400, "is not valid"),
        ({"by": "soon"}, 400, "is not valid"),
        ({"by": 1e9}, 200, ""),
        ({"by": "999999999w"}, 400, "is not a duration"),
        ({"by": "9000w"}, 200, ""),
        ({"by": "900000w"}, 409, "cannot move past the year 9998"),
        ({"to": "2026-01-05"}, 400, "date-time"),
        ({"to": "9999-06-01T00:00:00Z"}, 400, "between the years 1970 and 9998"),
        ({"until": "dawn"}, 400, "next_event"),
        ({}, 400, "has less than 1 property"),
    ],
)
def test_invalid_targets(control: Control, order: Json, status: int, sentence: str) -> None:
    """A clock moves neither backwards nor past its maximum time, and an error does not change it."""
    answer = control.request("POST", "clock/advance", json=order)

    assert (status, True) == (answer.status_code, sentence in answer.text)
    assert status == 200 or after() == control.ask("GET", "clock")["now"]


def test_freezing_and_running(control: Control) -> None:
    """A clock runs at a speed and stops when it is frozen."""
    running = control.ask("PUT", "clock", {"mode": "running", "speed": 3600})
    frozen = control.ask("PUT", "clock", {"mode": "frozen"})

    assert ((running["mode"], running["speed"]), frozen["mode"]) == (("running", 3600), "frozen")
    assert frozen["now"] == control.ask("GET", "clock")["now"] >= after()


@pytest.mark.parametrize(
    "order", [{"mode": "frozen", "speed": 2}, {"mode": "running", "speed": 0}, {"speed": 2}]
)
def test_invalid_modes(control: Control, order: Json) -> None:
    """A frozen clock has no speed, and the speed of a running clock is positive."""
    assert control.error("PUT", "clock", order)[0] == 400
