"""Walk an OpenAPI document, and tell its keywords from names and values that the author chose.

A schema may have a property *named* ``title`` or ``example``, and an example may look like a schema, so code
that walks a document must know which kind of key it is at.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from galleyproof.spec.problems import PointerPart

Place = tuple[PointerPart, ...]

# The keys of these objects are the author's names; the entries are OpenAPI objects again.
_NAMES = frozenset(
    {
        "paths",
        "webhooks",
        "callbacks",
        "responses",
        "content",
        "headers",
        "encoding",
        "variables",
        "links",
        "schemas",
        "parameters",
        "requestBodies",
        "securitySchemes",
        "pathItems",
        "properties",
        "patternProperties",
        "dependentSchemas",
        "$defs",
    }
)

# These hold values, which are data and not OpenAPI objects.
_VALUES = frozenset(
    {
        "default",
        "enum",
        "const",
        "example",
        "examples",
        "mapping",
        "scopes",
        "security",
        "dependentRequired",
    }
)


# The keys of a path that are operations; the others are shared by them.
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every operation of a bundled contract as method, path and operation.

    Args:
        document: The contract as one document.
    """
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield method, path, item[method]


def holds_names(keyword: str, value: Any) -> bool:
    """Return whether a keyword's value is a map from the author's names to OpenAPI objects.

    ``parameters`` is one under components, and a plain list elsewhere.
    """
    return keyword in _NAMES and isinstance(value, Mapping)


def holds_values(keyword: str) -> bool:
    """Return whether a keyword's value is data and not part of the description."""
    return keyword in _VALUES or keyword.startswith("x-")


def walk(
    node: Any, where: tuple[PointerPart, ...] = ()
) -> Iterator[tuple[tuple[PointerPart, ...], Mapping[str, Any]]]:
    """Yield every OpenAPI object of a document with the path to it, outermost first.

    Args:
        node: The document, or a part of it.
        where: The path of the node.
    """
    if isinstance(node, Mapping):
        yield where, node
        for keyword, value in node.items():
            if holds_names(keyword, value):
                for name, entry in value.items():
                    yield from walk(entry, (*where, keyword, name))
            elif not holds_values(keyword):
                yield from walk(value, (*where, keyword))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from walk(item, (*where, index))
