"""The mock that all tests of one process share, and the way to one of its sandboxes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from threading import RLock
from typing import Any

from attrs import define, field

from galleyproof.app import Server, create_server
from galleyproof.control.access import AccessPolicy, ControlAuth
from galleyproof.control.names import unknown_name
from galleyproof.control.service import control_service
from galleyproof.http.validation.contract import Operation, load_contract
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.requests import HttpError, Request
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Service
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.locking import SerializingApp
from galleyproof.testing.transport import App


@define(slots=False, repr=False)
class InProcessServer:
    """A server without a socket, and its control API without HTTP.

    Args:
        mock: the server.
        lock: held by whoever touches a sandbox.
    """

    mock: Server
    lock: RLock = field(factory=RLock)

    @cached_property
    def app(self) -> App:
        """The application, for callers from any thread."""
        return SerializingApp(self.mock.asgi, self.lock)

    def control(self, operation: str, body: Any = None, **parameters: Any) -> Any:
        """Call an operation of the control API by its id and return what it answers.

        Raises:
            SandboxError: it refuses.
        """
        __tracebackhide__ = True  # what went wrong, went wrong in the test
        if body is not None:
            self._check(operation, body)
        place, key = self._place
        call = Request(operation, place, key, "", parameters=parameters, body=body)
        with self.lock:
            try:
                return self._control_service.handlers[operation](call).body
            except HttpError as error:
                raise SandboxError(error.message) from None

    def api_path(self, service: str) -> str:
        """Return the path of a service's API.

        Raises:
            SandboxError: the server does not have this service.
        """
        services = {found.name: found for found in self.mock.context.services}
        if service not in services:
            raise SandboxError(unknown_name("service", service, services))
        return f"/{service}{services[service].api_path}"

    @cached_property
    def _control_service(self) -> Service:
        return control_service(self.mock.context, ControlAuth(AccessPolicy()))

    @cached_property
    def _place(self) -> tuple[SandboxState, ApiKey]:
        opened = ControlAuth(AccessPolicy()).open("")
        assert opened is not None  # a policy without a token lets everybody in
        return opened

    @cached_property
    def _operations(self) -> dict[str, Operation]:
        return {operation.id: operation for operation in load_contract("control").operations}

    def handle(self, name: str) -> SandboxHandle:
        """Return what reaches the sandbox of that name.

        Raises:
            SandboxError: there is none.
        """
        with self.lock:
            found = self.mock.registry.find(name)
        if found is None:
            raise SandboxError(f"There is no sandbox {name!r}.")
        return SandboxHandle(self, name, found)

    def _check(self, operation: str, body: Any) -> None:
        __tracebackhide__ = True
        schema = self._operations[operation].body_schema("application/json")
        error = schema.validate(body) if schema is not None else None
        if error is not None:
            raise SandboxError(f"{error}.")


@cache
def shared_server() -> InProcessServer:
    """Return the server of this process; each test has a sandbox of its own on it."""
    # Served on a socket (`live`), it is controlled from this machine only.
    return InProcessServer(create_server(policy=AccessPolicy(require_local_host=True)))


@define
class SandboxHandle:
    """Reaches one sandbox, and what it was once it is deleted.

    Args:
        server: where it stands.
        name: its name.
        seen: the sandbox as it was last looked at.
        is_open: whether it is still there to be looked at.
    """

    server: InProcessServer
    name: str
    seen: SandboxState
    is_open: bool = True

    def control(self, operation: str, body: Any = None, **parameters: Any) -> Any:
        """Call an operation of the control API on this sandbox.

        Raises:
            SandboxError: it refuses.
        """
        __tracebackhide__ = True
        return self.server.control(operation, body, sandbox=self.name, **parameters)

    @contextmanager
    def locked(self) -> Iterator[SandboxState]:
        """Keep everybody else from the sandbox, settled, while it is looked at or changed."""
        with self.server.lock:
            yield self.state

    @property
    def state(self) -> SandboxState:
        """The sandbox, settled; as it was last, once it is deleted."""
        if self.is_open:
            with self.server.lock:
                self.seen = self.server.mock.registry.find(self.name) or self.seen
        return self.seen

    def delete(self) -> None:
        """Delete the sandbox, if nobody has; what it recorded can still be read here."""
        with self.locked():
            if self.is_open and self.server.mock.registry.find(self.name) is not None:
                self.server.mock.registry.delete(self.name)
            self.is_open = False
