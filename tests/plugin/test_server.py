"""The mock server on a real port."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from threading import Thread
from typing import Any

import pytest
from galleyproof.testing import MockServer, Sandbox
from galleyproof.testing.server import serving
from publer_client import Publer
from ubiqlu_client import Ubiqlu

_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def fetch(url: str, key: str | None = None, body: Any = None, method: str | None = None) -> Any:
    """Send a request as a program without the generated clients does."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
    content = None if body is None else json.dumps(body).encode()
    with _OPENER.open(urllib.request.Request(url, content, headers, method=method), timeout=30) as answer:
        return json.load(answer)


def test_a_program_uses_the_sandbox_of_the_test(sandbox: Sandbox, galleyproof_server: MockServer) -> None:
    """A request over the socket with the test's key is recorded and affected by the test's faults."""
    sandbox.faults.add("fb.blocked", times=1)
    body = {"caption": "Rye", "timing": "now", "socialAccountIds": ["acc_facebook", "acc_linkedin_company"]}

    fetch(f"{galleyproof_server.ubiqlu_url}/workspaces/ws_demo/posts", sandbox.key, body)
    sandbox.clock.advance(minutes=3)

    assert sandbox.journal.last.operation == "create_post"
    assert [sandbox.ledger.published(network=network) for network in ("facebook", "linkedin")] == [0, 1]


def test_environment_for_the_generated_clients(
    sandbox: Sandbox, galleyproof_server: MockServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The generated clients need the environment variables only."""
    for name, value in galleyproof_server.environment(sandbox).items():
        monkeypatch.setenv(name, value)

    with Publer() as publer, Ubiqlu() as ubiqlu:
        assert publer.accounts.list()
        assert ubiqlu.social_accounts.list()

    assert sandbox.journal.count(status=200) == 3


def test_keys_open_their_own_sandboxes(galleyproof_server: MockServer) -> None:
    """Each new key opens a fresh sandbox; `open` takes the arguments of a sandbox."""
    keys = {galleyproof_server.new_key() for _ in range(3)}
    seeded = galleyproof_server.open(seed=5, settings={"ubiqlu.rate_limit": True})

    shown = fetch(f"{galleyproof_server.control_url}/sandboxes/{seeded.name}")

    assert len({*keys, seeded.key}) == 4
    assert (shown["seed"], shown["settings"]["ubiqlu"]["rate_limit"]) == (5, True)


def test_control_api(sandbox: Sandbox, galleyproof_server: MockServer) -> None:
    """The control API changes the test's sandbox, without a token."""
    box = f"{galleyproof_server.control_url}/sandboxes/{sandbox.name}"

    fetch(f"{box}/clock/advance", body={"by": "3h"})
    fetch(f"{box}/faults", body={"type": "fb.blocked"})

    assert sandbox.clock.now.hour == 12
    assert [fault.type for fault in sandbox.faults] == ["fb.blocked"]
    sandbox.faults.clear()


def test_other_host_names_are_rejected(sandbox: Sandbox, galleyproof_server: MockServer) -> None:
    """A web page whose host name resolves to this machine cannot use the control API."""
    request = urllib.request.Request(
        f"{galleyproof_server.control_url}/sandboxes", headers={"Host": "evil.test"}
    )

    with pytest.raises(urllib.error.HTTPError) as rejected:
        _OPENER.open(request, timeout=30)

    with rejected.value as answer:
        assert answer.code == 403


def test_concurrent_requests(sandbox: Sandbox, galleyproof_server: MockServer) -> None:
    """Requests over the socket and in process, from several threads, are all recorded."""
    ubiqlu = sandbox.ubiqlu()
    url = f"{galleyproof_server.ubiqlu_url}/workspaces/ws_demo/media"

    def over_the_socket() -> None:
        for _ in range(10):
            fetch(url, sandbox.key)

    def in_process() -> None:
        for _ in range(20):
            ubiqlu.media.list()
            sandbox.clock.advance(seconds=1)

    threads = [Thread(target=work) for work in (over_the_socket, over_the_socket, in_process, in_process)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sandbox.journal.count(operation="list_media", status=200) == 60
    assert [entry.sequence for entry in sandbox.journal] == list(range(1, 61))


def test_the_server_stops() -> None:
    """After the block the port is closed, and the opened sandboxes are deleted."""
    with serving() as server:
        key = server.new_key()
        assert fetch(f"{server.ubiqlu_url}/workspaces", key)
        registry = server.mock.registry

    assert registry.find(key.removeprefix("sandbox_")) is None
    with pytest.raises(urllib.error.URLError):
        fetch(f"{server.address}/")
