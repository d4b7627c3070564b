"""What the handlers of the control API can reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from attrs import field, frozen

from galleyproof.kernel.keys import DEFAULT_SANDBOX
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Service

Json = dict[str, Any]


class Contracts(Protocol):
    """What the control API reads from the OpenAPI contracts of the services."""

    def operations(self, api: str) -> Sequence[Mapping[str, Any]]:
        """Return id, method, path, documented statuses and client method of each operation."""

    def declares(self, api: str | None, operation: str | None, status: int) -> bool:
        """Return whether any matching operation documents the status."""

    def validate(self, api: str, operation: str, status: int, body: Any) -> tuple[str, str] | None:
        """Return the message and JSON pointer of the first error in a response body, or None."""


@frozen
class ControlContext:
    """What the handlers of the control API can reach.

    Args:
        registry: the sandboxes.
        services: the mocked services.
        declared: the settings classes by their public names.
        contracts: the services' contracts.
        roots: the path of each service on the server, by its name.
    """

    registry: Registry
    services: Sequence[Service]
    declared: Mapping[str, type[Any]]
    contracts: Contracts
    roots: Mapping[str, str] = field(factory=dict)

    def sandbox(self, request: Request) -> SandboxState:
        """Return the sandbox named in the path, with its due events processed.

        Raises:
            HttpError: 404, there is no such sandbox.
        """
        name = request.parameters["sandbox"]
        if name == DEFAULT_SANDBOX:
            self.registry.sandbox(name)
        found = self.registry.find(name)
        if found is None:
            message = f"No sandbox {name!r}. Create it, or send a request with the key sandbox_{name}."
            raise HttpError(404, message)
        return found

    def service(self, name: str) -> Service:
        """Return a service by its name.

        Raises:
            HttpError: 400, there is no such service.
        """
        for service in self.services:
            if service.name == name:
                return service
        known = ", ".join(service.name for service in self.services)
        raise HttpError(400, f"Unknown service {name!r}. Known: {known}.", pointer="/api")


ControlHandler = Callable[[ControlContext, Request], Response]
