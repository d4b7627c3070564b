"""A service from a distribution of somebody else is served, controlled, tested and called like ours."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from galleyproof.http.validation.contract import load_contract

from tests.support.contract_run import run_schemathesis
from tests.support.live import LiveServer, run, serving

PROJECT = Path(__file__).parents[1] / "third_service"
CONTRACT = PROJECT / "acme_notices" / "openapi.json"
CONTROL = "/_control/v1/sandboxes"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment variables with which Python finds the installed distribution."""
    # pip builds in the folder of the project, so it gets a copy.
    source = shutil.copytree(PROJECT, tmp_path_factory.mktemp("source") / "acme-notices")
    target = tmp_path_factory.mktemp("installed")
    options = ("--target", str(target), "--no-deps", "--no-build-isolation", "--no-index", "--quiet")
    subprocess.run([sys.executable, "-m", "pip", "install", *options, str(source)], check=True)
    known = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": os.pathsep.join([str(target), *([known] if known else [])])}


@pytest.fixture(scope="module")
def server(environment: dict[str, str]) -> Iterator[LiveServer]:
    """A server with frozen clocks."""
    with serving("--clock", "frozen", environment=environment) as running:
        yield running


def client_for(server: LiveServer, sandbox: str) -> httpx.Client:
    """Return a client of the service for a sandbox."""
    headers = {"X-Api-Key": f"sandbox_{sandbox}"}
    return httpx.Client(base_url=f"{server.address}/notices/v2", headers=headers)


def control(server: LiveServer, method: str, path: str, **body: Any) -> Any:
    """Send a request to the control API and return the response."""
    response = httpx.request(method, f"{server.address}{CONTROL}{path}", json=body or None)
    assert response.is_success, response.text
    return response.json()


def test_service_is_listed(server: LiveServer, environment: dict[str, str]) -> None:
    """Banner, settings, documentation and the choices of the command line have the service."""
    assert any(line.split()[:2] == ["Acme", "Notices"] for line in server.banner)
    assert httpx.get(f"{server.address}/notices/docs").status_code == 200
    settings = run("settings", environment=environment).stdout
    assert "notices.rate_limit=on|off" in settings
    assert "'notices'" in run("serve", "--only", "x", environment=environment).stderr


def test_without_the_distribution_the_service_is_unknown() -> None:
    """The service comes from the installed distribution and from nowhere else."""
    assert "notices." not in run("settings").stdout


def test_job_and_outcome(server: LiveServer) -> None:
    """A job publishes a notice when the clock reaches its time; journal and ledger record it."""
    control(server, "POST", "", name="job")
    with client_for(server, "job") as http:
        job = http.post("/notices", json={"text": "Hello"}).json()["job_id"]
        before = http.get(f"/jobs/{job}").json()
        moved = control(server, "POST", "/job/clock/advance", by="2s")
        after = http.get(f"/jobs/{job}").json()
        notice = http.get(f"/notices/{after['notice_id']}").json()

    assert (before["state"], after["state"], notice["state"]) == ("working", "done", "published")
    assert [event["event"] for event in moved["events"]] == ["notices.publish"]
    (outcome,) = control(server, "GET", "/job/ledger?api=notices")["outcomes"]
    assert (outcome["kind"], outcome["record_id"]) == ("published", notice["id"])
    requests = control(server, "GET", "/job/journal?api=notices&operation=create_notice")["requests"]
    assert [request["status"] for request in requests] == [202]


def test_rate_limit(server: LiveServer) -> None:
    """The 31st request of a minute is a 429; a minute later requests succeed again."""
    control(server, "POST", "", name="limit")
    with client_for(server, "limit") as http:
        statuses = [http.get("/me").status_code for _ in range(30)]
        rejected = http.get("/me")
        control(server, "POST", "/limit/clock/advance", by="60s")
        later = http.get("/me").status_code

    assert set(statuses) == {200}
    assert (rejected.status_code, rejected.headers["Retry-After"], later) == (429, "60", 200)


def test_faults(server: LiveServer) -> None:
    """A fault makes an operation fail with an error in the format of the service."""
    control(server, "POST", "", name="faulty")
    fault = {"type": "status", "match": {"api": "notices", "operation": "get_me"}}
    control(server, "POST", "/faulty/faults", **fault, times=1, parameters={"status": 429, "retry_after": 7})
    with client_for(server, "faulty") as http:
        first, second = http.get("/me"), http.get("/me")

    assert (first.status_code, first.headers["Retry-After"], second.status_code) == (429, "7", 200)
    assert first.json().keys() == {"message"}


