"""Invalid faults are rejected with a message and a pointer; faults can be replaced and removed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.control import Control

Json = dict[str, Any]
OWN_BODY = {"status": 200, "body": {"accounts": [{"id": 1}]}}
OF_ACCOUNTS = {"api": "ubiqlu", "operation": "list_social_accounts"}

WRONG: list[tuple[Json, str, str]] = [
    ({"type": "ig.aspect_ration"}, "/type", "Did you mean ig.aspect_ratio?"),
    ({"type": "slow", "match": {"account": "acc_facebok"}}, "/match/account", "Did you mean acc_facebook?"),
    ({"type": "earthquake"}, "/type", "Run `galleyproof faults types` for the list."),
    ({"type": "status"}, "/parameters", "status requires the parameter status."),
    (
        {"type": "status", "parameters": {"status": 99}},
        "/parameters/status",
        "status must be at least 200, got 99.",
    ),
    (
        {"type": "status", "parameters": {"status": 600}},
        "/parameters/status",
        "status must be at most 599, got 600.",
    ),
    (
        {"type": "status", "parameters": {"status": "x"}},
        "/parameters/status",
        "status must be an integer, got 'x'.",
    ),
    (
        {"type": "status", "parameters": {"status": True}},
        "/parameters/status",
        "status must be an integer, got True.",
    ),
    (
        {"type": "status", "parameters": {"status": 418}},
        "/parameters/status",
        "Use undocumented_status to return it",
    ),
    (
        {"type": "status", "parameters": {"status": 200}},
        "/parameters",
        "Status 200 requires the parameter body.",
    ),
    ({"type": "status", "parameters": OWN_BODY}, "/match", "requires match.api and match.operation"),
    (
        {"type": "status", "parameters": OWN_BODY, "match": OF_ACCOUNTS},
        "/parameters/body/accounts/0",
        "violates the contract",
    ),
    ({"type": "slow", "parameters": {"minutes": 1}}, "/parameters/minutes", "Known: seconds."),
    ({"type": "html_502", "parameters": {"a": 1}}, "/parameters/a", "Known: none."),
    (
        {"type": "flaky", "parameters": {"failure": "no"}},
        "/parameters/failure",
        "Unknown failure 'no'.",
    ),
    (
        {"type": "ig.spam_block", "match": {"network": "facebook"}},
        "/match/network",
        "applies to instagram only",
    ),
    (
        {"type": "slow", "match": {"operation": "get_post"}},
        "/match/operation",
        "account, api, effect, network.",
    ),
    ({"type": "reset", "match": {"network": "linkedin"}}, "/match/network", "api, key, operation."),
    (
        {"type": "reset", "match": {"api": "myspace"}},
        "/match/api",
        "Unknown service 'myspace'. Known: publer, ubiqlu.",
    ),
    ({"type": "reset", "match": {"mood": "bad"}}, "/match", "Additional properties are not allowed"),
    ({"type": "reset", "times": 0}, "/times", "0 is less than the minimum of 1"),
    ({}, "", '"type" is a required property'),
]


@pytest.mark.parametrize(("order", "pointer", "sentence"), WRONG)
def test_invalid_faults(control: Control, order: Json, pointer: str, sentence: str) -> None:
    """An invalid fault is rejected with a message and a pointer, and is not added."""
    status, error = control.error("POST", "faults", order)

    assert (400, pointer) == (status, error["pointer"])
    assert sentence in error["message"]
    assert control.ask("GET", "faults") == {"faults": []}


@pytest.mark.parametrize("key", ["", " "])
def test_empty_key(control: Control, key: str) -> None:
    """No request has an empty key."""
    status, error = control.error("POST", "faults", {"type": "reset", "match": {"key": key}})

    message = "The API key is empty, so the fault would never trigger."
    assert (status, error) == (400, {"message": message, "pointer": "/match/key"})


def test_life_of_a_fault(control: Control) -> None:
    """A fault can be added, read, replaced and removed."""
    made = control.ask("POST", "faults", {"type": "fb.duplicate", "match": {"nth": 2.0}, "times": 3.0})
    path = f"faults/{made['id']}"
    changed = control.ask("PUT", path, {"type": "slow", "parameters": {"seconds": 5}})
    listed = control.ask("GET", "faults")["faults"]
    read = control.ask("GET", path)
    removed = control.ask("DELETE", path)

    assert made == {
        "id": "fault_1",
        "type": "fb.duplicate",
        "kind": "network_rejection",
        "injection_point": "publish",
        "match": {"network": "facebook", "nth": 2},
        "parameters": {},
        "times": 3,
        "match_count": 0,
        "trigger_count": 0,
        "exhausted": False,
    }
    assert changed == made | {
        "type": "slow",
        "kind": "scenario",
        "match": {},
        "parameters": {"seconds": 5},
        "times": None,
    }
    assert [changed] == listed
    assert changed == read == removed
    assert control.error("GET", path) == (404, {"message": "Sandbox 'test' has no fault 'fault_1'."})


def test_clearing(control: Control) -> None:
    """All faults can be removed at once; new ones get new ids."""
    for _ in range(3):
        control.fault("reset")

    cleared = control.ask("DELETE", "faults")

    assert (cleared, control.fault("reset")["id"]) == ({"faults": []}, "fault_4")


@pytest.mark.parametrize(("order", "times"), [({}, 2), ({"times": 5}, 5), ({"times": None}, None)])
def test_default_times(control: Control, order: Json, times: int | None) -> None:
    """A fault type has a default for times, which a fault can change or remove."""
    assert times == control.ask("POST", "faults", {"type": "flaky", **order})["times"]


def test_adding_faults_changes_no_ids(control: Control) -> None:
    """Faults that never trigger do not change the ids of a sandbox."""
    plain = control.ubiqlu.post()["id"]
    control.ask("POST", "reset")
    control.fault("reset", api="publer")
    control.fault("ig.aspect_ratio")

    assert plain == control.ubiqlu.post()["id"]
