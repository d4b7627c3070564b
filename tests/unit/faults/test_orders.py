"""Faults that are ordered wrongly: what is wrong, where, and what would be right."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.control import Control

Json = dict[str, Any]
OWN_BODY = {"status": 200, "body": {"accounts": [{"id": 1}]}}
OF_ACCOUNTS = {"api": "ubiqlu", "operation": "list_social_accounts"}

WRONG: list[tuple[Json, str, str]] = [
    ({"effect": "ig.aspect_ration"}, "/effect", "Did you mean ig.aspect_ratio?"),
    ({"effect": "earthquake"}, "/effect", "The catalogue lists what there is."),
    ({"effect": "status"}, "/options", "status needs the option status."),
    ({"effect": "status", "options": {"status": 99}}, "/options/status", "status is at least 200; got 99."),
    ({"effect": "status", "options": {"status": 600}}, "/options/status", "status is at most 599; got 600."),
    ({"effect": "status", "options": {"status": "x"}}, "/options/status", "status is an integer; got 'x'."),
    ({"effect": "status", "options": {"status": True}}, "/options/status", "status is an integer; got True."),
    ({"effect": "status", "options": {"status": 418}}, "/options/status", "undocumented_status answers it"),
    ({"effect": "status", "options": {"status": 200}}, "/options", "A success needs the whole body."),
    ({"effect": "status", "options": OWN_BODY}, "/match", "needs match.api and match.operation"),
    (
        {"effect": "status", "options": OWN_BODY, "match": OF_ACCOUNTS},
        "/options/body/accounts/0",
        "breaks the contract",
    ),
    ({"effect": "slow", "options": {"minutes": 1}}, "/options/minutes", "it has seconds."),
    ({"effect": "html_502", "options": {"a": 1}}, "/options/a", "it has none."),
    ({"effect": "flaky", "options": {"failure": "no"}}, "/options/failure", "'no' is no failure there is."),
    (
        {"effect": "ig.spam_block", "match": {"network": "facebook"}},
        "/match/network",
        "only come from instagram",
    ),
    ({"effect": "slow", "match": {"operation": "get_post"}}, "/match/operation", "account, api, network."),
    ({"effect": "reset", "match": {"network": "linkedin"}}, "/match/network", "api, key, operation."),
    ({"effect": "reset", "match": {"api": "myspace"}}, "/match/api", "There is no service 'myspace'."),
    ({"effect": "reset", "match": {"mood": "bad"}}, "/match", "Additional properties are not allowed"),
    ({"effect": "reset", "times": 0}, "/times", "0 is less than the minimum of 1"),
    ({}, "", '"effect" is a required property'),
]


@pytest.mark.parametrize(("order", "pointer", "sentence"), WRONG)
def test_wrong_orders(control: Control, order: Json, pointer: str, sentence: str) -> None:
    """A wrong order is refused with a sentence and the place, and leaves nothing behind."""
    status, error = control.error("POST", "faults", order)

    assert (400, pointer) == (status, error["pointer"])
    assert sentence in error["message"]
    assert control.ask("GET", "faults") == {"faults": []}


def test_life_of_a_fault(control: Control) -> None:
    """A fault can be set, read, changed under its id and taken back."""
    made = control.ask("POST", "faults", {"effect": "fb.duplicate", "match": {"nth": 2.0}, "times": 3.0})
    path = f"faults/{made['id']}"
    changed = control.ask("PUT", path, {"effect": "slow", "options": {"seconds": 5}})
    listed = control.ask("GET", "faults")["faults"]
    read = control.ask("GET", path)
    removed = control.ask("DELETE", path)

    assert made == {
        "id": "fault_1",
        "effect": "fb.duplicate",
        "kind": "network",
        "point": "publish",
        "match": {"network": "facebook", "nth": 2},
        "options": {},
        "times": 3,
        "seen": 0,
        "struck": 0,
        "spent": False,
    }
    assert changed == made | {
        "effect": "slow",
        "kind": "scenario",
        "match": {},
        "options": {"seconds": 5},
        "times": None,
    }
    assert [changed] == listed
    assert changed == read == removed
    assert control.error("GET", path) == (404, {"message": "test has no fault 'fault_1'."})


def test_clearing(control: Control) -> None:
    """All faults can be taken back at once; new ones get new ids."""
    for _ in range(3):
        control.fault("reset")

    cleared = control.ask("DELETE", "faults")

    assert (cleared, control.fault("reset")["id"]) == ({"faults": []}, "fault_4")


@pytest.mark.parametrize(("order", "times"), [({}, 2), ({"times": 5}, 5), ({"times": None}, None)])
def test_how_often(control: Control, order: Json, times: int | None) -> None:
    """An effect has a count of its own, which an order can change and lift."""
    assert times == control.ask("POST", "faults", {"effect": "flaky", **order})["times"]


def test_setting_faults_changes_no_ids(control: Control) -> None:
    """A sandbox makes the same ids whether or not faults are set that never strike."""
    plain = control.ubiqlu.post()["id"]
    control.ask("POST", "reset")
    control.fault("reset", api="publer")
    control.fault("ig.aspect_ratio")

    assert plain == control.ubiqlu.post()["id"]
