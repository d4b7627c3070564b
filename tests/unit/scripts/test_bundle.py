"""How a contract of several files becomes one document, and what is said when it cannot."""

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from click.testing import CliRunner
from galleyproof.spec.problems import ContractError

from scripts.bundle import build_bundle, bundle_all, bundle_text, main

WriteContract = Callable[[dict[str, str]], Path]

ROOT = "mini/openapi.yaml"
PATHS = "mini/paths/things.yaml"
SCHEMAS = "mini/schemas/things.yaml"
OVERLAY = "mini/overlay.yaml"
REF = "{$ref: '#/components/schemas/Label'}"


def edit(contracts: Path, file: str, old: str, new: str) -> None:
    """Replace a text in a file; in a new file, write it."""
    path = contracts / file
    text = path.read_text("utf-8") if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new) if old else dedent(new), encoding="utf-8")


def reports(contracts: Path) -> list[str]:
    with pytest.raises(ContractError) as caught:
        build_bundle(contracts, "mini")
    return [str(problem) for problem in caught.value.problems]


def test_files_are_joined_and_components_keep_their_names(mini: Path) -> None:
    """Each file's content takes its reference's place; references to components stay, cycles included."""
    assert build_bundle(mini, "mini") == {
        "openapi": "3.1.0",
        "info": {"title": "Mini", "version": "1"},
        "paths": {
            "/things": {
                "get": {
                    "operationId": "list_things",
                    "responses": {
                        "200": {
                            "description": "All things.",
                            "content": {
                                "application/json": {
                                    "schema": {
                                        "type": "array",
                                        "items": {"$ref": "#/components/schemas/Thing"},
                                    },
                                    "example": [
                                        {"name": "a", "labels": [{"text": "b"}], "made": "2026-01-02"}
                                    ],
                                }
                            },
                        }
                    },
                }
            }
        },
        "components": {
            "schemas": {
                "Thing": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                        "name": {"type": "string"},
                        "made": {"type": "string", "format": "date"},
                        "labels": {"type": "array", "items": {"$ref": "#/components/schemas/Label"}},
                        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                    },
                },
                "Label": {"type": "object", "properties": {"text": {"type": "string"}}},
            }
        },
    }


def test_a_file_is_found_from_the_file_that_names_it(write_contract: WriteContract) -> None:
    """A reference is relative to its own file, at any depth, to a whole file or to a place in it."""
    contracts = write_contract(
        {
            "mini/openapi.yaml": """
                openapi: 3.1.0
                info: {title: Mini, version: '1'}
                paths: {}
                components:
                  schemas:
                    Outer: {$ref: deep/er/outer.yaml}
                """,
            "mini/deep/er/outer.yaml": """
                type: object
                properties:
                  whole: {$ref: ../whole.yaml}
                  part: {$ref: '../../parts.yaml#/a~1b/0'}
                """,
            "mini/deep/whole.yaml": "{type: string}",
            "mini/parts.yaml": "{a/b: [{type: integer}]}",
        }
    )

    outer = build_bundle(contracts, "mini")["components"]["schemas"]["Outer"]

    assert outer["properties"] == {"whole": {"type": "string"}, "part": {"type": "integer"}}


def test_two_places_never_share_an_object(write_contract: WriteContract) -> None:
    """An overlay that changes one copy of a file's content leaves the other copies alone."""
    contracts = write_contract(
        {
            "mini/openapi.yaml": """
                openapi: 3.1.0
                info: {title: Mini, version: '1'}
                paths: {}
                components:
                  schemas:
                    A: {$ref: text.yaml}
                    B: {$ref: text.yaml}
                """,
            "mini/text.yaml": "{type: string}",
            "mini/overlay.yaml": """
                overlay: 1.0.0
                info: {title: Test, version: '1'}
                actions:
                  - target: $.components.schemas.A
                    update: {title: OnlyA}
                """,
        }
    )

    assert build_bundle(contracts, "mini")["components"]["schemas"] == {
        "A": {"type": "string", "title": "OnlyA"},
        "B": {"type": "string"},
    }


def test_the_same_files_give_the_same_bytes(mini: Path, tmp_path: Path) -> None:
    """A bundle depends neither on the run nor on the folder, and keeps the order of its sources."""
    elsewhere = tmp_path / "elsewhere"
    mini.rename(elsewhere)
    moved = bundle_text(build_bundle(elsewhere, "mini"))
    elsewhere.rename(mini)
    again = bundle_text(build_bundle(mini, "mini"))

    assert moved == again
    assert again.endswith("}\n")
    assert list(json.loads(again)) == ["openapi", "info", "paths", "components"]


