"""What belongs to the canonical form of a contract."""

from copy import deepcopy
from typing import Any

import pytest

from scripts.contracts.canonical_form import canonical_digest, canonical_form

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Ours", "version": "1", "description": "Ours."},
    "tags": [{"name": "A"}],
    "x-ours": {"type": "object"},
    "paths": {
        "/title": {
            "summary": "Ours.",
            "get": {
                "operationId": "ours",
                "tags": ["A"],
                "parameters": [
                    {"name": "description", "in": "query", "example": "a", "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {
                        "description": "Ours.",
                        "links": {"next": {"operationId": "ours"}},
                        "headers": {"Description": {"description": "Ours.", "schema": {"type": "string"}}},
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/example"},
                                "examples": {"a": {"value": {"title": "a"}}},
                            }
                        },
                    }
                },
                "security": [{"title": []}],
            },
        }
    },
    "components": {
        "schemas": {
            "example": {
                "title": "Ours",
                "type": "object",
                "properties": {
                    "title": {"type": "string", "title": "Ours", "default": {"title": "kept"}},
                    "description": {"enum": [{"example": "kept"}]},
                    "x-named": {"anyOf": [{"title": "Ours", "type": "string"}, {"type": "null"}]},
                },
                "required": ["title", "description"],
                "examples": [{"title": "a"}],
            }
        },
        "securitySchemes": {"title": {"type": "http", "scheme": "bearer", "description": "Ours."}},
    },
}


def test_prose_and_names_go_and_everything_else_stays() -> None:
    """A keyword of ours goes; a property, path, schema or security scheme of the same name stays."""
    assert canonical_form(DOCUMENT) == {
        "openapi": "3.1.0",
        "info": {"version": "1"},
        "paths": {
            "/title": {
                "get": {
                    "parameters": [{"name": "description", "in": "query", "schema": {"type": "string"}}],
                    "responses": {
                        "200": {
                            "headers": {"Description": {"schema": {"type": "string"}}},
                            "content": {
                                "application/json": {"schema": {"$ref": "#/components/schemas/example"}}
                            },
                        }
                    },
                    "security": [{"title": []}],
                }
            }
        },
        "components": {
            "schemas": {
                "example": {
                    "type": "object",
                    "properties": {
                        "title": {"type": "string", "default": {"title": "kept"}},
                        "description": {"enum": [{"example": "kept"}]},
                        "x-named": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                    },
                    "required": ["title", "description"],
                }
            },
            "securitySchemes": {"title": {"type": "http", "scheme": "bearer"}},
        },
    }


def test_the_digest_ignores_prose_and_the_order_of_keys() -> None:
    """Two documents that say the same of the wire have the same digest."""
    reworded = dict(reversed(deepcopy(DOCUMENT).items()))
    reworded["info"]["description"] = "Other words."

    assert canonical_digest(reworded) == canonical_digest(DOCUMENT)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("components", "schemas", "example", "required"), ["description", "title"]),
        (("components", "schemas", "example", "properties", "title", "default"), {"title": "other"}),
        (("components", "schemas", "example", "properties", "title", "maxLength"), 3),
        (("paths", "/title", "get", "security"), []),
    ],
)
def test_the_digest_sees_every_change_on_the_wire(place: tuple[str, ...], value: Any) -> None:
    """The order of a list, a default, a limit and the security are part of the digest."""
    changed = deepcopy(DOCUMENT)
    node = changed
    for part in place[:-1]:
        node = node[part]
    node[place[-1]] = value

    assert canonical_digest(changed) != canonical_digest(DOCUMENT)
