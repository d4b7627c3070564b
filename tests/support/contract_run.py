"""Run schemathesis against a real server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sysconfig
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen
from galleyproof.http.validation.contract import Contract, load_contract

from tests.support.depth import DEEP
from tests.support.live import serving

ROOT = Path(__file__).parents[2]


@frozen
class ContractRun:
    """One run of schemathesis.

    Args:
        contract: the tested contract.
        api_path: the path of the API.
        done: the finished command.
        exchanges: every request with its response, as HAR entries.
    """

    contract: Contract
    api_path: str
    done: subprocess.CompletedProcess[str]
    exchanges: list[Any]

    @property
    def report(self) -> str:
        """Return the output of schemathesis."""
        return self.done.stdout + self.done.stderr

    def succeeded_operations(self) -> set[str]:
        """Return the ids of all operations that succeeded at least once."""
        seen: set[str] = set()
        for entry in self.exchanges:
            request, status = entry["request"], entry["response"]["status"]
            path = urlsplit(request["url"]).path.removeprefix(self.api_path)
            if status < 300:
                seen.update(_operations_at(self.contract, request["method"], path)[:1])
        return seen


def _operations_at(contract: Contract, method: str, path: str) -> list[str]:
    """Return the ids of the operations that a request can mean, those without variables first."""
    operations = sorted(contract.operations, key=lambda operation: operation.path.count("{"))
    return [
        operation.id
        for operation in operations
        if operation.method == method.lower()
        and re.fullmatch(re.sub(r"\\{[^}]+\\}", "[^/]+", re.escape(operation.path)), path)
    ]


def run_schemathesis(
    contract: str,
    folder: Path,
    *,
    config: Path,
    authorization: str,
    header: str = "Authorization",
    server: tuple[str, ...] = (),
    examples: int = 100,
    deep_examples: int = 1000,
    name: str | None = None,
    document: Path | None = None,
    environment: Mapping[str, str] | None = None,
    api_path: str | None = None,
    checks: str = "all",
    phases: str = "examples,coverage,fuzzing,stateful",
    prepare: Callable[[str], None] | None = None,
    conclude: Callable[[str], None] | None = None,
) -> ContractRun:
    """Test a mock against its contract: all checks, all phases, valid and invalid data.

    The requests are the same in every run, except in a deep run, which prints its seed.

    Args:
        contract: the service's name.
        folder: where to write the exchanges.
        config: schemathesis' configuration.
        authorization: the value of the header with the API key.
        header: the name of this header.
        server: further options of ``galleyproof serve``.
        examples, deep_examples: how many examples of each operation are generated.
        name: the name of a deep run's reports; the contract's name by default.
        document: the contract; the bundle of this name by default.
        environment: further environment variables for server and schemathesis, such as hooks.
        api_path: the path of the API; a service's path by default.
        checks, phases: the checks and the phases to run.
        prepare, conclude: called with the server's URL before the first request, and after the last.
    """
    document = document or ROOT / "openapi" / "bundled" / f"{contract}.json"
    har = folder / "exchanges.har"
    api_path = api_path or f"/{contract}/api/v1"
    reports = ROOT / "reports" / (name or contract)
    depth = (
        ["--max-examples", str(deep_examples), "--report", "html,junit", "--report-dir", str(reports)]
        if DEEP
        else ["--max-examples", str(examples), "--generation-deterministic"]
    )
    with serving(*server, system_clock="ticking", environment=environment) as running:
        if prepare is not None:
            prepare(running.address)
        done = subprocess.run(
            [
                str(Path(sysconfig.get_path("scripts")) / "schemathesis"),
                *("--config-file", str(config)),
                *("run", str(document)),
                *("--url", running.address + api_path),
                *("--header", f"{header}: {authorization}"),
                *("--checks", checks, "--phases", phases, "--mode", "all"),
                *("--report-har-path", str(har), "--no-color"),
                *depth,
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
            env={**os.environ, **(environment or {})},
        )
        if conclude is not None:
            conclude(running.address)
    assert har.exists(), done.stdout + done.stderr
    return ContractRun(
        load_contract(contract, document),
        api_path,
        done,
        json.loads(har.read_text("utf-8"))["log"]["entries"],
    )