def test_an_edit_shows_in_the_next_bundle(mini: Path) -> None:
    """Nothing is kept from one bundle to the next."""
    build_bundle(mini, "mini")
    edit(mini, ROOT, "title: Mini", "title: Edited")

    assert build_bundle(mini, "mini")["info"]["title"] == "Edited"


def test_a_folder_without_a_root_file_is_no_contract(mini: Path) -> None:
    """The bundles' own folder, and any other without an openapi.yaml, is passed over."""
    (mini / "bundled").mkdir()
    (mini / "notes").mkdir()

    assert list(bundle_all(mini)) == ["mini.json"]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [(PATHS, "schemas/Thing'", "schemas/Gone'")],
            [
                "mini/paths/things.yaml#/things/get/responses/200/content/application~1json/schema/items: "
                "Refers to '#/components/schemas/Gone', but the contract has nothing there."
            ],
            id="component is missing",
        ),
        pytest.param(
            [(ROOT, "paths/things.yaml", "paths/gone.yaml"), (SCHEMAS, "Label:\n", "Tag:\n")],
            [
                "mini/openapi.yaml#/paths/~1things: "
                "Refers to 'paths/gone.yaml#/things', but there is no such file.",
                "mini/openapi.yaml#/components/schemas/Label: "
                "Refers to 'schemas/things.yaml#/Label', but that file has nothing there.",
            ],
            id="file is missing, and a place in another file",
        ),
        pytest.param(
            [(SCHEMAS, REF, "{$ref: '#/Label'}")],
            [
                "mini/schemas/things.yaml#/Thing/properties/labels/items: "
                "Refers to '#/Label', but the contract has nothing there."
            ],
            id="place in the same file",
        ),
        pytest.param(
            [(SCHEMAS, REF, "{$ref: things.yaml#/Label}")],
            [
                "mini/schemas/things.yaml#/Thing/properties/labels/items: Refers to 'things.yaml#/Label'; "
                "write '#/components/...' for a component of this contract."
            ],
            id="own file by name",
        ),
        pytest.param(
            [(SCHEMAS, REF, "{$ref: ../openapi.yaml#/components/schemas/Label}")],
            [
                "mini/schemas/things.yaml#/Thing/properties/labels/items: "
                "Refers to '../openapi.yaml#/components/schemas/Label'; "
                "write '#/components/...' for a component of this contract."
            ],
            id="root file by name",
        ),
        pytest.param(
            [(SCHEMAS, REF, "{$ref: 'https://example.com/x.yaml'}")],
            [
                "mini/schemas/things.yaml#/Thing/properties/labels/items: "
                "Refers to 'https://example.com/x.yaml' on the network; "
                "every part of a contract must be a file of it."
            ],
            id="network",
        ),
        pytest.param(
            [(ROOT, "things.yaml#/Label", "things.yaml#/Label\n      description: Lost.")],
            [
                "mini/openapi.yaml#/components/schemas/Label: "
                "Has description beside a reference to a file, which would be lost."
            ],
            id="keys beside a reference to a file",
        ),
        pytest.param(
            [
                (SCHEMAS, REF, "{$ref: other.yaml}"),
                ("mini/schemas/other.yaml", "", "{items: {$ref: things.yaml#/Thing}}"),
            ],
            [
                "mini/schemas/things.yaml#/Thing: "
                "Leads back to itself from file to file; refer to '#/components/...' instead."
            ],
            id="circle of files",
        ),
        pytest.param(
            [(PATHS, "things:", "- things:")],
            ["mini/paths/things.yaml: Is not an object."],
            id="file is no object",
        ),
        pytest.param(
            [(PATHS, "description: All things.", "headers: 1")],
            [
                "mini/paths/things.yaml#/things/get/responses/200: "
                'Is not OpenAPI 3.1: "description" is a required property.',
                "mini/paths/things.yaml#/things/get/responses/200/headers: "
                'Is not OpenAPI 3.1: 1 is not of type "object".',
            ],
            id="not OpenAPI",
        ),
        pytest.param(
            [
                (
                    PATHS,
                    "operationId:",
                    "parameters: [{name: n, in: path, required: true, schema: {}}]\n    operationId:",
                )
            ],
            [
                "mini/openapi.yaml: Is not OpenAPI 3.1: "
                "Path parameter 'n' for 'get' operation in '/things' was not resolved."
            ],
            id="parameter that the path lacks",
        ),
        pytest.param(
            [(PATHS, "made: 2026-01-02", "made: yesterday, name: 1")],
            ["mini/paths/things.yaml: Is not YAML: 'name' appears twice at line 13, column 71."],
            id="key stands twice",
        ),
        pytest.param(
            [
                (PATHS, "made: 2026-01-02", "made: yesterday"),
                (SCHEMAS, "Label:\n", "Label:\n  examples: [{text: 1}]\n"),
            ],
            [
                "mini/paths/things.yaml#/things/get/responses/200/content/application~1json/example/0/made: "
                'The example does not match its schema: "yesterday" is not a "date".',
                "mini/schemas/things.yaml#/Label/examples/0/text: "
                'The example does not match its schema: 1 is not of type "string".',
            ],
            id="examples do not fit",
        ),
        pytest.param(
            [
                (
                    OVERLAY,
                    "",
                    """
                    overlay: 1.0.0
                    info: {title: Test, version: '1'}
                    actions: [{target: '$.paths[''/gone'']', update: {}}]
                    """,
                )
            ],
            [
                "mini/overlay.yaml#/actions/0: "
                "Action 1, target $.paths['/gone']: it matches nothing in the document."
            ],
            id="overlay does not fit",
        ),
        pytest.param(
            [
                (
                    OVERLAY,
                    "",
                    """
                    overlay: 1.0.0
                    info: {title: Test, version: '1'}
                    actions: [{target: '$.paths[''/things''].get', update: {deprecated: perhaps}}]
                    """,
                )
            ],
            [
                "mini/overlay.yaml: Adds something wrong at /paths/~1things/get/deprecated. "
                'Is not OpenAPI 3.1: "perhaps" is not of type "boolean".'
            ],
            id="overlay makes it invalid",
        ),
        pytest.param(
            [
                (
                    OVERLAY,
                    "",
                    """
                    overlay: 1.0.0
                    info: {title: Test, version: '1'}
                    actions:
                      - target: $.components.schemas.Label
                        update: {properties: {gone: {$ref: '#/components/schemas/Gone'}}}
                    """,
                )
            ],
            [
                "mini/overlay.yaml: Adds something wrong at /components/schemas/Label/properties/gone. "
                "Refers to '#/components/schemas/Gone', but the contract has nothing there."
            ],
            id="overlay refers to nothing",
        ),
    ],
)
def test_every_problem_is_reported_at_its_place(
    mini: Path, edits: list[tuple[str, str, str]], expected: list[str]
) -> None:
    """A problem names the file to correct and the place in it, also when only the bundle shows it."""
    for file, old, new in edits:
        edit(mini, file, old, new)

    assert expected == reports(mini)


