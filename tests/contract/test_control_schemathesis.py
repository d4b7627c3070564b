"""schemathesis holds the control API against its contract: all checks, all phases, good data and bad."""

from __future__ import annotations

from pathlib import Path

import pytest
from galleyproof.http.validation.contract import load_contract

from tests.support.contract_run import ContractRun, run_schemathesis

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> ContractRun:
    """One run of schemathesis."""
    return run_schemathesis(
        "control",
        tmp_path_factory.mktemp("control"),
        config=HERE / "control.toml",
        authorization="Bearer s3cret",
        server=("--control-token", "s3cret"),
        examples=6,
        deep_examples=300,
        api_path="/_control/v1",
        environment={"SCHEMATHESIS_HOOKS": str(HERE / "control_hooks.py")},
    )


def test_schemathesis_finds_nothing(proof: ContractRun) -> None:
    """No check fails, in no phase."""
    assert proof.done.returncode == 0, proof.report


def test_every_success_is_seen(proof: ContractRun) -> None:
    """The run is worth its name: every operation succeeds in it."""
    assert proof.succeeded_operations() == {operation.id for operation in load_contract("control").operations}
