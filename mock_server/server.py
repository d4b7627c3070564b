"""Running a server on a socket."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn
from attrs import frozen


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
    try:
        family = socket.getaddrinfo(binding.host, binding.port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((binding.host, binding.port), family=family, backlog=2048)
    except OSError as error:
        raise CannotListen(
            f"Cannot listen on {binding.host} port {binding.port}: {error.strerror or error}. "
            "Choose another with --port; --port 0 picks a free one."
        ) from error


def address_of(listener: socket.socket, binding: Binding) -> str:
    """Return the address that clients use, with the port that was really taken."""
    host = f"[{binding.host}]" if ":" in binding.host else binding.host
    return f"{binding.scheme}://{host}:{listener.getsockname()[1]}"


def run(app: Any, listener: socket.socket, binding: Binding, on_ready: Callable[[], None]) -> None:
    """Serve until interrupted.

    Args:
        app: the ASGI application.
        listener: the bound socket.
        binding: for the certificate.
        on_ready: called once connections are accepted.
    """
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_level="warning",
        # The sandbox's clock dates the answers.
        date_header=False,
        server_header=False,
        ssl_certfile=binding.certificate,
        ssl_keyfile=binding.private_key,
        timeout_graceful_shutdown=2,
    )
    server = _AnnouncingServer(config, on_ready)
    asyncio.run(server.serve(sockets=[listener]))


class _AnnouncingServer(uvicorn.Server):
    """Says when it is ready."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self._on_ready()
