"""Which examples are found in a contract, and what is said about them."""

from typing import Any

import pytest

from scripts.contracts.checks import Example, Finding, example_findings, examples

WHERE = ("components", "schemas", "S")


def document(schema: dict[str, Any]) -> dict[str, Any]:
    return {"openapi": "3.1.0", "info": {}, "components": {"schemas": {"S": schema}}}


def test_examples_are_found_wherever_they_may_stand() -> None:
    """Parameters, headers, bodies and schemas have examples; properties and data of that name are none."""
    given = {
        "paths": {
            "/a/{b}": {
                "parameters": [{"name": "b", "schema": {"examples": [1]}, "example": 2}],
                "post": {
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": {"properties": {"example": {"type": "string"}, "schema": {}}},
                                "examples": {
                                    "x": {"value": 3},
                                    "y": {"externalValue": "y.json"},
                                    "z": {"$ref": "#/components/examples/z"},
                                },
                            }
                        }
                    },
                    "responses": {"200": {"headers": {"H": {"schema": {}, "example": {"example": 4}}}}},
                },
            }
        },
        "components": {"examples": {"z": {"value": 5}}},
    }
    post = ("paths", "/a/{b}", "post")
    body = (*post, "requestBody", "content", "application/json")
    header = (*post, "responses", "200", "headers", "H")
    parameter = ("paths", "/a/{b}", "parameters", 0)

    assert list(examples(given)) == [
        Example((*parameter, "example"), (*parameter, "schema"), 2),
        Example((*parameter, "schema", "examples", 0), (*parameter, "schema"), 1),
        Example((*body, "examples", "x", "value"), (*body, "schema"), 3),
        Example(("components", "examples", "z", "value"), (*body, "schema"), 5),
        Example((*header, "example"), (*header, "schema"), {"example": 4}),
    ]


@pytest.mark.parametrize(
    ("schema", "finding"),
    [
        pytest.param(
            {"type": "string", "format": "uri", "example": "https://a.example/{b}"}, "uri", id="uri"
        ),
        pytest.param({"format": "date-time", "example": "2026-01-02T03:04:05"}, "date-time", id="no offset"),
        pytest.param({"format": "date", "example": "2026-02-30"}, "date", id="no such day"),
        pytest.param({"format": "email", "example": "nobody"}, "email", id="email"),
    ],
)
def test_formats_are_checked(schema: dict[str, Any], finding: str) -> None:
    """An example has to keep the format that its schema names."""
    message = f'The example does not match its schema: "{schema["example"]}" is not a "{finding}".'

    assert list(example_findings(document(schema))) == [Finding((*WHERE, "example"), message)]


def test_a_schema_is_found_behind_references() -> None:
    """An example is checked against what its schema refers to, in a place whose name needs escaping."""
    given = {
        "paths": {
            "/a b/{c}": {"get": {"x": {"schema": {"$ref": "#/components/schemas/A~1B"}, "example": ["1"]}}}
        },
        "components": {
            "schemas": {"A/B": {"items": {"$ref": "#/components/schemas/C"}}, "C": {"type": "integer"}}
        },
    }

    assert list(example_findings(given)) == [
        Finding(
            ("paths", "/a b/{c}", "get", "x", "example", 0),
            'The example does not match its schema: "1" is not of type "integer".',
        )
    ]


def test_a_long_message_is_cut() -> None:
    """A message that repeats a large example stays readable."""
    (finding,) = example_findings(document({"type": "integer", "example": "a" * 1000}))

    assert len(finding.message) < 300
    assert finding.message.endswith("…")
