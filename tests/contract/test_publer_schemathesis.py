"""schemathesis holds the Publer mock against its contract in each dialect: all checks, all phases."""

from __future__ import annotations

from pathlib import Path

import pytest

from mock_server.http.contract import load_contract
from tests.support.proof import prove
from tests.support.publer import DIALECTS

HERE = Path(__file__).parent


@pytest.mark.parametrize("dialect", DIALECTS)
def test_schemathesis_finds_nothing(dialect: str, tmp_path: Path) -> None:
    """No check fails in any phase, and the run is worth its name: every operation succeeds in it."""
    proof = prove(
        "publer",
        tmp_path,
        config=HERE / "publer.toml",
        authorization="Bearer-API sandbox_schemathesis",
        server=("--publer-dialect", dialect),
        examples=8,
        deep_examples=200,
        name=f"publer-{dialect}",
        environment={
            "SCHEMATHESIS_HOOKS": str(HERE / "publer_hooks.py"),
            "GALLEYPROOF_SHARE": str(DIALECTS.index(dialect)),
        },
    )

    assert proof.done.returncode == 0, proof.report
    assert proof.seen_to_succeed() == {operation.id for operation in load_contract("publer").operations}
