"""`galleyproof spec update` takes over a new contract, or changes no file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from galleyproof.spec.yaml_files import load_yaml

from scripts.paths import ROOT

POSTS = "/workspaces/{workspaceId}/posts"
PARTS = ("openapi", "generated_client", "scripts", "mock_server", "client_runtime")
Document = dict[str, Any]


class Checkout:
    """A copy of what the command reads and writes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        ignored = shutil.ignore_patterns("__pycache__")
        for part in PARTS:
            shutil.copytree(ROOT / part, root / part, ignore=ignored)
        (root / "tests").mkdir()

    def contract(self) -> Document:
        """Return Ubiqlu's contract."""
        document: Document = load_yaml(self.root / "openapi" / "ubiqlu" / "openapi.yaml", "openapi.yaml")
        return document

    def spec(self, *arguments: str, source: Document | None = None) -> subprocess.CompletedProcess[str]:
        """Run ``galleyproof spec`` in the copy; the source is a new contract for Ubiqlu."""
        paths = [self.root, *(self.root / part for part in PARTS[1:])]
        return subprocess.run(
            [sys.executable, "-m", "galleyproof", "spec", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))},
            input=None if source is None else json.dumps(source),
            text=True,
            capture_output=True,
            check=False,
        )

    def update(self, source: Document, *options: str) -> subprocess.CompletedProcess[str]:
        """Take over a contract."""
        return self.spec("update", "--api", "ubiqlu", "--from", "-", *options, source=source)

    def files(self) -> dict[str, bytes]:
        """Return every file of the copy."""
        return {
            str(file.relative_to(self.root)): file.read_bytes()
            for file in self.root.rglob("*")
            if file.is_file() and "__pycache__" not in file.parts
        }


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "checkout")


def test_a_new_operation_is_taken_over_with_a_proposed_note(checkout: Checkout) -> None:
    new = checkout.contract()
    new["paths"]["/workspaces/{workspaceId}/tags"] = {
        "get": {
            "parameters": [
                {"name": "workspaceId", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "responses": {"200": {"description": "All tags."}},
        }
    }
    done = checkout.update(new)
    assert done.returncode == 0, done.stderr
    assert "list_tags" in done.stdout
    assert "class Tags" in (checkout.root / "generated_client/ubiqlu_client/_sync.py").read_text("utf-8")
    assert '"list_tags"' in (checkout.root / "mock_server/galleyproof/testing/names.py").read_text("utf-8")
    provenance = load_yaml(checkout.root / "openapi/ubiqlu/provenance.yaml", "provenance.yaml")
    assert provenance["source"] == "standard input"
    # The same again changes nothing, and the check says so.
    before = checkout.files()
    done = checkout.update(new)
    assert (done.returncode, "nothing was written" in done.stdout) == (0, True)
    assert checkout.spec("check", "--api", "ubiqlu", "--from", "-", source=new).returncode == 0
    new["info"]["description"] = "Other words."
    assert checkout.spec("check", "--api", "ubiqlu", "--from", "-", source=new).returncode == 1
    assert checkout.files() == before


def remove_value(contract: Document) -> None:
    content = contract["paths"][POSTS]["post"]["requestBody"]["content"]["application/json"]
    content["schema"]["properties"]["timing"]["enum"].remove("draft")
    content["examples"].pop("draft")


def move_path(contract: Document) -> None:
    paths = contract["paths"]
    paths[f"{POSTS}/{{postId}}/status"] = paths.pop(f"{POSTS}/{{postId}}")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (remove_value, "posts.save_draft(): it sends timing='draft'"),
        (move_path, "The nearest is"),
        (
            lambda d: d["paths"][POSTS]["post"]["responses"].update({"201": {"$ref": "#/x"}}),
            "Refers to '#/x'",
        ),
        (lambda d: d.pop("info"), '"info" is a required property'),
    ],
    ids=["removed value", "moved path", "dangling reference", "no info"],
)
def test_after_a_failure_no_file_has_changed(
    checkout: Checkout, change: Callable[[Document], Any], message: str
) -> None:
    new, before = checkout.contract(), checkout.files()
    change(new)
    done = checkout.update(new)
    assert done.returncode == 2, done.stdout
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert checkout.files() == before


@pytest.mark.parametrize("change", [remove_value, move_path])
def test_the_overlay_can_be_corrected(checkout: Checkout, change: Callable[[Document], Any]) -> None:
    new = checkout.contract()
    change(new)
    done = checkout.update(new, "--fix-overlay")
    assert done.returncode == 1, done.stderr
    assert "Version bump for the client: major" in done.stdout
    before = checkout.files()
    assert checkout.update(new).returncode == 0
    assert checkout.files() == before


def test_an_unknown_service_is_an_error(checkout: Checkout) -> None:
    done = checkout.spec("update", "--api", "nothing", "--from", "-", source=checkout.contract())
    assert (done.returncode, "There is no such contract" in done.stderr) == (2, True)
