"""Faults that are no breach of contract keep every answer inside it: schemathesis with random faults on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.http.validation.contract import load_contract
from galleyproof.kernel.faults.fault_types import FaultCategory

from tests.support.contract_run import ContractRun, run_schemathesis

HERE = Path(__file__).parent
AUTHORIZATION = {"ubiqlu": "Bearer sandbox_schemathesis", "publer": "Bearer-API sandbox_schemathesis"}
CONFIG = {"ubiqlu": "ubiqlu.toml", "publer": "publer.toml"}
# Publer's bodies cost much to draw, and an answer under a fault does not depend on them.
PHASES = {"ubiqlu": "examples,fuzzing,stateful", "publer": "examples,stateful"}

# Of what an answer is; whether a request is answered as it deserves is not a question under faults.
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
    "response_schema_conformance"
)
UNANSWERED = ("timeout_after_commit", "reset_after_commit")
"""Scenarios in which there is no answer to hold against anything."""


def faults(api: str) -> list[dict[str, Any]]:
    """Return random faults of the kinds that keep the contract: every one that the catalogue has."""
    documented = {
        int(status)
        for operation in load_contract(api).operations
        for status in operation.description["responses"]
        if int(status) >= 400
    }
    orders = [
        {"type": "status", "match": {"api": api, "probability": 0.03}, "parameters": {"status": status}}
        for status in sorted(documented)
    ]
    for fault_type in FAULT_TYPES.values():
        if (
            fault_type.kind in (FaultCategory.NETWORK_REJECTION, FaultCategory.SCENARIO)
            and fault_type.name not in UNANSWERED
        ):
            orders.append({"type": fault_type.name, "match": {"probability": 0.05}, "times": None})
    return orders


def faulty_history(api: str, folder: Path) -> tuple[ContractRun, list[dict[str, Any]]]:
    """Run schemathesis with random faults on, and return what it found and the faults as they then stood."""
    triggered: list[dict[str, Any]] = []

    def prepare(address: str) -> None:
        with httpx.Client(base_url=f"{address}/_control/v1") as http:
            http.post("/sandboxes", json={"name": "schemathesis"}).raise_for_status()
            for order in faults(api):
                http.post("/sandboxes/schemathesis/faults", json=order).raise_for_status()

    def conclude(address: str) -> None:
        triggered.extend(httpx.get(f"{address}/_control/v1/sandboxes/schemathesis/faults").json()["faults"])

    proof = run_schemathesis(
        api,
        folder,
        config=HERE / CONFIG[api],
        authorization=AUTHORIZATION[api],
        checks=CHECKS,
        phases=PHASES[api],
        examples=5,
        deep_examples=100,
        name=f"{api}-faults",
        prepare=prepare,
        conclude=conclude,
    )
    return proof, triggered


@pytest.mark.parametrize("api", CONFIG)
def test_every_answer_keeps_the_contract(api: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer breaks the contract, and the run is worth its name: faults trigger in it."""
    if api == "publer":
        monkeypatch.setenv("SCHEMATHESIS_HOOKS", str(HERE / "publer_hooks.py"))
        monkeypatch.setenv("PUBLER_DIALECT", "introduction")

    proof, triggered = faulty_history(api, tmp_path)

    assert proof.done.returncode == 0, proof.report
    assert {"status"} <= {fault["type"] for fault in triggered if fault["trigger_count"]}
