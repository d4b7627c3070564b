"""The command under load: idle connections, and a signal while requests are under way."""

from __future__ import annotations

import contextlib
import resource
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest

from tests.support.live import LiveServer, serving

KEY = "Authorization: Bearer sandbox_idle"
GET = f"GET /ubiqlu/api/v1/workspaces HTTP/1.1\r\nHost: localhost\r\n{KEY}\r\n\r\n".encode()
IDLE = 2_000


@pytest.fixture
def many_files() -> Iterator[None]:
    """Allow this process and its children to open a connection for each idle client."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = IDLE + 500
    if hard != resource.RLIM_INFINITY and hard < wanted:
        pytest.skip(f"this machine allows only {hard} open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def connect(server: LiveServer) -> socket.socket:
    host, _, port = server.address.removeprefix("http://").partition(":")
    return socket.create_connection((host, int(port)))


@pytest.mark.usefixtures("many_files")
def test_idle_connections() -> None:
    """With 2,000 idle connections, new ones are served, and the idle ones can be used later."""
    with serving("--clock", "frozen") as server, ExitStack() as opened:
        idle = [opened.enter_context(connect(server)) for _ in range(IDLE)]

        assert httpx.get(server.address).status_code == 200
        for connection in idle[::50]:
            connection.sendall(GET)
            assert connection.recv(15) == b"HTTP/1.1 200 OK"


def test_termination_under_load() -> None:
    """SIGTERM ends the server while 8 clients send posts; each response that arrives is complete."""
    enough = threading.Semaphore(0)
    statuses: list[int] = []
    failures: list[BaseException] = []

    def send_posts(number: int) -> None:
        key = {"Authorization": f"Bearer sandbox_load{number}"}
        post = {"caption": "Hello", "socialAccountIds": ["acc_facebook"]}
        try:
            with contextlib.suppress(httpx.TransportError), httpx.Client(headers=key) as http:
                while True:
                    response = http.post(f"{server.api}/workspaces/ws_demo/posts", json=post)
                    statuses.append(response.status_code)
                    assert response.json()["post"]["caption"] == "Hello"
                    enough.release()
        except BaseException as error:
            failures.append(error)

    with serving("--clock", "frozen") as server:
        clients = [threading.Thread(target=send_posts, args=(number,)) for number in range(8)]
        for client in clients:
            client.start()
        for _ in range(100):
            assert enough.acquire(timeout=60)
        server.process.send_signal(signal.SIGTERM)
        status = server.process.wait()
        for client in clients:
            client.join()

        assert server.process.stdout is not None
        assert (status, server.process.stdout.read()) == (-signal.SIGTERM, "")
    assert (set(statuses), failures) == ({201}, [])
