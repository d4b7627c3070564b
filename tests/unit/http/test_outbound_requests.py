"""The mock sends no request of its own."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import galleyproof
import pytest

from tests.support.mock import Ubiqlu, after
from tests.support.publer import Publer
from tests.support.publer_posts import PostHelper, status

NETWORK_MODULES = ("socket", "http.client", "urllib.request", "httpx", "ssl", "subprocess")
OUTBOUND = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
URLS = (
    "https://files.example/a.png",
    "http://127.0.0.1:9/a.png",
    "http://169.254.169.254/latest/meta-data/a.png",
    "file:///etc/hostname",
)

_recorders: list[list[str]] = []


def _record(event: str, arguments: tuple[Any, ...]) -> None:
    if _recorders and event in OUTBOUND:
        _recorders[-1].append(f"{event} {arguments[1:]}")


sys.addaudithook(_record)  # cannot be removed; it does nothing unless a test records


@pytest.fixture
def outbound() -> Iterator[list[str]]:
    """The names that are resolved and the connections that are opened during a test."""
    _recorders.append([])
    yield _recorders[-1]
    _recorders.pop()


def test_modules_that_use_the_network() -> None:
    """Only the server, its commands and the download of allowed imports can use the network."""
    root = Path(galleyproof.__file__).parent
    users = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        for name in _imported(ast.parse(path.read_text("utf-8")))
        if name in NETWORK_MODULES and not path.is_relative_to(root / "testing")
    }

    assert users == {
        "cli/control_client.py",
        "cli/serve.py",
        "server.py",
        "services/publer/media/fetching.py",
        "spec/documents.py",  # a contract at an https address that `galleyproof spec` is given
    }


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_publer(outbound: list[str]) -> None:
    """Imports, previews of links and publishing contact nobody, whatever URL is given."""
    publer = Publer.build()
    media = [{"url": url, "name": "a"} for url in URLS]

    imported = publer.request("POST", "/media/from-url", json={"media": media})
    previews = [publer.request("POST", "/posts/links", data={"url": url}) for url in URLS]
    PostHelper(publer).send(status(text=f"See {URLS[0]}"))
    publer.advance(days=1)

    assert imported.status_code in (200, 202)
    assert [preview.status_code for preview in previews] == [200, 200, 200, 400]
    assert outbound == []


def test_ubiqlu(outbound: list[str]) -> None:
    """Publishing contacts nobody, neither at once nor when it is due."""
    ubiqlu = Ubiqlu.build("outbound")

    ubiqlu.post(caption=f"See {URLS[0]}")
    ubiqlu.post(timing="scheduled", scheduledAt=after(hours=1))
    ubiqlu.advance(hours=2)

    assert outbound == []


def test_connections_are_recorded(outbound: list[str]) -> None:
    """An import from an allowed host is recorded, so the tests above would notice a connection."""
    publer = Publer.build(import_allowed_hosts=("127.0.0.1",))
    publer.request("POST", "/media/from-url", json={"media": [{"url": URLS[1], "name": "a"}]})

    assert any("127.0.0.1" in event for event in outbound)
