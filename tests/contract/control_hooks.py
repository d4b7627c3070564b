"""What schemathesis is told about the control API that no schema can say; loaded by schemathesis itself."""

from __future__ import annotations

from typing import Any

import httpx
import schemathesis

FAULT_OPERATIONS = ("get_fault", "replace_fault", "remove_fault")
HEADERS = {"Authorization": "Bearer s3cret"}


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: dict[str, Any]) -> None:
    """Create what an operation reads, replaces or deletes: links reach these operations in some runs only."""
    if case.meta is None or case.meta.generation.mode.value != "positive":
        return
    operation = case.operation.definition.raw["operationId"]
    if operation == "delete_sandbox" and case.path_parameters["sandbox"] == "doomed":
        httpx.post(f"{case.operation.base_url}/sandboxes", json={"name": "doomed"}, headers=HEADERS)
    elif operation in FAULT_OPERATIONS and case.meta.phase.name.value == "fuzzing":
        faults = f"{case.operation.base_url}/sandboxes/demo/faults"
        added = httpx.post(faults, json={"type": "slow"}, headers=HEADERS)
        case.path_parameters = {"sandbox": "demo", "fault": added.json()["id"]}
        case._record_starting_state()
