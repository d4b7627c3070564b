"""The API itself says what there is to choose from."""

from __future__ import annotations

import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.faults.fault_types import FaultCategory, FaultType
from galleyproof.kernel.service import ACTIONS
from galleyproof.networks import FAILURES, NETWORKS, network_of

from tests.support.control import Control


def test_everything_is_listed(control: Control) -> None:
    """The catalogue lists all effects, acts, settings and operations."""
    catalogue = control.ask("GET", "/catalogue")

    assert list(FAULT_TYPES) == [item["type"] for item in catalogue["faults"]]
    assert {item["action"]: item["help"] for item in catalogue["actions"]} == dict(ACTIONS)
    assert {"ubiqlu", "publer", "networks"} == {item["name"].split(".")[0] for item in catalogue["settings"]}
    assert [(api["name"], len(api["operations"])) for api in catalogue["services"]] == [
        ("ubiqlu", 8),
        ("publer", 34),
    ]
    assert catalogue["services"][0]["scopes"] == [
        "accounts:read",
        "media:read",
        "media:write",
        "posts:read",
        "posts:write",
    ]


def test_every_act_means_something(control: Control) -> None:
    """Every act belongs to a service, and the contract names them all."""
    acts = control.ask("GET", "/catalogue")["actions"]

    assert all(act["services"] for act in acts)


@pytest.mark.parametrize("fault_type", FAULT_TYPES.values(), ids=lambda fault_type: str(fault_type.name))
def test_every_effect_can_be_ordered(control: Control, fault_type: FaultType) -> None:
    """Whatever the catalogue lists can be set with its defaults and what it requires."""
    effect = fault_type.name
    required = {option.name: 404 for option in fault_type.parameters if option.required}

    made = control.ask("POST", "faults", {"type": effect, "parameters": required})

    assert (effect, fault_type.kind) == (made["type"], made["kind"])


def test_failures_belong_to_networks_that_exist() -> None:
    """Every rejection of the failure catalogue comes from a network that the services publish to."""
    assert set(NETWORKS) == {network_of(failure_id) for failure_id in FAILURES}


def test_kinds() -> None:
    """The catalogue has effects of all four kinds."""
    assert set(FaultCategory) == {fault_type.kind for fault_type in FAULT_TYPES.values()}
