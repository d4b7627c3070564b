"""The bench on a socket, for programs in other languages."""

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
from galleyproof.testing.in_process import InProcessServer, shared_bench
from galleyproof.testing.sandbox import Galley


@define
class GalleyproofServer:
    """A real server on this machine; it serves the very sandboxes that `galley` and its clients see.

    Args:
        address: where it listens, such as ``http://127.0.0.1:41234``.
        bench: what it serves.
    """

    address: str
    bench: InProcessServer = field(repr=False)
    _numbers: Iterator[int] = field(factory=lambda: count(1), repr=False, init=False)
    _opened: list[Galley] = field(factory=list, repr=False, init=False)

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
    def server(self) -> Server:
        """The server behind the socket."""
        return self.bench.server

    def open(self, name: str | None = None, **how: Any) -> Galley:
        """Return a fresh sandbox with a key of its own, until the session ends.

        Args:
            name: what it is called; numbered if not said.
            how: as `Galley.open` takes it, such as ``seed`` and ``settings``.

        Raises:
            GalleyError: something of it cannot be.
        """
        galley = Galley.open(name or f"server-{next(self._numbers)}", bench=self.bench, **how)
        self._opened.append(galley)
        return galley

    def new_key(self) -> str:
        """Return an API key that opens a fresh sandbox."""
        return self.open().key

    def environment(self, galley: Galley) -> dict[str, str]:
        """Return the variables from which a program with our clients learns where to go."""
        return {
            "PUBLER_BASE_URL": self.publer_url,
            "PUBLER_API_KEY": galley.key,
            "PUBLER_WORKSPACE_ID": WORKSPACE,
            "UBIQLU_BASE_URL": self.ubiqlu_url,
            "UBIQLU_API_KEY": galley.key,
        }

    def close(self) -> None:
        """Delete the sandboxes that were opened here."""
        for galley in self._opened:
            galley.close()


@contextmanager
def serving(bench: InProcessServer | None = None) -> Iterator[GalleyproofServer]:
    """Serve a bench on a free port of this machine, from a thread, until the end of a ``with`` block.

    Args:
        bench: what to serve; what this process shares if not said.
    """
    bench, binding = bench or shared_bench(), Binding("127.0.0.1", 0)
    listener = bind(binding)
    ready: Future[None] = Future()
    server = prepare(bench.app, binding, lambda: ready.set_result(None))

    def run() -> None:
        try:
            asyncio.run(server.serve(sockets=[listener]))
        except BaseException as error:  # whoever waits for the start must hear of it
            ready.set_exception(error)

    thread = Thread(target=run, name="galleyproof server", daemon=True)
    thread.start()
    ready.result()
    running = GalleyproofServer(address_of(listener, binding), bench)
    try:
        yield running
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
        running.close()
