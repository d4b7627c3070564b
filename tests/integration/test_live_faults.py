"""Faults on a real connection: a client sees what it sees in process."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.live import LiveServer, serving

PATIENCE = 0.3
"""Seconds that a client waits for the next byte."""


@pytest.fixture
def box(live_server: LiveServer, request: pytest.FixtureRequest) -> Iterator[Any]:
    """Sets faults in a sandbox of the test's own; returns a client of it."""
    name = request.node.name.replace("[", "-").rstrip("]").replace("_", "-")[:60]
    control = f"{live_server.address}/_control/v1/sandboxes"
    httpx.post(control, json={"name": name}).raise_for_status()
    headers = {"Authorization": f"Bearer sandbox_{name}"}

    with httpx.Client(base_url=live_server.api, headers=headers, timeout=PATIENCE) as client:

        def order(effect: str, **options: Any) -> httpx.Client:
            fault = {"type": effect, "parameters": options, "times": 1}
            httpx.post(f"{control}/{name}/faults", json=fault).raise_for_status()
            return client

        yield order


@pytest.mark.parametrize(
    ("effect", "options", "error"),
    [
        ("reset", {}, httpx.ReadError),
        ("reset_after_commit", {}, httpx.ReadError),
        ("timeout", {"seconds": 60}, httpx.ReadTimeout),
        ("timeout_after_commit", {"seconds": 60}, httpx.ReadTimeout),
        ("timeout", {"seconds": 0}, httpx.RemoteProtocolError),
        ("truncated_body", {}, httpx.RemoteProtocolError),
        ("slow_body", {"seconds": 60}, httpx.ReadTimeout),
    ],
)
def test_broken_connections(box: Any, effect: str, options: Any, error: type[Exception]) -> None:
    """A connection breaks as it does in process, and the next call finds a server in good health."""
    client = box(effect, **options)

    with pytest.raises(error):
        client.get("/workspaces")

    assert client.get("/workspaces", timeout=30).status_code == 200


def test_a_slow_body_arrives(box: Any) -> None:
    """A body in pieces arrives whole when each comes in time."""
    client = box("slow_body", seconds=0.01, chunks=4)

    slow, plain = (client.get("/workspaces").content for _ in range(2))

    assert slow == plain


def test_following_events(live_server: LiveServer) -> None:
    """A stream that is followed goes on as things happen, and the server goes on when its reader leaves."""
    name = "followed"
    key = {"Authorization": f"Bearer sandbox_{name}"}
    httpx.get(f"{live_server.api}/workspaces", headers=key)
    seen = []

    url = f"{live_server.address}/_control/v1/sandboxes/{name}/events"
    with httpx.stream("GET", url, params={"follow": "true"}, timeout=30) as stream:
        for line in stream.iter_lines():
            if line.startswith("id: "):
                seen.append(line)
                if len(seen) == 3:
                    break
                httpx.get(f"{live_server.api}/workspaces", headers=key)

    assert seen == ["id: 1", "id: 2", "id: 3"]
    assert httpx.get(f"{live_server.api}/workspaces", headers=key).status_code == 200


def test_control_beyond_this_machine() -> None:
    """A server that listens everywhere starts without a token, says who may control it, and lets nobody."""
    with serving("--host", "0.0.0.0") as server:
        address = server.address.replace("0.0.0.0", "127.0.0.1")
        control = httpx.get(f"{address}/_control/v1/sandboxes").status_code
        mocked = httpx.get(f"{address}/ubiqlu/api/v1/workspaces").status_code

    assert any("--control-token" in line for line in server.banner)
    assert (control, mocked) == (401, 401)
