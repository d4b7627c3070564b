"""What the control API's handlers have at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from attrs import frozen

from galleyproof.kernel.keys import DEFAULT_SANDBOX
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Service

Json = dict[str, Any]


class Contracts(Protocol):
    """What the control API needs to know of the services' contracts."""

    def operations(self, api: str) -> Sequence[Mapping[str, Any]]:
        """Return id, method, path and documented statuses of each operation."""

    def declares(self, api: str | None, operation: str | None, status: int) -> bool:
        """Whether any of the operations meant documents a status."""

    def complaint(self, api: str, operation: str, status: int, body: Any) -> tuple[str, str] | None:
        """Return why a body breaks the contract, and where; None when it keeps it."""


@frozen
class ControlContext:
    """Everything that a control call can reach.

    Args:
        registry: the sandboxes.
        services: the mocked services.
        declared: the settings classes by the names that people use.
        contracts: the services' contracts.
    """

    registry: Registry
    services: Sequence[Service]
    declared: Mapping[str, type[Any]]
    contracts: Contracts

    def sandbox(self, request: Request) -> SandboxState:
        """Return the settled sandbox that a call names.

        Raises:
            Refusal: 404, there is none.
        """
        name = request.parameters["sandbox"]
        if name == DEFAULT_SANDBOX:
            self.registry.sandbox(name)
        found = self.registry.find(name)
        if found is None:
            sentence = f"There is no sandbox {name!r}: make it, or let its key sandbox_{name} open it."
            raise HttpError(404, sentence)
        return found

    def service(self, name: str) -> Service:
        """Return a service by its name.

        Raises:
            Refusal: 400, there is none.
        """
        for service in self.services:
            if service.name == name:
                return service
        names = ", ".join(service.name for service in self.services)
        raise HttpError(400, f"There is no service {name!r}; there are {names}.", pointer="/api")


ControlHandler = Callable[[ControlContext, Request], Response]
