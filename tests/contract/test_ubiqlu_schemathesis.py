"""schemathesis holds the Ubiqlu mock against its contract: all checks, all phases, good data and bad."""

from __future__ import annotations

from pathlib import Path

import pytest
from galleyproof.http.validation.contract import load_contract

from tests.support.contract_run import ContractRun, run_schemathesis

SETTINGS = (
    # Nobody PUTs bytes here, yet finalizing and what follows are to be reached.
    "ubiqlu.auto_complete_uploads=on",
    # Without this no target fails by itself, and a retry that works is never seen.
    "ubiqlu.instagram_text_only=fail_target",
)


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> ContractRun:
    """One run of schemathesis."""
    return run_schemathesis(
        "ubiqlu",
        tmp_path_factory.mktemp("schemathesis"),
        config=Path(__file__).parent / "ubiqlu.toml",
        authorization="Bearer sandbox_schemathesis",
        server=tuple(option for setting in SETTINGS for option in ("--setting", setting)),
    )


def test_schemathesis_finds_nothing(proof: ContractRun) -> None:
    """No check fails, in no phase."""
    assert proof.done.returncode == 0, proof.report


def test_every_success_is_seen(proof: ContractRun) -> None:
    """The run is worth its name: every operation succeeds in it, the far end of the links included."""
    assert {operation.id for operation in load_contract("ubiqlu").operations} == proof.succeeded_operations()
