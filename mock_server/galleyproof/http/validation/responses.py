"""Validates responses before they are sent."""

from __future__ import annotations

import orjson

from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.requests import Response

JSON = "application/json"


class ContractViolation(Exception):
    """A response violates the contract: a defect of the mock."""


def check_response(operation: Operation, response: Response, media_type: str, content: bytes) -> None:
    """Check the status, the media type, the headers and, if it is JSON, the body of a response.

    Args:
        operation: the operation.
        response: the response.
        media_type: its media type.
        content: its body as it is sent; of a stream nothing.

    Raises:
        ContractViolation: the contract does not allow the response.
    """
    contract = operation.response(response.status, media_type)
    if contract is None:
        what = f"{operation.id} returned {response.status}"
        if not operation.declares(response.status):
            raise ContractViolation(f"{what}, which its contract does not document.")
        raise ContractViolation(f"{what} as {media_type}, which its contract does not document.")
    if contract.required_headers:
        given = {name.lower() for name in response.headers}
        if missing := sorted(contract.required_headers - given):
            raise ContractViolation(
                f"{operation.id} returned {response.status} without the header {missing[0]}."
            )
    if contract.schema is None or media_type != JSON:
        return
    error = contract.schema.validate(orjson.loads(content))
    if error is not None:
        raise ContractViolation(
            f"{operation.id} returned {response.status} with a body that violates its contract: {error}."
        )
