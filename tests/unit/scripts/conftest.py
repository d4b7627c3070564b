"""Small contracts on disk, for the tools that read contracts."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from textwrap import dedent

import pytest

from scripts.bundle import bundle_all, write_bundles
from scripts.generate import generate_clients
from scripts.names import names_module
from scripts.paths import NAMES, ROOT

WriteContract = Callable[[dict[str, str]], Path]

MINI = {
    "mini/openapi.yaml": """
    openapi: 3.1.0
    info: {title: Mini, version: '1'}
    paths:
      /things:
        $ref: paths/things.yaml#/things
    components:
      schemas:
        Thing:
          $ref: schemas/things.yaml#/Thing
        Label:
          $ref: schemas/things.yaml#/Label
""",
    "mini/paths/things.yaml": """
    things:
      get:
        operationId: list_things
        responses:
          '200':
            description: All things.
            content:
              application/json:
                schema:
                  type: array
                  items: {$ref: '#/components/schemas/Thing'}
                example: [{name: a, labels: [{text: b}], made: 2026-01-02}]
""",
    "mini/schemas/things.yaml": """
    Thing:
      type: object
      required: [name]
      properties:
        name: {type: string}
        made: {type: string, format: date}
        labels: {type: array, items: {$ref: '#/components/schemas/Label'}}
        parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
    Label:
      type: object
      properties:
        text: {type: string}
""",
}

CLIENT = {
    "mini/overlay.yaml": """
    overlay: 1.0.0
    info: {title: The client of Mini, version: '1'}
    extends: openapi.yaml
    actions:
      - target: $
        update:
          servers: [{url: https://mini.example/v1}]
          x-galleyproof: {client: Mini, variables: MINI, authorization: 'Bearer {key}'}
      - target: $.paths['/things'].get
        update:
          summary: List all things
          x-galleyproof: {resource: things, method: list, retry: safe}
""",
}
"""An overlay that describes a client for the contract above."""


def write_files(contracts: Path, files: dict[str, str]) -> Path:
    """Write files by their paths to a folder of contracts and return the folder."""
    for name, text in files.items():
        path = contracts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return contracts


@pytest.fixture
def write_contract(tmp_path: Path) -> WriteContract:
    """Return a function that writes files by their paths to a folder of contracts and returns the folder."""
    return partial(write_files, tmp_path / "openapi")


@pytest.fixture
def mini(write_contract: WriteContract) -> Path:
    """A folder with one sound contract: three files, two schemas in one of them, one schema in itself."""
    return write_contract(MINI)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the same contract, its bundle and its client; to copy, not to change."""
    root = tmp_path_factory.mktemp("built")
    contracts = write_files(root / "openapi", MINI | CLIENT)
    write_bundles(bundle_all(contracts), contracts / "bundled")
    generate_clients(contracts / "bundled", root / "generated_client")
    names = root / NAMES.relative_to(ROOT)
    names.parent.mkdir(parents=True)
    names.write_text(names_module(contracts / "bundled"), "utf-8")
    return root


@pytest.fixture
def repository(built: Path, tmp_path: Path) -> Path:
    """A repository with one contract, its bundle and its client."""
    return Path(shutil.copytree(built, tmp_path / "repository"))
