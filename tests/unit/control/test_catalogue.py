"""The catalogue of fault types, actions, settings and operations."""

from __future__ import annotations

import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.faults.fault_types import FaultCategory, FaultType
from galleyproof.kernel.service import ACTIONS
from galleyproof.networks import FAILURES, NETWORKS, network_of

from tests.support.control import Control


def test_everything_is_listed(control: Control) -> None:
    """The catalogue lists all fault types, actions, settings and operations."""
    catalogue = control.ask("GET", "/catalogue")

    assert list(FAULT_TYPES) == [item["type"] for item in catalogue["faults"]]
    assert {item["action"]: item["help"] for item in catalogue["actions"]} == dict(ACTIONS)
    assert {"ubiqlu", "publer", "networks", "network_limits"} == {
        item["name"].split(".")[0] for item in catalogue["settings"]
    }
    assert [(api["name"], len(api["operations"])) for api in catalogue["services"]] == [
        ("publer", 34),
        ("ubiqlu", 8),
    ]
    assert [api["file_operations"] for api in catalogue["services"]] == [
        ["get_object"],
        ["put_object", "get_object"],
    ]
    assert catalogue["services"][1]["scopes"] == [
        "accounts:read",
        "media:read",
        "media:write",
        "posts:read",
        "posts:write",
    ]


def test_every_action_is_supported(control: Control) -> None:
    """Every action is supported by a service and listed in the contract."""
    acts = control.ask("GET", "/catalogue")["actions"]

    assert all(act["services"] for act in acts)


@pytest.mark.parametrize("fault_type", FAULT_TYPES.values(), ids=lambda fault_type: str(fault_type.name))
def test_every_fault_type_can_be_added(control: Control, fault_type: FaultType) -> None:
    """Every fault type can be added with its required parameters only."""
    effect = fault_type.name
    required = {option.name: 404 for option in fault_type.parameters if option.required}

    made = control.ask("POST", "faults", {"type": effect, "parameters": required})

    assert (effect, fault_type.kind) == (made["type"], made["kind"])


def test_network_rejections_have_known_networks() -> None:
    """Every network rejection belongs to a network that the services publish to."""
    assert set(NETWORKS) == {network_of(failure_id) for failure_id in FAILURES}


def test_kinds() -> None:
    """The catalogue has fault types of all four kinds."""
    assert set(FaultCategory) == {fault_type.kind for fault_type in FAULT_TYPES.values()}
