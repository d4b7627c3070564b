"""schemathesis holds the Ubiqlu mock against its contract: all checks, all phases, good data and bad."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from mock_server.http.contract import load_contract
from mock_server.http.paths import PathTable
from tests.support.depth import DEEP
from tests.support.live import serving

HERE = Path(__file__).parent
CONTRACT = HERE.parents[1] / "openapi" / "bundled" / "ubiqlu.json"
REPORTS = HERE.parents[1] / "reports" / "ubiqlu"

# Usually the same requests in every run; a deep run draws its own and says its seed.
DEPTH = (
    ["--max-examples", "1000", "--report", "html,junit", "--report-dir", str(REPORTS)]
    if DEEP
    else ["--generation-deterministic"]
)

SETTINGS = (
    # Nobody PUTs bytes here, yet finalizing and what follows are to be reached.
    "ubiqlu.materialise_uploads=on",
    # Without this no target fails by itself, and a retry that works is never seen.
    "ubiqlu.instagram_text_only=fail_target",
)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Any]:
    """One run of schemathesis: how it ended, and every exchange as HAR entries."""
    har = tmp_path_factory.mktemp("schemathesis") / "exchanges.har"
    settings = [option for setting in SETTINGS for option in ("--setting", setting)]
    with serving(*settings, own_clock="ticking") as server:
        done = subprocess.run(
            [
                str(Path(sysconfig.get_path("scripts")) / "schemathesis"),
                *("--config-file", str(HERE / "schemathesis.toml")),
                *("run", str(CONTRACT), "--url", server.api),
                *("--header", "Authorization: Bearer sandbox_schemathesis"),
                *("--checks", "all", "--phases", "examples,coverage,fuzzing,stateful", "--mode", "all"),
                *("--report-har-path", str(har), "--no-color"),
                *DEPTH,
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=har.parent,
        )
    return done, json.loads(har.read_text("utf-8"))["log"]["entries"]


def test_schemathesis_finds_nothing(run: tuple[subprocess.CompletedProcess[str], Any]) -> None:
    """No check fails, in no phase."""
    done, _ = run

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_success_is_seen(run: tuple[subprocess.CompletedProcess[str], Any]) -> None:
    """The run is worth its name: every operation succeeds in it, the far end of the links included."""
    contract = load_contract("ubiqlu")
    paths = PathTable(contract.operations)
    seen = set()
    for entry in run[1]:
        path = urlsplit(entry["request"]["url"]).path.removeprefix("/ubiqlu/api/v1")
        if entry["response"]["status"] < 300 and (match := paths.match(entry["request"]["method"], path)):
            seen.add(match.operation.id)

    assert {operation.id for operation in contract.operations} == seen
