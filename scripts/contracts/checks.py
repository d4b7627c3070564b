"""Check a bundled contract: its references resolve, it is OpenAPI 3.1, its examples match their schemas."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import jsonschema_rs
from attrs import frozen
from galleyproof.spec.problems import json_pointer, pointer_parts
from openapi_spec_validator import OpenAPIV31SpecValidator

from scripts.contracts.openapi_objects import Place, walk
from scripts.contracts.references import has_value_at, references_in, value_at

_CONTRACT = "urn:contract"


@frozen
class Finding:
    """One problem and its place in the bundled document."""

    where: Place
    message: str


@frozen
class Example:
    """An example: its place, the place of its schema, and its value."""

    where: Place
    schema: Place
    value: Any


def reference_findings(document: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each reference that does not resolve within the document.

    Args:
        document: The contract as one document.
    """
    for reference in references_in(Path(), document):
        if reference.target_file or not has_value_at(document, reference.target):
            yield Finding(
                reference.where, f"Refers to {reference.text!r}, but the contract has nothing there."
            )


def endless_references(document: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each reference that leads to itself without a schema in between.

    Args:
        document: The contract as one document.
    """
    for reference in references_in(Path(), document):
        seen, target = set[str](), reference.text
        while target not in seen and target.startswith("#"):
            seen.add(target)
            parts = pointer_parts(unquote(target.removeprefix("#")))
            node = value_at(document, parts) if has_value_at(document, parts) else None
            held = node.get("$ref") if isinstance(node, Mapping) else None
            if not isinstance(held, str):
                break
            target = held
        else:
            yield Finding(reference.where, f"Refers to {reference.text!r}, which leads back to itself.")


def specification_findings(document: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each place where a document is not valid OpenAPI 3.1.

    Args:
        document: The contract as one document, whose references all resolve.
    """
    shape = list(shape_findings(document))
    yield from shape
    # The rules beyond the schema, such as "every path parameter is in the path", expect a match.
    if not shape:
        for error in OpenAPIV31SpecValidator(dict(document)).iter_errors():
            yield Finding(tuple(error.absolute_path), f"Is not OpenAPI 3.1: {_sentence(error.message)}")


def shape_findings(document: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each place where a document does not match the schema of OpenAPI 3.1.

    Args:
        document: The contract as one document; its references need not resolve.
    """
    for error in OpenAPIV31SpecValidator(dict(document)).schema_validator.iter_errors(document):
        yield Finding(tuple(error.absolute_path), f"Is not OpenAPI 3.1: {_sentence(error.message)}")


def schema_findings(document: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each place where a schema is not JSON Schema 2020-12, such as a limit that is null.

    Args:
        document: The contract as one document.
    """
    meta = jsonschema_rs.Draft202012Validator({"$ref": "https://json-schema.org/draft/2020-12/schema"})
    for where, node in walk(document):
        held = [((*where, "schema"), node["schema"])] if "schema" in node else []
        if where == ("components",):
            listed = node.get("schemas") or {}
            held += [((*where, "schemas", name), schema) for name, schema in listed.items()]
        for place, schema in held:
            for error in meta.iter_errors(schema):
                yield Finding(
                    (*place, *error.instance_path), f"Is no JSON Schema: {_sentence(error.message)}"
                )


def example_findings(document: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each place where an example does not match its schema, formats included.

    Args:
        document: The contract as one document, known to be OpenAPI 3.1.
    """
    registry = jsonschema_rs.Registry([(_CONTRACT, dict(document))])
    for example in examples(document):
        schema = {"$ref": f"{_CONTRACT}#{quote(json_pointer(example.schema))}"}
        validator = jsonschema_rs.Draft202012Validator(schema, registry=registry, validate_formats=True)
        for error in validator.iter_errors(example.value):
            where = (*example.where, *error.instance_path)
            yield Finding(where, f"The example does not match its schema: {_sentence(error.message)}")


def default_findings(document: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each default that does not match its schema.

    Args:
        document: The contract as one document, whose references all resolve.
    """
    registry = jsonschema_rs.Registry([(_CONTRACT, dict(document))])
    for where, node in walk(document):
        if "default" in node and ("type" in node or "enum" in node):
            schema = {"$ref": f"{_CONTRACT}#{quote(json_pointer(where))}"}
            validator = jsonschema_rs.Draft202012Validator(schema, registry=registry)
            for error in validator.iter_errors(node["default"]):
                message = f"The default does not match its schema: {_sentence(error.message)}"
                yield Finding((*where, "default"), message)


def examples(document: Mapping[str, Any]) -> Iterator[Example]:
    """Yield every example of a document that has a schema to be checked against.

    Args:
        document: The contract as one document.
    """
    for where, node in walk(document):
        schema = (*where, "schema") if "schema" in node else where
        if "example" in node:
            yield Example((*where, "example"), schema, node["example"])
        listed = node.get("examples")
        if isinstance(listed, list):
            for index, value in enumerate(listed):
                yield Example((*where, "examples", index), schema, value)
        # A map of examples belongs to the schema beside it; components have such a map, and no schema.
        elif isinstance(listed, Mapping) and "schema" in node:
            yield from _named_examples(document, listed, (*where, "examples"), schema)


def _named_examples(
    document: Mapping[str, Any], listed: Mapping[str, Any], where: Place, schema: Place
) -> Iterator[Example]:
    for name, entry in listed.items():
        shared = pointer_parts(entry["$ref"].removeprefix("#")) if "$ref" in entry else None
        held = value_at(document, shared) if shared else entry
        if "value" in held:
            yield Example((*(shared or (*where, name)), "value"), schema, held["value"])


def _sentence(message: str, limit: int = 200) -> str:
    first = message.partition("\n")[0].rstrip(".")
    return f"{first}." if len(first) <= limit else f"{first[:limit]}…"