def test_the_command_writes_bundles_and_takes_stale_ones_away(mini: Path, tmp_path: Path) -> None:
    """After the command the folder holds a bundle for each contract and no other bundle."""
    into = tmp_path / "bundled"
    into.mkdir()
    (into / "gone.json").write_text("{}", encoding="utf-8")

    result = CliRunner().invoke(main, ["--contracts", str(mini), "--into", str(into)])

    assert (result.exit_code, result.output) == (0, "wrote mini.json\n")
    written: dict[str, Any] = {path.name: json.loads(path.read_text("utf-8")) for path in into.iterdir()}
    assert {"mini.json": build_bundle(mini, "mini")} == written


def test_the_command_lists_all_problems_and_writes_nothing(
    mini: Path, write_contract: WriteContract, tmp_path: Path
) -> None:
    """The problems of all contracts are reported, with exit status 2; a sound contract waits for the rest."""
    write_contract({"a/openapi.yaml": "[]", "b/openapi.yaml": "x: [\n"})

    result = CliRunner().invoke(main, ["--contracts", str(mini), "--into", str(tmp_path / "bundled")])

    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "a/openapi.yaml: Is not an object.",
        "b/openapi.yaml: Is not YAML: did not find expected node content at line 2, column 1.",
    ]
    assert not (tmp_path / "bundled").exists()
