"""The contracts for the tests of the clients: operations and documented responses."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from scripts.contracts.openapi_objects import operations
from scripts.facade.overlay_schema import KEY
from scripts.paths import BUNDLES

APIS = ("ubiqlu", "publer")
DOCUMENTS: dict[str, dict[str, Any]] = {
    api: json.loads((BUNDLES / f"{api}.json").read_text("utf-8")) for api in APIS
}


@frozen
class ContractOperation:
    """An operation of a contract."""

    api: str
    id: str
    method: str
    path: str
    spec: dict[str, Any]

    @property
    def usage(self) -> dict[str, Any]:
        usage: dict[str, Any] = self.spec[KEY]
        return usage

    @property
    def operation(self) -> Any:
        """The operation in the generated client."""
        return getattr(importlib.import_module(f"{self.api}_client._operations"), self.id.upper())

    @property
    def parameters(self) -> list[dict[str, Any]]:
        parameters: list[dict[str, Any]] = self.spec.get("parameters", [])
        return parameters

    def __str__(self) -> str:
        return f"{self.api}-{self.id}"


OPERATIONS = [
    ContractOperation(api, spec["operationId"], method, path, spec)
    for api, document in DOCUMENTS.items()
    for method, path, spec in operations(document)
]


@frozen
class DocumentedResponse:
    """A documented response of an operation.

    Args:
        schema: Its schema, with all schemas that it refers to.
    """

    operation: ContractOperation
    status: int
    schema: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.operation}-{self.status}"


def answers() -> Iterator[DocumentedResponse]:
    """Yield every documented response that has a body."""
    for operation in OPERATIONS:
        document = DOCUMENTS[operation.api]
        for status, response in operation.spec["responses"].items():
            content = resolved(document, response).get("content", {}).get("application/json")
            if content:
                yield DocumentedResponse(operation, int(status), whole(document, content["schema"]))


def resolved(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """Return the target of a reference; return anything else unchanged."""
    for part in node.get("$ref", "").split("/")[1:]:
        document = document[part]
    return document if "$ref" in node else node


def whole(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with all schemas that it refers to, and no others."""
    needed: dict[str, Any] = {}
    waiting = [schema]
    while waiting:
        for name in _references(waiting.pop()):
            if name not in needed:
                needed[name] = document["components"]["schemas"][name]
                waiting.append(needed[name])
    return {**schema, "components": {"schemas": needed}} if needed else schema


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].rpartition("/")[2]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