def test_seed_data_and_settings(server: LiveServer) -> None:
    """A sandbox starts with the service's own records and settings."""
    data = {"base": "empty", "notices": {"notices": [{"id": "n1", "text": "Closed on Monday"}]}}
    settings = {"notices": {"rate_limit": "off"}}
    control(server, "POST", "", name="seeded", data=data, settings=settings)
    with client_for(server, "seeded") as http:
        found = [http.get("/notices").json() for _ in range(31)]

    assert {page["total"] for page in found} == {1}
    assert found[0]["notices"][0]["text"] == "Closed on Monday"


def test_errors(server: LiveServer) -> None:
    """Invalid requests, unknown paths and unknown keys get errors in the format of the service."""
    with client_for(server, "errors") as http:
        responses = [
            (http.post("/notices", json={"text": ""}), 400),
            (http.get("/notices?limit=x"), 400),
            (http.get("/notices/none"), 404),
            (http.get("/nothing"), 404),
            (http.patch("/notices"), 405),
            (http.get("/me", headers={"X-Api-Key": "wrong"}), 401),
        ]

    assert [response.status_code for response, _ in responses] == [status for _, status in responses]
    assert [response.json().keys() == {"message"} for response, _ in responses] == [True] * len(responses)


def test_contract(tmp_path: Path, environment: dict[str, str]) -> None:
    """Schemathesis finds no violation of the contract, and each operation succeeds at least once."""
    config = tmp_path / "schemathesis.toml"
    config.write_text("", "utf-8")

    done = run_schemathesis(
        "notices",
        tmp_path,
        config=config,
        authorization="sandbox_schemathesis",
        header="X-Api-Key",
        server=("--setting", "notices.rate_limit=off"),
        environment=environment,
        document=CONTRACT,
        api_path="/notices/v2",
    )

    assert done.done.returncode == 0, done.report
    operations = load_contract("notices", CONTRACT).operations
    assert {operation.id for operation in operations} == done.succeeded_operations()


@pytest.fixture
def generated_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The client that openapi-python-client generates from the contract."""
    config = tmp_path / "config.json"
    config.write_text(json.dumps({"post_hooks": []}), "utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(CONTRACT)]
    options = ("--meta", "none", "--output-path", str(tmp_path / "notices_client"), "--config", str(config))
    subprocess.run([*command, *options], check=True, capture_output=True)
    monkeypatch.syspath_prepend(tmp_path)
    return importlib.import_module("notices_client")


def test_generated_client(server: LiveServer, generated_client: ModuleType) -> None:
    """The generated client of the contract works against the mock."""
    control(server, "POST", "", name="client")
    models = importlib.import_module("notices_client.models")
    calls = {
        name: importlib.import_module(f"notices_client.api.default.{name}").sync
        for name in ("create_notice", "get_job", "get_notice", "list_notices", "delete_notice", "get_me")
    }
    address, key = f"{server.address}/notices/v2", "sandbox_client"
    with generated_client.AuthenticatedClient(
        address, key, prefix="", auth_header_name="X-Api-Key"
    ) as client:
        job = calls["create_notice"](client=client, body=models.NewNotice(text="Hello"))
        control(server, "POST", "/client/clock/advance", until="idle")
        done = calls["get_job"](job.job_id, client=client)
        notice = calls["get_notice"](done.notice_id, client=client)
        total = calls["list_notices"](client=client).total
        deleted = calls["delete_notice"](notice.id, client=client)
        me = calls["get_me"](client=client)

    assert (done.state, notice.state, total) == ("done", "published", 2)
    assert (deleted.deleted, me.notices) == (notice.id, 1)


def test_pytest_plugin(environment: dict[str, str], tmp_path: Path) -> None:
    """The fixtures give tests the service without a socket."""
    test = tmp_path / "test_notices.py"
    test.write_text(
        "import httpx, pytest\n"
        "from galleyproof.testing import SandboxError\n"
        "\n"
        "def test_notice(sandbox):\n"
        "    headers = {'X-Api-Key': sandbox.key}\n"
        "    with httpx.Client(transport=sandbox.transport, base_url=sandbox.url('notices')) as http:\n"
        "        http.post('/notices', json={'text': 'Hello'}, headers=headers)\n"
        "    sandbox.clock.advance('2s')\n"
        "    assert sandbox.ledger.published(api='notices') == 1\n"
        "    assert sandbox.journal.count(api='notices', operation='create_notice') == 1\n"
        "    with pytest.raises(SandboxError, match='Did you mean notices'):\n"
        "        sandbox.ledger.published(api='notice')\n"
        "    with pytest.raises(SandboxError, match='Did you mean create_notice'):\n"
        "        sandbox.journal.count(operation='creat_notice')\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(test)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, env={**os.environ, **environment}, check=False
    )

    assert "1 passed" in done.stdout, done.stdout
