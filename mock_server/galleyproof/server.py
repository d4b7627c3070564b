"""Running a server on a socket."""

from __future__ import annotations

import asyncio
import errno
import gc
import ipaddress
import os
import socket
import struct
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn
from attrs import frozen

from galleyproof.http.errors import host_error
from galleyproof.http.faults.connection import CLOSE
from galleyproof.http.incomplete_requests import REQUEST_TIMEOUT, CompleteRequestProtocol

_PATIENCE = 1.0
"""Seconds that answers under way have left when the server is stopped."""


KEEP_ALIVE = 75
"""Seconds that an idle connection is kept: longer than most pools do. Source: nginx's default, 2026-11-27."""

_GARBAGE_THRESHOLDS = (700, 5, 1000)
"""When Python looks for garbage.

Sandboxes have no cycles, so their records are freed without it. A look at all of them, which Python takes
much more often by default, stops the server for a tenth of a second at 20,000 posts.
"""


class CannotListen(OSError):
    """The address cannot be had; the message says why and what to do."""


@frozen
class Binding:
    """Where a server listens.

    Args:
        host: the address to bind.
        port: the port; 0 lets the system pick a free one.
        certificate, private_key: PEM files for https; both or neither.
    """

    host: str
    port: int
    certificate: Path | None = None
    private_key: Path | None = None

    @property
    def scheme(self) -> str:
        """https when there is a certificate, else http."""
        return "https" if self.certificate else "http"


def bind(binding: Binding) -> socket.socket:
    """Take the address before anything else is started.

    Raises:
        CannotListen: it is taken, not this machine's, or not allowed.
    """
    where = f"{binding.host or repr(binding.host)} port {binding.port}"
    try:
        family = socket.getaddrinfo(binding.host, binding.port, type=socket.SOCK_STREAM)[0][0]
        # All addresses of this machine, IPv4 as well.
        both = binding.host == "::" and socket.has_dualstack_ipv6()
        where_to = (binding.host, binding.port)
        listener = socket.create_server(where_to, family=family, backlog=2048, dualstack_ipv6=both)
        # Connections inherit it; without it every answer waits some 40 ms for the client's acknowledgement.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listener
    except OSError as error:
        raise CannotListen(f"Cannot listen on {where}: {_reason(error)}. {_advice(error)}") from error


def _advice(error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return "Choose an address of this machine with --host, such as 127.0.0.1."
    return "Choose another with --port; --port 0 picks a free one."


def _reason(error: OSError) -> str:
    # Python adds the address once more to the system's words, but for names that cannot be resolved.
    if isinstance(error, socket.gaierror) or error.errno is None:
        return error.strerror or str(error)
    return os.strerror(error.errno)


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine only; one that cannot be resolved is not."""
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except OSError:
        return False
    return all(ipaddress.ip_address(str(address).partition("%")[0]).is_loopback for address in found)


def address_of(listener: socket.socket, binding: Binding) -> str:
    """Return the address that clients use, with the port that was really taken."""
    host = f"[{binding.host}]" if ":" in binding.host else binding.host
    return f"{binding.scheme}://{host}:{listener.getsockname()[1]}"


def run(
    app: Any, listener: socket.socket, binding: Binding, on_ready: Callable[[], None], **options: Any
) -> None:
    """Serve until interrupted.

    Args:
        app: the ASGI application.
        listener: the bound socket.
        binding: for the certificate.
        on_ready: called once connections are accepted.
        options: what is logged, and time-outs, as `prepare` takes them.
    """
    prepared = prepare(app, binding, on_ready, **options)
    # What was imported and read stays until the end; collections of garbage need not look at it again.
    gc.freeze()
    gc.set_threshold(*_GARBAGE_THRESHOLDS)
    gc.enable()
    # uvloop where it is installed, which carries twice as many requests; asyncio's own loop elsewhere.
    with asyncio.Runner(loop_factory=prepared.config.get_loop_factory()) as runner:
        runner.run(prepared.serve(sockets=[listener]))


def prepare(
    app: Any,
    binding: Binding,
    on_ready: Callable[[], None],
    *,
    log_level: str = "warning",
    request_timeout: float = REQUEST_TIMEOUT,
) -> uvicorn.Server:
    """Return a server that is not yet running, for callers who end it themselves.

    Args:
        app: the ASGI application.
        binding: for the certificate.
        on_ready: called once connections are accepted.
        log_level: the minimum level of the messages that are logged.
        request_timeout: seconds for the headers of a request, and between two pieces of its body.
    """
    protocol: Any = partial(_Protocol, request_timeout=request_timeout)
    config = uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        lifespan="off",
        # Who sends a forwarded header is not known to be a proxy.
        proxy_headers=False,
        log_level=log_level,
        log_config=None,
        access_log=False,
        # Longer than the pools of clients keep an idle connection, so that they end it and not the server.
        timeout_keep_alive=KEEP_ALIVE,
        # The sandbox's clock dates the answers.
        date_header=False,
        server_header=False,
        ssl_certfile=binding.certificate,
        ssl_keyfile=binding.private_key,
        # Only if hanging up on everyone does not help.
        timeout_graceful_shutdown=5,
    )
    return _AnnouncingServer(config, on_ready)


class _Protocol(CompleteRequestProtocol):
    """uvicorn's HTTP, which also lets the application end its connection: faults do."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._mock: Any = self.config.loaded_app
        self.app: Any = self._serve

    async def _serve(self, scope: Any, receive: Any, send: Any) -> None:
        if (error := host_error(scope)) is not None:
            await error(scope, receive, send)
            return
        scope.setdefault("extensions", {})[CLOSE] = self._hang_up
        await self._mock(scope, receive, send)

    def _hang_up(self, reset: bool) -> None:
        if reset:
            # Linger for no time: the kernel then resets the connection instead of closing it.
            connection = self.transport.get_extra_info("socket")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.transport.abort()
        else:
            self.transport.close()


class _AnnouncingServer(uvicorn.Server):
    """Says when it is ready, and does not wait for those who never hang up themselves."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop: let answers under way come to their end, then hang up on whoever is still there.

        Streams that are followed and answers that a fault holds back would go on for ever; they end with
        their connection.
        """
        patience = asyncio.get_running_loop().call_later(_PATIENCE, self._hang_up)
        await super().shutdown(sockets)
        patience.cancel()
        # A second Ctrl-C ends the waiting above at once.
        self._hang_up()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=_PATIENCE)

    def _hang_up(self) -> None:
        for connection in list(self.server_state.connections):
            connection.transport.abort()
