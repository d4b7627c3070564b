"""Which publish call a fault applies to, and which failure it causes."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.kernel.faults.faults import Fault, InjectionPoint, Match
from galleyproof.networks import FAILURES, NETWORKS, network_of
from galleyproof.networks.publishing.publish_faults import (
    NETWORK_REJECTIONS,
    SCENARIOS,
    NetworkCall,
    rejection_for,
)

from tests.support.mock import Ubiqlu

CALL = NetworkCall("ubiqlu", "acc_facebook", NETWORKS["facebook"], would_be_rejected=False)


def fault(type: str, match: Match | None = None, **parameters: Any) -> Fault:
    """Return a fault of a publish call."""
    return Fault("fault_1", type, InjectionPoint.PUBLISH, match or Match(), parameters)


@pytest.mark.parametrize(
    ("type", "parameters", "call", "applies"),
    [
        ("slow", {}, {}, True),
        ("slow", {}, {"would_be_rejected": True}, True),
        ("published_but_timed_out", {}, {}, True),
        ("published_but_timed_out", {}, {"would_be_rejected": True}, False),
        ("delayed_permalink", {}, {"would_be_rejected": True}, False),
        ("flaky", {"failure": None}, {}, True),
        ("flaky", {"failure": "fb.duplicate"}, {}, True),
        ("flaky", {"failure": "li.server"}, {}, False),
        ("partial_failure", {"failure": None}, {}, False),
        ("partial_failure", {"failure": None}, {"siblings": 2}, True),
        ("partial_failure", {"failure": None}, {"siblings": 2, "is_first": False}, False),
        ("fb.duplicate", {}, {"would_be_rejected": True}, True),
    ],
)
def test_can_apply(type: str, parameters: dict[str, Any], call: dict[str, Any], applies: bool) -> None:
    """A fault applies only to calls whose result it can change."""
    assert evolve(CALL, **call).can_apply(fault(type, **parameters)) is applies


@pytest.mark.parametrize("match", [Match(network="facebook"), Match(account="acc_facebook")])
def test_partial_failure_of_a_named_target(match: Match) -> None:
    """A match by network or account chooses the target that fails, also if it is not the first."""
    second = evolve(CALL, siblings=2, is_first=False)

    assert second.can_apply(fault("partial_failure", match, failure=None))


def test_trigger(ubiqlu: Ubiqlu) -> None:
    """A call triggers a fault that matches its service, account and network, and counts it."""
    faults = ubiqlu.sandbox.faults
    faults.add(fault("slow", Match(api="ubiqlu", account="acc_facebook", network="facebook")))

    other = evolve(CALL, account="acc_linkedin_company", network=NETWORKS["linkedin"]).trigger(ubiqlu.sandbox)
    triggered = CALL.trigger(ubiqlu.sandbox)

    assert other is None
    assert triggered is not None
    assert (triggered.type, triggered.trigger_count) == ("slow", 1)


@pytest.mark.parametrize(
    ("type", "parameters", "failure"),
    [
        ("fb.blocked", {}, "fb.blocked"),
        ("token_expires_before_publish", {}, "fb.token_expired"),
        ("flaky", {"failure": None}, "fb.service"),
        ("flaky", {"failure": "fb.rate_page"}, "fb.rate_page"),
        ("partial_failure", {"failure": None}, "fb.duplicate"),
        ("partial_failure", {"failure": "fb.bad_link"}, "fb.bad_link"),
    ],
)
def test_rejection_for(type: str, parameters: dict[str, Any], failure: str) -> None:
    """A fault causes the failure that it names, or a usual one of the network."""
    assert rejection_for(fault(type, **parameters), NETWORKS["facebook"]).id == failure


def test_each_failure_is_a_fault_type_of_its_network() -> None:
    """Each failure of the catalogue is a fault type that only its network can cause."""
    assert {fault_type.name: fault_type.network for fault_type in NETWORK_REJECTIONS} == {
        failure_id: network_of(failure_id) for failure_id in FAILURES
    }
    assert not {scenario.name for scenario in SCENARIOS} & set(FAILURES)
