"""Type checkers know the names of services, networks, operations and fault types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_args

import attrs
import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.control.names import operation_names
from galleyproof.kernel.journal import OUTCOME_KINDS, Outcome, RecordedRequest
from galleyproof.networks import NETWORKS
from galleyproof.testing import MockServer, Sandbox, names
from galleyproof.testing.records import LedgerFilter, MethodName, OutcomeKind, RequestFilter

ROOT = Path(__file__).parents[2]

CORRECT = """
from galleyproof.testing import AnyName, MockServer, Sandbox
from galleyproof.testing.names import NetworkName

def use(sandbox: Sandbox, server: MockServer, network: NetworkName, text: str) -> None:
    sandbox.faults.add("ig.aspect_ratio", network="instagram", api="publer", operation="create_posts")
    sandbox.faults.add("status", status=429, times=None)
    sandbox.faults.available(network="threads")
    for fault_type in sandbox.faults.available():
        sandbox.faults.describe(fault_type)
    sandbox.ledger.published(network=network, api="ubiqlu", account="acc_facebook")
    sandbox.ledger.filter(kind="removed", network=None)
    sandbox.journal.count(operation="put_object", method="PUT", status=200, fault=None)
    sandbox.url("publer"), server.url("ubiqlu")
    sandbox.ledger.published(network=AnyName(text), api=AnyName("notices"))
    sandbox.journal.filter(operation=AnyName("create_notice"))
    sandbox.faults.add(AnyName(text), api=AnyName("notices"))
    sandbox.url(AnyName("notices"))
"""

MISSPELT = """
from galleyproof.testing import MockServer, Sandbox

def use(sandbox: Sandbox, server: MockServer, text: str) -> None:
    sandbox.ledger.published(network="facebok")
    sandbox.ledger.removed(api="publr")
    sandbox.ledger.count(kind="publshed")
    sandbox.ledger.filter(netwrok="facebook")
    sandbox.ledger.published(network=text)
    sandbox.journal.count(operation="creat_post")
    sandbox.journal.filter(api="ubiqlo")
    sandbox.journal.count(method="PSOT")
    sandbox.journal.count(status="404")
    sandbox.faults.add("ig.aspekt_ratio")
    sandbox.faults.add("slow", network="facebok")
    sandbox.faults.add("slow", api="publr")
    sandbox.faults.add("slow", operation="creat_post")
    sandbox.faults.available(network="facebok")
    sandbox.faults.describe("slwo")
    sandbox.url("publr")
    server.url("ubiqlo")
"""


def mypy(module: Path) -> list[str]:
    """Return the lines that mypy prints about a module of a user's tests."""
    cache = f"--cache-dir={ROOT / '.mypy_cache' / 'user_tests'}"
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", cache, "--ignore-missing-imports"]
    roots = ("mock_server", "client_runtime", "generated_client")
    environment = {"MYPYPATH": ":".join(str(ROOT / folder) for folder in roots), "PATH": ""}
    done = subprocess.run(
        [*command, module.name],
        cwd=module.parent,
        env=environment,
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_known_names_are_accepted_by_mypy(tmp_path: Path) -> None:
    """Names of the lists, variables of their types, and other names as `AnyName` pass."""
    module = tmp_path / "test_with_known_names.py"
    module.write_text(CORRECT, "utf-8")

    assert mypy(module) == ["Success: no issues found in 1 source file"]


def test_misspelt_names_are_errors_to_mypy(tmp_path: Path) -> None:
    """Each misspelt name is an error in its line, and so is a text that nobody marked as `AnyName`."""
    module = tmp_path / "test_with_misspelt_names.py"
    module.write_text(MISSPELT, "utf-8")

    errors = {int(line.split(":")[1]) for line in mypy(module) if ": error:" in line}

    lines = MISSPELT.splitlines()
    assert errors == {number for number, line in enumerate(lines, 1) if line.startswith("    ")}


def test_the_names_are_those_of_the_mock(sandbox: Sandbox) -> None:
    """The lists have every name of the installed services, networks and fault types."""
    context = sandbox._handle.server.mock.context
    operations = {name for part in get_args(names.OperationName) for name in get_args(part) or (part,)}

    assert set(get_args(names.ServiceName)) == {service.name for service in context.services}
    assert set(get_args(names.NetworkName)) == set(NETWORKS)
    assert set(get_args(names.FaultTypeName)) == set(FAULT_TYPES)
    assert operations == set(operation_names(context, None))
    assert set(get_args(names.PublerOperation)) < operations
    assert set(get_args(OutcomeKind)) == set(OUTCOME_KINDS)


@pytest.mark.parametrize(("criteria", "record"), [(RequestFilter, RecordedRequest), (LedgerFilter, Outcome)])
def test_every_field_can_be_filtered(criteria: type, record: type) -> None:
    """The filters have every field of their records, and no other."""
    assert set(criteria.__annotations__) == set(attrs.fields_dict(record))


def test_any_name_is_checked_in_the_test(sandbox: Sandbox, galleyproof_server: MockServer) -> None:
    """`AnyName` convinces the type checker only: a name that is unknown is still an error."""
    assert sandbox.journal.count(api=names.AnyName("publer")) == 0
    with pytest.raises(ValueError, match="Unknown network 'facebok'"):
        sandbox.ledger.published(network=names.AnyName("facebok"))
    for url in (sandbox.url, galleyproof_server.url):
        with pytest.raises(ValueError, match=r"Unknown service 'publr'\. Did you mean publer\?"):
            url(names.AnyName("publr"))


def test_every_method_can_be_filtered(sandbox: Sandbox) -> None:
    """Each method of the list is known, although no request used it."""
    assert [sandbox.journal.count(method=method) for method in get_args(MethodName)] == [0] * 7
