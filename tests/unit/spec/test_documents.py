"""Documents of any OpenAPI 3 version are read; what cannot be read is an error with a place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from galleyproof.spec.documents import parse_document, read_source
from galleyproof.spec.problems import ContractError

from scripts.spec.prepare import prepare

MINIMAL = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}


def problems(raw: bytes) -> str:
    with pytest.raises(ContractError) as caught:
        parse_document(raw, "given")
    return "\n".join(map(str, caught.value.problems))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "Is not an object"),
        (b"[]", "Is not an object"),
        (b"{", "Is not YAML"),
        (b"a: [", "Is not YAML"),
        (b"\xff\xfe", "Is not UTF-8"),
        (b"openapi: 2.0", "only OpenAPI 3.x"),
        (b"swagger: '2.0'", "no version (swagger)"),
        (b"a: 1\na: 2", "appears twice"),
        (b'{"openapi": "3.1.0", "x": ' + b"[" * 3000 + b"]" * 3000 + b"}", "nested too deeply"),
        (b'{"openapi": "3.1.0", "x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_an_error(raw: bytes, message: str) -> None:
    assert message in problems(raw)


@pytest.mark.parametrize("source", ["/no/such/file", "ftp://example.com/x", "https://127.0.0.1:1/x"])
def test_a_source_that_is_not_there_is_an_error(source: str) -> None:
    with pytest.raises(ContractError):
        read_source(source)


def test_3_0_is_read_as_3_1() -> None:
    schema = {
        "type": "object",
        "properties": {
            "a": {"type": "string", "nullable": True},
            "b": {"type": "integer", "minimum": 0, "exclusiveMinimum": True},
            "c": {"nullable": True, "allOf": [{"$ref": "#/components/schemas/S"}]},
            "nullable": {"type": "boolean", "nullable": False},
            "e": {"type": "string", "nullable": True, "enum": ["x"]},
        },
    }
    given = {**MINIMAL, "openapi": "3.0.3", "components": {"schemas": {"S": schema}}}
    document = parse_document(json.dumps(given).encode(), "given")
    assert document.data["openapi"] == "3.1.0"
    assert document.data["components"]["schemas"]["S"]["properties"] == {
        "a": {"type": ["string", "null"]},
        "b": {"type": "integer", "exclusiveMinimum": 0},
        "c": {"anyOf": [{"allOf": [{"$ref": "#/components/schemas/S"}]}, {"type": "null"}]},
        "nullable": {"type": "boolean"},
        "e": {"type": ["string", "null"], "enum": ["x", None]},
    }
    assert document.warnings == ()


def test_small_mistakes_are_corrected_with_a_warning() -> None:
    given = {
        **MINIMAL,
        "info": {"title": "T", "version": 2.5},
        "components": {"schemas": {"E": {"enum": ["a", "a", "b"]}, "O": {"oneOf": []}}},
    }
    document = parse_document(json.dumps(given).encode(), "given")
    assert document.data["info"]["version"] == "2.5"
    assert document.data["components"]["schemas"] == {"E": {"enum": ["a", "b"]}, "O": {}}
    assert {warning.pointer for warning in document.warnings} == {
        "/info/version",
        "/components/schemas/E/enum",
        "/components/schemas/O/oneOf",
    }


def test_all_problems_are_found_at_once(tmp_path: Path) -> None:
    operation = {
        "responses": {"200": {"$ref": "#/components/responses/None"}},
        "requestBody": {"content": {"application/json": {"schema": {"type": "string", "maxLength": None}}}},
    }
    given = {
        **MINIMAL,
        "paths": {"/a": {"post": operation}},
        "components": {
            "schemas": {
                "A": {"$ref": "#/components/schemas/B"},
                "B": {"$ref": "#/components/schemas/A"},
            },
            "nothing": 1,
        },
    }
    file = tmp_path / "given.json"
    file.write_text(json.dumps(given), "utf-8")
    found = {problem.pointer for problem in prepare("none", str(file)).problems}
    assert found >= {
        "/paths/~1a/post/responses/200",
        "/paths/~1a/post/requestBody/content/application~1json/schema/maxLength",
        "/components/schemas/A",
        "/components",
    }


def test_examples_and_defaults_that_misfit_are_left_out_with_a_warning(tmp_path: Path) -> None:
    schema = {"type": "integer", "default": "null", "example": "text"}
    content = {"application/json": {"schema": schema, "examples": {"a": {"value": 1}, "b": {"value": "x"}}}}
    given = {
        **MINIMAL,
        "paths": {"/a": {"get": {"responses": {"200": {"description": "", "content": content}}}}},
    }
    file = tmp_path / "given.json"
    file.write_text(json.dumps(given), "utf-8")
    version = prepare("none", str(file))
    assert version.problems == ()
    assert len(version.warnings) == 3
    media = version.document["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]
    assert media == {"schema": {"type": "integer"}, "examples": {"a": {"value": 1}}}
