"""The mock server that all tests of one process share, and access to its sandboxes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterator, MutableMapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache, cached_property, partial
from threading import RLock
from types import coroutine
from typing import Any, TypeVar

from attrs import define, field, frozen

from galleyproof.app import Server, create_server
from galleyproof.control.access import AccessPolicy, ControlAuth
from galleyproof.control.service import control_service
from galleyproof.http.validation.contract import Operation, load_contract
from galleyproof.kernel.keys import ApiKey, is_sandbox_of_any_key
from galleyproof.kernel.names import unknown_name
from galleyproof.kernel.nesting import TOO_DEEP, is_too_deep
from galleyproof.kernel.registry import SandboxConfig
from galleyproof.kernel.requests import HttpError, Request
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Service
from galleyproof.testing.errors import SandboxError

T = TypeVar("T")
Message = MutableMapping[str, Any]
App = Callable[[Any, Any, Any], Awaitable[None]]
"""An ASGI application."""


@frozen(eq=False)
class _AnyKey:
    """Whether unknown API keys are accepted: the initial state of their sandboxes, or None."""

    config: SandboxConfig | None


@define(slots=False, repr=False)
class InProcessServer:
    """A server without a socket, and its control API without HTTP.

    Args:
        mock: the server.
        lock: must be held to read or change a sandbox.
    """

    mock: Server
    lock: RLock = field(factory=RLock)
    _any_key: list[_AnyKey] = field(init=False)

    def __attrs_post_init__(self) -> None:
        registry = self.mock.registry
        self._any_key = [_AnyKey(registry.any_key_config if registry.accept_any_key else None)]

    @cached_property
    def app(self) -> App:
        """The ASGI application, for callers from any thread."""
        return SerializingApp(self.mock.asgi, self.lock)

    def control(self, operation: str, body: Any = None, **parameters: Any) -> Any:
        """Call an operation of the control API and return the body of its response.

        Args:
            operation: its operationId.
            body: the request body.
            parameters: the parameters of its path and query.

        Raises:
            SandboxError: the control API responds with an error.
        """
        __tracebackhide__ = True  # the mistake is in the test
        if body is not None:
            self._check_body(operation, body)
        sandbox, key = self._control_access
        request = Request(operation, sandbox, key, "", parameters=parameters, body=body)
        with self.lock:
            try:
                return self._control_service.handlers[operation](request).body
            except HttpError as error:
                raise SandboxError(error.message, error.pointer or "") from None

    def api_path(self, service: str) -> str:
        """Return the path of a service's API.

        Raises:
            SandboxError: the server does not have this service.
        """
        services = {found.name: found for found in self.mock.context.services}
        if service not in services:
            raise SandboxError(unknown_name("service", service, services))
        return f"/{service}{services[service].api_path}"

    def handle(self, name: str) -> SandboxHandle:
        """Return a handle of the sandbox with a name.

        Raises:
            SandboxError: there is no such sandbox.
        """
        with self.lock:
            found = self.mock.registry.find(name)
        if found is None:
            raise SandboxError(f"There is no sandbox {name!r}.")
        return SandboxHandle(self, name, found)

    def handle_for_key(self, key: str) -> SandboxHandle | None:
        """Return a handle of the sandbox that an API key opens, or None if the key is unknown."""
        with self.lock:
            found = self.mock.registry.find_by_key(key)
        return None if found is None else SandboxHandle(self, found.name, found)

    @contextmanager
    def accepting_any_key(self, config: SandboxConfig | None) -> Iterator[Callable[[], set[str]]]:
        """Accept every API key in a ``with`` block, and delete the sandboxes of unknown keys after it.

        The value of the block is a function that returns the names of these sandboxes. Blocks may overlap;
        the one that was entered last decides.

        Args:
            config: the initial state of these sandboxes; None accepts known keys only.
        """
        block = _AnyKey(config)
        with self.lock:
            known = self._sandboxes_of_any_key()
            self._any_key.append(block)
            self._apply_any_key()
        try:
            yield lambda: self._sandboxes_of_any_key() - known
        finally:
            with self.lock:
                self._any_key.remove(block)
                self._apply_any_key()
                for name in self._sandboxes_of_any_key() - known:
                    self.mock.registry.delete(name)

    def _apply_any_key(self) -> None:
        registry, config = self.mock.registry, self._any_key[-1].config
        registry.accept_any_key, registry.any_key_config = config is not None, config or SandboxConfig()

    def _sandboxes_of_any_key(self) -> set[str]:
        return {box.name for box in self.mock.registry if is_sandbox_of_any_key(box.name)}

    @cached_property
    def _control_service(self) -> Service:
        return control_service(self.mock.context, ControlAuth(AccessPolicy()))

    @cached_property
    def _control_access(self) -> tuple[SandboxState, ApiKey]:
        opened = ControlAuth(AccessPolicy()).open("")
        assert opened is not None  # without a token, the policy admits everyone
        return opened

    @cached_property
    def _operations(self) -> dict[str, Operation]:
        return {operation.id: operation for operation in load_contract("control").operations}

    def _check_body(self, operation: str, body: Any) -> None:
        __tracebackhide__ = True
        if is_too_deep(body):
            raise SandboxError(f"A value {TOO_DEEP}.")
        schema = self._operations[operation].body_schema("application/json")
        error = schema.validate(body) if schema is not None else None
        if error is not None:
            raise SandboxError(f"{error}.")


@cache
def shared_server() -> InProcessServer:
    """Return the server of this process; each test has its own sandbox on it."""
    # When `MockServer` serves it on a socket, only this machine may control it.
    return InProcessServer(create_server(policy=AccessPolicy(require_local_host=True)))


@define
class SandboxHandle:
    """Access to one sandbox, also to its last state after it was deleted.

    Args:
        server: the server that has it.
        name: its name.
        last_state: the state when it was read last.
        is_open: whether it still exists.
    """

    server: InProcessServer
    name: str
    last_state: SandboxState
    is_open: bool = True

    def control(self, operation: str, body: Any = None, **parameters: Any) -> Any:
        """Call an operation of the control API on this sandbox and return the body of its response.

        Raises:
            SandboxError: the control API responds with an error.
        """
        __tracebackhide__ = True
        return self.server.control(operation, body, sandbox=self.name, **parameters)

    @contextmanager
    def locked(self) -> Iterator[SandboxState]:
        """Return the sandbox for a ``with`` block in which no other thread can use it."""
        with self.server.lock:
            yield self.state

    @property
    def state(self) -> SandboxState:
        """The sandbox with its due events processed; its last state if it was deleted."""
        if self.is_open:
            with self.server.lock:
                self.last_state = self.server.mock.registry.find(self.name) or self.last_state
        return self.last_state

    def now(self) -> datetime:
        """Return the sandbox's time; that of its last state if it was deleted."""
        with self.server.lock:
            sandbox = self.server.mock.registry.peek(self.name) if self.is_open else None
            return (sandbox or self.last_state).clock.now()

    def delete(self) -> None:
        """Delete the sandbox if it exists; its records can still be read here."""
        with self.locked():
            if self.is_open and self.server.mock.registry.find(self.name) is not None:
                self.server.mock.registry.delete(self.name)
            self.is_open = False


class SerializingApp:
    """An ASGI application that handles one request at a time.

    The mock is atomic on one event loop, because it does not wait while it changes state. In tests, requests
    come from several threads and event loops, so each step between two awaits holds a lock. The lock is
    released while a request waits, for example for the rest of its body.

    Args:
        app: the application.
        lock: the lock.
    """

    def __init__(self, app: App, lock: RLock) -> None:
        self._app, self._lock = app, lock

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Handle one request."""
        await _run_locked(self._app(scope, receive, send), self._lock)  # type: ignore[arg-type]


@coroutine
def _run_locked(work: Coroutine[Any, Any, T], lock: RLock) -> Generator[Any, Any, T]:
    """Run a coroutine with the lock held in each step and released at each await."""
    step: Callable[[], Any] = partial(work.send, None)
    while True:
        try:
            with lock:
                awaited = step()
        except StopIteration as done:
            result: T = done.value
            return result
        try:
            step = partial(work.send, (yield awaited))
        except BaseException as error:  # a cancellation must end the work, not only this wrapper
            step = partial(work.throw, error)
