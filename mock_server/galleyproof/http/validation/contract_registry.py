"""The contracts of all services, for the control API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from galleyproof.http.validation.contract import Contract, Operation


@frozen
class ContractRegistry:
    """Finds operations and what they document.

    Args:
        contracts: the contracts by the name of the service.
    """

    contracts: Mapping[str, Contract]

    def operations(self, api: str) -> Sequence[Mapping[str, Any]]:
        """Return id, method, path, documented statuses and client method of each operation."""
        return [
            {
                "id": operation.id,
                "method": operation.method.upper(),
                "path": operation.path,
                "statuses": sorted(
                    int(status) for status in operation.description["responses"] if status.isdigit()
                ),
                **_client(operation.description.get("x-galleyproof", {})),
            }
            for operation in self.contracts[api].operations
        ]

    def declares(self, api: str | None, operation: str | None, status: int) -> bool:
        """Return whether any of the matching operations documents a status."""
        return any(found.declares(status) for found in self._matching_operations(api, operation))

    def validate(self, api: str, operation: str, status: int, body: Any) -> tuple[str, str] | None:
        """Return the validation error of a body and its JSON pointer, or None if the body is valid."""
        for found in self._matching_operations(api, operation):
            schema = found.response_schema(status, "application/json")
            error = schema.validate(body) if schema is not None else None
            if error is not None:
                return error.message, error.pointer
        return None

    def _matching_operations(self, api: str | None, operation: str | None) -> Iterator[Operation]:
        for name, contract in self.contracts.items():
            for found in contract.operations:
                if api in (None, name) and operation in (None, found.id):
                    yield found


def _client(note: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return how the Python client calls an operation: its method, and arguments with another name."""
    method = f"{note['resource']}.{note['method']}" if "method" in note else None
    named = {wire: each["name"] for wire, each in note.get("arguments", {}).items() if each.get("name")}
    return {"client_method": method, "client_arguments": named}
