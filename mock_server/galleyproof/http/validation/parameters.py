"""Parameters: read as the contract types them, then validated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from attrs import evolve

from galleyproof.http.asgi import Scope
from galleyproof.http.exchange import attached
from galleyproof.http.validation.contract import Operation, Parameter
from galleyproof.kernel.requests import HttpError

_INTEGER = re.compile(r"[+-]?\d{1,30}")
_NUMBER = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,3})?")


class ParameterValidator:
    """What connexion asks to check a request's parameters; it leaves them, typed, in the call."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        """Take what connexion passes; the operation comes with the request instead."""

    def validate(self, scope: Scope) -> None:
        """Check all parameters of a request.

        Raises:
            HttpError: 400, with the first parameter that is missing or wrong; 404 where that is a part of
                the path that can name nothing.
        """
        exchange = attached(scope)
        request = exchange.request
        # Where the contract has no query parameter, a query means nothing and cannot be wrong.
        in_query = any(parameter.place == "query" for parameter in exchange.operation.parameters)
        query = read_query(scope["query_string"]) if in_query else {}
        values = dict(request.parameters)
        for index, parameter in enumerate(exchange.operation.parameters):
            value = _find(parameter, request.parameters, query, request.headers)
            if value is not None:
                values[parameter.name] = value
            _check(exchange.operation, index, value)
        exchange.request = evolve(request, parameters=values)
        # connexion would read the query once more, and fails on a schema without a type, such as anyOf.
        scope["query_string"] = b""


def read_query(query_string: bytes) -> dict[str, list[str]]:
    """Split a query into its names and all values of each.

    Raises:
        HttpError: 400, it is not UTF-8.
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
    """Read an array in any spelling in use: ``name[]=a``, ``name=a`` repeated, ``name=a,b``."""
    bare = parameter.name.removesuffix("[]")
    texts = [text for name in (f"{bare}[]", bare) for text in query.get(name, ())]
    if not texts:
        # An array that must be there and came in the indexed spelling is not missing; it only names nothing.
        indexed = re.compile(re.escape(bare) + r"\[\d+\]")
        return [""] if parameter.required and any(indexed.fullmatch(name) for name in query) else None
    items = parameter.schema.get("items", {})
    return [typed(part, items) for text in texts for part in _parts(text)]


def _parts(text: str) -> list[str]:
    """Split a comma list; gaps in it are nothing, while a text without a comma may be empty."""
    return [part for part in text.split(",") if part] if "," in text else [text]


def typed(text: str, schema: Mapping[str, Any]) -> Any:
    """Read a text as the type its schema names; what does not fit stays a text and fails validation."""
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
