"""The contracts of all services, as the control API asks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from galleyproof.http.validation.contract import Contract, Operation


@frozen
class ContractRegistry:
    """Answers what operations there are and what they document.

    Args:
        contracts: by the services' names.
    """

    contracts: Mapping[str, Contract]

    def operations(self, api: str) -> Sequence[Mapping[str, Any]]:
        """Return id, method, path and documented statuses of each operation."""
        return [
            {
                "id": operation.id,
                "method": operation.method.upper(),
                "path": operation.path,
                "statuses": sorted(
                    int(status) for status in operation.description["responses"] if status.isdigit()
                ),
            }
            for operation in self.contracts[api].operations
        ]

    def declares(self, api: str | None, operation: str | None, status: int) -> bool:
        """Whether any of the operations meant documents a status."""
        return any(found.declares(status) for found in self._meant(api, operation))

    def validate(self, api: str, operation: str, status: int, body: Any) -> tuple[str, str] | None:
        """Return why a body breaks the contract, and where; None when it keeps it."""
        for found in self._meant(api, operation):
            schema = found.response_schema(status, "application/json")
            error = schema.validate(body) if schema is not None else None
            if error is not None:
                return error.message, error.pointer
        return None

    def _meant(self, api: str | None, operation: str | None) -> Iterator[Operation]:
        for name, contract in self.contracts.items():
            for candidate in contract.operations:
                if api in (None, name) and operation in (None, candidate.id):
                    yield candidate
