"""A relay in front of a server that counts the connections that clients open."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from attrs import define, field


@define
class Relay:
    """A running relay.

    Args:
        address: where it listens.
        connections: how many connections it has accepted.
    """

    address: str
    connections: int = field(default=0)


@contextmanager
def relay(target: str) -> Iterator[Relay]:
    """Pass everything between clients and the server at an address such as ``http://127.0.0.1:8080``."""
    host, _, port = target.removeprefix("http://").rpartition(":")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = Relay(f"http://127.0.0.1:{listener.getsockname()[1]}")

        def accept() -> None:
            with suppress(OSError):
                while True:
                    client, _ = listener.accept()
                    running.connections += 1
                    server = socket.create_connection((host, int(port)))
                    threading.Thread(target=_join, args=(client, server), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield running
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)


def _join(client: socket.socket, server: socket.socket) -> None:
    with client, server:
        back = threading.Thread(target=_pass_on, args=(server, client), daemon=True)
        back.start()
        _pass_on(client, server)
        back.join()


def _pass_on(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while chunk := source.recv(1 << 16):
            sink.sendall(chunk)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
