"""Operations without a handler answer with 501, or from the contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner
from galleyproof.app import create_server
from galleyproof.cli.main import main
from galleyproof.spec.samples import NoSample, sample
from galleyproof.spec.wire.variants import Resolver
from galleyproof.testing import InProcessTransport

from scripts.paths import BUNDLES

TAG = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "at": {"type": "string", "format": "date-time"}},
}


def newer_contract(folder: Path) -> Path:
    """Write a contract with an operation more, and one less."""
    document = json.loads((BUNDLES / "ubiqlu.json").read_text("utf-8"))
    content = {"application/json": {"schema": {"type": "array", "items": TAG}}}
    responses = {"200": {"description": "Tags.", "content": content}}
    document["paths"]["/tags"] = {"get": {"operationId": "list_tags", "responses": responses}}
    document["paths"].pop("/workspaces/{workspaceId}/post-targets/{targetId}/retry")
    file = folder / "newer.json"
    file.write_text(json.dumps(document), "utf-8")
    return file


def get(folder: Path, path: str, **options: Any) -> httpx.Response:
    server = create_server(only="ubiqlu", contracts={"ubiqlu": newer_contract(folder)}, **options)
    client = httpx.Client(transport=InProcessTransport(server.asgi), base_url="http://mock/api/v1")
    with client:
        return client.get(path, headers={"Authorization": "Bearer sandbox_demo"})


def test_an_operation_without_handler_says_so(tmp_path: Path) -> None:
    response = get(tmp_path, "/tags")
    assert response.status_code == 501
    assert response.json()["error"].startswith("The mock has no handler for list_tags (GET /tags).")


def test_a_stand_in_comes_from_the_contract_and_says_so(tmp_path: Path) -> None:
    response = get(tmp_path, "/tags", stand_ins=True)
    assert (response.status_code, response.headers["Galleyproof-Stand-In"]) == (200, "list_tags")
    assert response.json() == [{"id": "sample", "at": "2026-03-02T08:30:00Z"}]
    assert get(tmp_path, "/tags", stand_ins=True).content == response.content


def test_operations_with_a_handler_are_not_affected(tmp_path: Path) -> None:
    response = get(tmp_path, "/workspaces", stand_ins=True)
    assert response.status_code == 200
    assert "Galleyproof-Stand-In" not in response.headers


def test_a_handler_without_operation_is_a_warning(tmp_path: Path) -> None:
    server = create_server(contracts={"ubiqlu": newer_contract(tmp_path)})
    assert server.warnings == (
        "Ubiqlu has a handler retry_post_target, but its contract has no such operation.",
    )
    assert create_server().warnings == ()


@pytest.mark.parametrize("given", ["nothing=x.json", "ubiqlu", "ubiqlu="])
def test_a_contract_for_no_service_is_wrong_usage(given: str) -> None:
    result = CliRunner().invoke(main, ["serve", "--contract", given], prog_name="galleyproof")
    assert (result.exit_code, "is not SERVICE=FILE" in result.output) == (2, True)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string", "minLength": 10}, "samplexxxx"),
        ({"type": "integer", "minimum": 5, "multipleOf": 4}, 8),
        ({"type": "integer", "exclusiveMinimum": 5}, 6),
        ({"type": "number", "maximum": 0.5}, 0.5),
        ({"enum": ["bb", "a"]}, "a"),
        ({"const": {"x": 1}}, {"x": 1}),
        ({"type": ["null", "boolean"]}, True),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 2}, [1, 1]),
        ({"allOf": [{"properties": {"a": {"type": "null"}}}, {"properties": {"b": {"example": 7}}}]}, {"a": None, "b": 7}),
    ],
)  # fmt: skip
def test_a_sample_is_small_and_always_the_same(schema: dict[str, Any], value: Any) -> None:
    assert sample(schema, Resolver({})) == value


def test_a_schema_that_contains_itself_has_a_sample_if_one_exists() -> None:
    node = {"type": "object", "properties": {"next": {"$ref": "#/n"}}}
    assert json.dumps(sample({"$ref": "#/n"}, Resolver({"n": node}))).count("next") < 10
    with pytest.raises(NoSample):
        sample({"$ref": "#/n"}, Resolver({"n": {**node, "required": ["next"]}}))
