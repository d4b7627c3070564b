"""Parses parameters with the types of the contract, and validates them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from galleyproof.http.validation.contract import Operation, Parameter
from galleyproof.kernel.names import unknown_name
from galleyproof.kernel.requests import HttpError, Request

_INTEGER = re.compile(r"[+-]?\d{1,30}")
_NUMBER = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,3})?")


def validate_parameters(request: Request, operation: Operation, query_string: bytes, *, strict: bool) -> None:
    """Put the typed values of all parameters into a request, and validate them.

    Args:
        request: the request, which has the texts of its path parameters.
        operation: its operation.
        query_string: the query.
        strict: whether a query parameter that the contract does not have is an error.

    Raises:
        HttpError: 400 for the first parameter that is missing or invalid; 404 for an invalid part of the
            path, if the operation documents this status.
    """
    # The query of an operation without query parameters is ignored, so it cannot be invalid.
    query = read_query(query_string) if query_string and (strict or operation.query_names) else {}
    if strict and query:
        _check_names(query, operation.query_names)
    values = dict(request.parameters)
    for index, parameter in enumerate(operation.parameters):
        value = _find(parameter, request.parameters, query, request.headers)
        if value is not None:
            values[parameter.name] = value
        _check(operation, index, value)
    request.parameters = values


def read_query(query_string: bytes) -> dict[str, list[str]]:
    """Return all values of each name in a query.

    Raises:
        HttpError: 400, the query is not UTF-8.
    """
    try:
        pairs = parse_qsl(query_string.decode("latin-1"), keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError):
        raise HttpError(400, "The query string is not valid UTF-8.") from None
    query: dict[str, list[str]] = {}
    for name, value in pairs:
        query.setdefault(name, []).append(value)
    return query


def _find(
    parameter: Parameter, path: Mapping[str, Any], query: Mapping[str, list[str]], headers: Mapping[str, str]
) -> Any:
    if parameter.place == "path":
        return typed(path[parameter.name], parameter.schema)
    if parameter.place == "header":
        text = headers.get(parameter.name.lower())
        return None if text is None else typed(text, parameter.schema)
    if _is_array(parameter.schema):
        return _array(parameter, query)
    texts = query.get(parameter.name)
    return None if texts is None else typed(texts[-1], parameter.schema)


def _array(parameter: Parameter, query: Mapping[str, list[str]]) -> list[Any] | None:
    """Return an array in any of the spellings ``name[]=a``, ``name=a`` (repeated) and ``name=a,b``."""
    bare = parameter.name.removesuffix("[]")
    texts = [text for name in (f"{bare}[]", bare) for text in query.get(name, ())]
    if not texts:
        # A required array in the indexed spelling ``name[0]=a`` is not missing, but its value is ignored.
        return [""] if parameter.required and any(_is_indexed(name, bare) for name in query) else None
    items = parameter.schema.get("items", {})
    return [typed(part, items) for text in texts for part in _parts(text)]


def _is_indexed(name: str, bare: str) -> bool:
    start, bracket, index = name.removesuffix("]").rpartition("[")
    return start == bare and bracket == "[" and name.endswith("]") and index.isdecimal()


def _parts(text: str) -> list[str]:
    """Return the parts of a comma-separated list without empty ones; a text without a comma is one part."""
    return [part for part in text.split(",") if part] if "," in text else [text]


def typed(text: str, schema: Mapping[str, Any]) -> Any:
    """Return a text as a value of the schema's type; if it is none, the text, which then fails validation."""
    types = _types(schema)
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    if "integer" in types and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return float(text)
    return text


def _types(schema: Mapping[str, Any]) -> set[str]:
    types = schema.get("type", [])
    named = {types} if isinstance(types, str) else set(types)
    return named.union(*(_types(branch) for branch in schema.get("anyOf", ())))


def _is_array(schema: Mapping[str, Any]) -> bool:
    return bool(schema.get("type") == "array")


def _check_names(query: Iterable[str], known: Collection[str]) -> None:
    for name in query:
        if name not in known:
            raise HttpError(400, unknown_name("query parameter", name, known))


def _check(operation: Operation, index: int, value: Any) -> None:
    parameter = operation.parameters[index]
    if value is None:
        if parameter.required:
            raise HttpError(400, f"The {parameter.place} parameter {parameter.name} is missing.")
        return
    error = operation.parameter_schema(index).validate(value)
    if error is not None:
        status = 404 if parameter.place == "path" and operation.declares(404) else 400
        raise HttpError(status, f"The {parameter.place} parameter {parameter.name} is not valid: {error}.")
