"""A bundled contract, its operations, and validators compiled once for each of their schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema_rs
from attrs import define, field, frozen

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_MAX_MESSAGE = 300


class ContractError(ValueError):
    """A contract cannot be served; the message names it and the reason."""


@frozen
class Parameter:
    """A declared parameter.

    Args:
        name: its name.
        place: path, query, header or cookie.
        required: whether it is required.
        schema: its schema, with references resolved.
    """

    name: str
    place: str
    required: bool
    schema: Mapping[str, Any]


@frozen
class ValidationError:
    """The first validation error of a value, and the JSON pointer to its place."""

    message: str
    pointer: str

    def __str__(self) -> str:
        where = f" (at {self.pointer})" if self.pointer else ""
        return f"{_shortened(self.message)}{where}"


def _shortened(message: str) -> str:
    """Return a message without its middle if it is long: it starts with the value and ends with the error."""
    if len(message) <= _MAX_MESSAGE:
        return message
    return f"{message[: _MAX_MESSAGE // 3]}…{message[-_MAX_MESSAGE * 2 // 3 :]}"


@define
class Schema:
    """A schema of a contract with its compiled validator."""

    validator: Any

    def validate(self, value: Any) -> ValidationError | None:
        """Return the first validation error of a value, or None if it is valid."""
        if self.validator.is_valid(value):
            return None
        error = next(self.validator.iter_errors(value))
        return ValidationError(error.message, "".join(f"/{step}" for step in error.instance_path))


@frozen
class ResponseContract:
    """What the contract says of the responses of an operation with one status and media type.

    Args:
        schema: the schema of the body, None if there is none.
        required_headers: the names of the headers that they must have, in lower case.
    """

    schema: Schema | None
    required_headers: frozenset[str]


@define(slots=False)
class Operation:
    """An operation of a contract."""

    contract: Contract
    id: str
    method: str
    path: str
    description: Mapping[str, Any]
    parameters: tuple[Parameter, ...]
    _schemas: dict[str, Schema | None] = field(factory=dict, init=False)
    _responses: dict[tuple[int, str], ResponseContract | None] = field(factory=dict, init=False)

    @cached_property
    def query_names(self) -> tuple[str, ...]:
        """The names of its query parameters."""
        return tuple(parameter.name for parameter in self.parameters if parameter.place == "query")

    @cached_property
    def path_names(self) -> tuple[str, ...]:
        """The names of its path parameters."""
        return tuple(parameter.name for parameter in self.parameters if parameter.place == "path")

    @cached_property
    def takes_body(self) -> bool:
        """Whether requests may have a body."""
        return "requestBody" in self.description

    @cached_property
    def body_required(self) -> bool:
        """Whether requests must have a body."""
        return bool(self.contract.resolve(self.description.get("requestBody", {})).get("required", False))

    @cached_property
    def media_types(self) -> tuple[str, ...]:
        """The media types of request bodies."""
        return tuple(self.contract.resolve(self.description.get("requestBody", {})).get("content", {}))

    def parameter_schema(self, index: int) -> Schema:
        """Return the schema of a parameter, by its position in `parameters`."""
        found = self._schema(f"parameter {index}", lambda: self.parameters[index].schema)
        assert found is not None
        return found

    def body_schema(self, media_type: str) -> Schema | None:
        """Return the schema of a request body, None if the contract has none for the media type."""
        body = self.contract.resolve(self.description.get("requestBody", {}))
        content = body.get("content", {}).get(media_type, {})
        return self._schema(f"body {media_type}", lambda: content.get("schema"))

    def body_properties(self, media_type: str) -> Mapping[str, Mapping[str, Any]]:
        """Return the schema of each field of a form, with references resolved."""
        body = self.contract.resolve(self.description.get("requestBody", {}))
        schema = self.contract.resolve(body.get("content", {}).get(media_type, {}).get("schema", {}))
        return {name: self.contract.resolve(node) for name, node in schema.get("properties", {}).items()}

    def declares(self, status: int) -> bool:
        """Return whether the contract documents a status for the operation."""
        return str(status) in self.description["responses"]

    def response_node(self, status: int, media_type: str) -> Mapping[str, Any] | None:
        """Return the schema of a response as it is in the document, None if the contract has none."""
        response = self.contract.resolve(self.description["responses"].get(str(status), {}))
        node: Mapping[str, Any] | None = response.get("content", {}).get(media_type, {}).get("schema")
        return node

    def response_schema(self, status: int, media_type: str) -> Schema | None:
        """Return the schema of a response, None if the contract has none."""
        key = f"response {status} {media_type}"
        return self._schema(key, lambda: self.response_node(status, media_type))

    def response(self, status: int, media_type: str) -> ResponseContract | None:
        """Return what the contract says of a response, None if it does not document the response."""
        key = (status, media_type)
        if key not in self._responses:
            self._responses[key] = self._read_response(status, media_type)
        return self._responses[key]

    def _read_response(self, status: int, media_type: str) -> ResponseContract | None:
        if not self.declares(status):
            return None
        response = self.contract.resolve(self.description["responses"][str(status)])
        content = response.get("content", {})
        if content and media_type not in content:
            return None
        headers = response.get("headers", {}).items()
        required = {name.lower() for name, node in headers if self.contract.resolve(node).get("required")}
        return ResponseContract(self.response_schema(status, media_type), frozenset(required))

    def _schema(self, key: str, find: Any) -> Schema | None:
        if key not in self._schemas:
            schema = find()
            self._schemas[key] = None if schema is None else self.contract.compile(schema)
        return self._schemas[key]


@define(slots=False)
class Contract:
    """A bundled OpenAPI 3.1 document.

    Args:
        name: the name of the service.
        document: the document.
    """

    name: str
    document: dict[str, Any]

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, in the order of the document.

        Raises:
            ContractError: an operation has no operationId.
        """
        return tuple(self._read_operations())

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the target of a ``$ref``, or the node itself if it is none."""
        while "$ref" in node:
            target: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def compile(self, schema: Mapping[str, Any]) -> Schema:
        """Return a compiled schema of the document: JSON Schema 2020-12 with formats and references."""
        rebased = _rebase(schema, self._base)
        return Schema(
            jsonschema_rs.Draft202012Validator(rebased, registry=self._registry, validate_formats=True)
        )

    @property
    def _base(self) -> str:
        return f"urn:galleyproof:{quote(self.name)}"

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        return jsonschema_rs.Registry([(self._base, self.document)], draft=jsonschema_rs.Draft202012)

    def _read_operations(self) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            for method in _METHODS:
                if method in item:
                    yield self._read_operation(path, method, item)

    def _read_operation(self, path: str, method: str, item: Mapping[str, Any]) -> Operation:
        description = item[method]
        if "operationId" not in description:
            raise ContractError(f"Contract {self.name}: {method.upper()} {path} has no operationId.")
        declared = [
            self.resolve(node) for node in (*item.get("parameters", ()), *description.get("parameters", ()))
        ]
        parameters = tuple(
            Parameter(
                node["name"], node["in"], node.get("required", False), self.resolve(node.get("schema", {}))
            )
            for node in declared
        )
        return Operation(self, description["operationId"], method, path, description, parameters)


def load_contract(name: str, source: Traversable | None = None) -> Contract:
    """Return a bundled contract.

    Args:
        name: the name of the service.
        source: its file; by default the contract that Galleyproof ships under this name, from the installed
            package or from the checkout around it.

    Raises:
        ContractError: the file is missing or is not JSON.
    """
    shipped = source is None
    source = source or files("galleyproof") / "contracts" / f"{name}.json"
    if shipped and not source.is_file():
        source = Path(__file__).parents[4] / "openapi" / "bundled" / f"{name}.json"
    try:
        return Contract(name, json.loads(source.read_text("utf-8")))
    except (OSError, ValueError) as error:
        advice = " Build it with `make generate`." if shipped else ""
        raise ContractError(f"Contract {name} cannot be read: {error}.{advice}") from error


def _rebase(node: Any, base: str) -> Any:
    """Return a schema whose local references name the whole document, so that it can be compiled alone."""
    if isinstance(node, Mapping):
        return {
            key: base + quote(value, safe="#/~")
            if key == "$ref" and isinstance(value, str)
            else _rebase(value, base)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_rebase(item, base) for item in node]
    return node
