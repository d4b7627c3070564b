"""Reduce an OpenAPI document to what travels: two documents with the same wire form mean the same bytes.

Prose, examples, names for generators and links do not travel.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from scripts.openapi_objects import holds_names, holds_values

_NOT_ON_THE_WIRE = frozenset(
    {
        "summary",
        "description",
        "externalDocs",
        "example",
        "examples",
        "title",
        "tags",
        "operationId",
        "links",
        "$comment",
    }
)


def wire_form(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy of an OpenAPI document without anything that has no meaning for the wire.

    Args:
        document: A whole OpenAPI document as plain data, or any object of one.
    """
    return {
        keyword: _wire_value(keyword, value)
        for keyword, value in document.items()
        if keyword not in _NOT_ON_THE_WIRE and not keyword.startswith("x-")
    }


def wire_digest(document: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a document's wire form, the same for any order of keys.

    Args:
        document: A whole OpenAPI document as plain data.
    """
    canonical = json.dumps(wire_form(document), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _wire_value(keyword: str, value: Any) -> Any:
    if holds_values(keyword):
        return value
    if holds_names(keyword, value):
        return {name: _wire_item(entry) for name, entry in value.items()}
    return _wire_item(value)


def _wire_item(value: Any) -> Any:
    if isinstance(value, Mapping):
        return wire_form(value)
    if isinstance(value, list):
        return [_wire_item(item) for item in value]
    return value
