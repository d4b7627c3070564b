"""schemathesis holds the Publer mock against its contract in each dialect: all checks, all phases."""

from __future__ import annotations

from pathlib import Path

import pytest
from galleyproof.http.validation.contract import load_contract
from galleyproof.services.publer.dialects import DIALECTS

from tests.support.contract_run import run_schemathesis
from tests.support.depth import DEEP

HERE = Path(__file__).parent

# Three operations take the same body, the contents of all networks, which costs more than all else
# together. In a usual run each dialect explores it at one of them; examples and links are tried at all.
EXPLORED = {"introduction": "create_posts", "reference": "schedule_posts", "live": "publish_posts"}
OF_ANOTHER_DIALECT = """
[[operations]]
include-operation-id = {others}
phases.coverage.enabled = false
phases.fuzzing.enabled = false
"""


def configuration(dialect: str) -> str:
    """Return schemathesis' configuration for one dialect."""
    parts = [(HERE / "publer.toml").read_text("utf-8")]
    if dialect == "live":
        parts.append((HERE / "publer_live.toml").read_text("utf-8"))
    if not DEEP:
        others = sorted(set(EXPLORED.values()) - {EXPLORED[dialect]})
        parts.append(OF_ANOTHER_DIALECT.format(others=others))
    return "\n".join(parts)


@pytest.mark.parametrize("dialect", EXPLORED)
def test_schemathesis_finds_nothing(dialect: str, tmp_path: Path) -> None:
    """No check fails in any phase, and the run is worth its name: every operation succeeds in it."""
    config = tmp_path / "publer.toml"
    config.write_text(configuration(dialect), "utf-8")

    proof = run_schemathesis(
        "publer",
        tmp_path,
        config=config,
        authorization="Bearer-API sandbox_schemathesis",
        server=("--publer-dialect", dialect),
        examples=5,
        deep_examples=50,
        name=f"publer-{dialect}",
        environment={"SCHEMATHESIS_HOOKS": str(HERE / "publer_hooks.py"), "PUBLER_DIALECT": dialect},
    )

    assert proof.done.returncode == 0, proof.report
    absent = DIALECTS[dialect].absent_operations
    assert proof.succeeded_operations() == {
        operation.id for operation in load_contract("publer").operations if operation.id not in absent
    }
