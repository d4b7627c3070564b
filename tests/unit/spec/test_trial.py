"""`galleyproof spec try` gives any document a client and a mock, or says what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from galleyproof.cli.main import main

NOTE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "integer"},
        "text": {"type": "string", "nullable": True},
        "reply": {"$ref": "#/components/schemas/Note"},
    },
}


def document(**paths: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}
    number = {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
    get = {"parameters": [number], "responses": {"200": {"description": "A note.", "content": content}}}
    post = {
        "operationId": "makeNote",
        "requestBody": {"content": content},
        "responses": {
            "201": {"description": "Made.", "content": content},
            "204": {"description": "Nothing."},
        },
    }
    return {
        "openapi": "3.0.3",
        "info": {"title": "Notes & more", "version": 1},
        "paths": {"/notes/{id}": {"get": get}, "/notes": {"post": post}, **paths},
        "components": {"schemas": {"Note": NOTE}},
    }


def try_it(tmp_path: Path, given: Any) -> Result:
    file = tmp_path / "given.json"
    file.write_text(json.dumps(given), "utf-8")
    return CliRunner().invoke(main, ["spec", "try", str(file)], prog_name="galleyproof")


def test_a_document_gets_a_client_and_a_mock(tmp_path: Path) -> None:
    result = try_it(tmp_path, document())
    assert result.exit_code == 0, result.output
    assert [line.split()[:2] for line in result.output.splitlines() if line[0] != " "] == [
        ["document", f"{tmp_path}/given.json:"],
        ["bundle", "passed"],
        ["client", "passed:"],
        ["mock", "passed:"],
        ["contract", "passed:"],
    ]


def test_what_nobody_can_serve_is_corrected_and_said(tmp_path: Path) -> None:
    operation = {"operationId": "makeNote", "responses": {"204": {"description": "Done."}}}
    result = try_it(tmp_path, document(**{"/search?q=1": {"get": operation}, "/none": None}))
    assert result.exit_code == 0, result.output
    for said in (
        "/info/version: Is 1 and not text",
        "Has a query string in the path; it is served as /search.",
        "/paths/~1none: Is no object; the path is left out.",
        "The operationId 'makeNote' is taken; a new one is made.",
        "There is no server address",
    ):
        assert said in result.output


def test_what_the_generator_cannot_is_left_out_of_the_client(tmp_path: Path) -> None:
    binary = {"200": {"description": "Bytes.", "content": {"*/*": {}}}}
    result = try_it(tmp_path, document(**{"/raw": {"get": {"operationId": "raw", "responses": binary}}}))
    assert "not in the client  GET /raw: " in result.output
    assert "client    passed" in result.output


def test_what_the_document_has_wrong_is_listed_with_its_place(tmp_path: Path) -> None:
    given = document()
    given["components"]["schemas"]["Note"] = {"$ref": "#/components/schemas/None"}
    given["paths"]["/notes"]["post"]["responses"] = []
    result = try_it(tmp_path, given)
    assert result.exit_code == 1
    assert "bundle    failed: 2 problems of the document itself" in result.output
    assert "/components/schemas/Note: Refers to '#/components/schemas/None'" in result.output
    assert "/paths/~1notes/post/responses: Is not OpenAPI 3.1" in result.output


def test_a_response_that_no_value_matches_is_a_failure_of_the_contract(tmp_path: Path) -> None:
    given = document()
    given["components"]["schemas"]["Note"] = {
        "oneOf": [{"type": "string"}, {"type": "string", "maxLength": 9}]
    }
    result = try_it(tmp_path, given)
    assert result.exit_code == 1
    assert "contract  failed: 2 of 2 operations" in result.output


def test_a_file_that_is_no_document_is_an_error(tmp_path: Path) -> None:
    result = try_it(tmp_path, ["nothing"])
    assert (result.exit_code, "Is not an object" in result.output) == (2, True)
