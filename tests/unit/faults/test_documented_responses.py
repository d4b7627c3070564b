"""Every documented error of every operation can be injected and conforms to the contract."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.http.validation.contract import Operation, load_contract
from galleyproof.services.publer.dialects import DIALECTS as DIALECT_BY_NAME
from galleyproof.services.publer.seed.ids import WORKSPACE
from galleyproof.services.publer.settings import PublerSettings

from tests.support.control import Control
from tests.support.publer import DIALECTS

ERRORS = [
    pytest.param(api, operation, int(status), dialect, id=f"{api}-{operation.id}-{status}-{dialect}")
    for api, dialects in (("ubiqlu", ["introduction"]), ("publer", DIALECTS))
    for operation in load_contract(api).operations
    for dialect in dialects
    for status in operation.description["responses"]
    if int(status) >= 400
    # A route that a dialect does not have is a 404 before any fault.
    if int(status) == 404 or operation.id not in DIALECT_BY_NAME[dialect].absent_operations
]


def send(control: Control, api: str, operation: Operation) -> Any:
    """Send a request to an operation with placeholder values."""
    path = operation.path.replace("{workspaceId}", "ws_demo").replace("{workspace_id}", WORKSPACE)
    path = path.replace("{", "").replace("}", "")
    if api == "publer":
        return control.publer.request(operation.method.upper(), path)
    return control.ubiqlu.http.request(operation.method.upper(), f"/ubiqlu/api/v1{path}")


@pytest.mark.parametrize(("api", "operation", "status", "dialect"), ERRORS)
def test_every_documented_error(
    control: Control, api: str, operation: Operation, status: int, dialect: str
) -> None:
    """The fault returns the status with a valid body, in every dialect."""
    control.sandbox.settings = {**control.sandbox.settings, PublerSettings: PublerSettings(dialect=dialect)}
    control.fault("status", options={"status": status}, api=api, operation=operation.id)

    answer = send(control, api, operation)

    schema = operation.response_schema(status, "application/json")
    assert schema is not None
    assert (status, None) == (answer.status_code, schema.validate(answer.json()))
