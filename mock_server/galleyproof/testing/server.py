"""The shared mock on a real port, for programs in other languages."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from itertools import count
from threading import Thread
from typing import Any

from attrs import define, field

from galleyproof.app import Server
from galleyproof.server import Binding, address_of, bind, prepare
from galleyproof.services.publer.seed.ids import WORKSPACE
from galleyproof.testing.in_process import InProcessServer, shared_server
from galleyproof.testing.names import AnyName, ServiceName
from galleyproof.testing.sandbox import Sandbox


@define
class MockServer:
    """A real server on this machine; it serves the very sandboxes that `sandbox` and its clients see.

    Args:
        address: where it listens, such as ``http://127.0.0.1:41234``.
        in_process: what it serves.
    """

    address: str
    in_process: InProcessServer = field(repr=False)
    _numbers: Iterator[int] = field(factory=lambda: count(1), repr=False, init=False)
    _opened: list[Sandbox] = field(factory=list, repr=False, init=False)

    def url(self, service: ServiceName | AnyName) -> str:
        """Return the URL of a service's API.

        Raises:
            SandboxError: the server does not have this service.
        """
        return self.address + self.in_process.api_path(service)

    @property
    def publer_url(self) -> str:
        """Publer's API."""
        return f"{self.address}/publer/api/v1"

    @property
    def ubiqlu_url(self) -> str:
        """Ubiqlu's API."""
        return f"{self.address}/ubiqlu/api/v1"

    @property
    def control_url(self) -> str:
        """The control API; this machine may use it without a token."""
        return f"{self.address}/_control/v1"

    @property
    def mock(self) -> Server:
        """The server behind the socket."""
        return self.in_process.mock

    def open(self, name: str | None = None, **how: Any) -> Sandbox:
        """Return a fresh sandbox with a key of its own, until the session ends.

        Args:
            name: what it is called; numbered if not said.
            how: as `Sandbox.open` takes it, such as ``seed`` and ``settings``.

        Raises:
            SandboxError: something of it cannot be.
        """
        sandbox = Sandbox.open(name or f"server-{next(self._numbers)}", server=self.in_process, **how)
        self._opened.append(sandbox)
        return sandbox

    def new_key(self) -> str:
        """Return an API key that opens a fresh sandbox."""
        return self.open().key

    def environment(self, sandbox: Sandbox) -> dict[str, str]:
        """Return the variables from which a program with our clients learns where to go."""
        return {
            "PUBLER_BASE_URL": self.publer_url,
            "PUBLER_API_KEY": sandbox.key,
            "PUBLER_WORKSPACE_ID": WORKSPACE,
            "UBIQLU_BASE_URL": self.ubiqlu_url,
            "UBIQLU_API_KEY": sandbox.key,
        }

    def close(self) -> None:
        """Delete the sandboxes that were opened here."""
        for sandbox in self._opened:
            sandbox.close()


@contextmanager
def serving(in_process: InProcessServer | None = None) -> Iterator[MockServer]:
    """Serve the mock on a free port of this machine, from a thread, until the end of a ``with`` block.

    Args:
        in_process: what to serve; the server that this process shares by default.
    """
    in_process, binding = in_process or shared_server(), Binding("127.0.0.1", 0)
    listener = bind(binding)
    ready: Future[None] = Future()
    server = prepare(in_process.app, binding, lambda: ready.set_result(None))

    def run() -> None:
        try:
            asyncio.run(server.serve(sockets=[listener]))
        except BaseException as error:  # whoever waits for the start must hear of it
            ready.set_exception(error)

    thread = Thread(target=run, name="galleyproof server", daemon=True)
    thread.start()
    ready.result()
    running = MockServer(address_of(listener, binding), in_process)
    try:
        yield running
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
        running.close()
