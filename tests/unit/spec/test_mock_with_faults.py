"""What a changed contract means for the mock when keys are wrong and networks fail."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from galleyproof.spec.findings import Finding

from scripts.paths import BUNDLES
from scripts.spec.mock_layer import mock_findings

Json = dict[str, Any]
CHANGED = [Finding("wire", "breaking", "GP999", "Something changed.", side="response")]


@pytest.fixture
def ubiqlu() -> Json:
    """The contract of Ubiqlu."""
    contract: Json = json.loads((BUNDLES / "ubiqlu.json").read_text("utf-8"))
    return contract


def _properties(node: Any, name: str) -> Iterator[Json]:
    """Yield each schema with a property of this name."""
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict) and name in node["properties"]:
            yield node["properties"]
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _properties(child, name)


def test_an_unchanged_contract(ubiqlu: Json) -> None:
    """Nothing is found where nothing changed."""
    assert mock_findings("ubiqlu", ubiqlu, ubiqlu, CHANGED) == []


def test_a_rejection_that_is_no_longer_documented(ubiqlu: Json) -> None:
    """The response to a wrong key is part of the contract, too."""
    changed = copy.deepcopy(ubiqlu)
    del changed["paths"]["/workspaces/{workspaceId}/posts"]["post"]["responses"]["401"]

    found = mock_findings("ubiqlu", ubiqlu, changed, CHANGED)

    assert [finding.operation for finding in found] == ["POST /workspaces/{workspaceId}/posts"]
    assert "401 to a wrong API key" in found[0].message


def test_failures_that_the_contract_no_longer_allows(ubiqlu: Json) -> None:
    """Only failed posts show an error message; the replay makes some by faults."""
    changed = copy.deepcopy(ubiqlu)
    for properties in _properties(changed, "errorMessage"):
        properties["errorMessage"] = {"type": "null"}

    found = mock_findings("ubiqlu", ubiqlu, changed, CHANGED)

    assert {finding.operation.rpartition("/")[2] for finding in found} <= {"{postId}", "posts", "retry"}
    assert any("errorMessage" in finding.message for finding in found)
