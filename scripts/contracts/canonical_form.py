"""Reduce an OpenAPI document to what affects requests and responses.

Two documents with the same canonical form describe the same requests and responses. Prose, examples, names
for generators and links do not affect them.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from scripts.contracts.openapi_objects import holds_names, holds_values

_NOT_SENT = frozenset(
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


def canonical_form(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy of an OpenAPI document without what does not affect requests and responses.

    Args:
        document: A whole OpenAPI document as plain data, or any object of one.
    """
    return {
        keyword: _canonical_value(keyword, value)
        for keyword, value in document.items()
        if keyword not in _NOT_SENT and not keyword.startswith("x-")
    }


def canonical_digest(document: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a document's canonical form; the order of keys does not matter.

    Args:
        document: A whole OpenAPI document as plain data.
    """
    canonical = json.dumps(
        canonical_form(document), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def _canonical_value(keyword: str, value: Any) -> Any:
    if holds_values(keyword):
        return value
    if holds_names(keyword, value):
        return {name: _canonical_item(entry) for name, entry in value.items()}
    return _canonical_item(value)


def _canonical_item(value: Any) -> Any:
    if isinstance(value, Mapping):
        return canonical_form(value)
    if isinstance(value, list):
        return [_canonical_item(item) for item in value]
    return value
