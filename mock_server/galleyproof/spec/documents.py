"""Reads an OpenAPI document of any 3.x version as a document of 3.1."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import attrs

from galleyproof.spec.problems import ContractError, Problem, json_pointer
from galleyproof.spec.yaml_files import parse_yaml

_MAX_DEPTH = 400
_MAX_BYTES = 64 * 1024 * 1024
_TIMEOUT = 30
_BOUNDS = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))


@attrs.frozen
class Document:
    """A document that was read.

    Args:
        name: its file name or address, for messages.
        data: the document, as OpenAPI 3.1.
        raw: the bytes that were read.
        warnings: what was corrected while reading.
    """

    name: str
    data: dict[str, Any]
    raw: bytes
    warnings: tuple[Problem, ...] = ()


def read_source(source: str) -> Document:
    """Read a document from a file, from standard input (``-``), or from an https address.

    Args:
        source: where it is.

    Raises:
        ContractError: it cannot be read, or is no OpenAPI 3 document.
    """
    if source == "-":
        return parse_document(sys.stdin.buffer.read(), "standard input")
    if source.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        return parse_document(_download(source), source)
    if "://" in source:
        raise ContractError([Problem(source, "", "Is no https address; save the document to a file.")])
    path = Path(source)
    if path.is_dir():
        path /= "openapi.yaml"
    try:
        return parse_document(path.read_bytes(), str(path))
    except OSError as error:
        raise ContractError([Problem(source, "", f"Cannot be read: {error.strerror}.")]) from error


def _download(address: str) -> bytes:
    request = Request(address, headers={"Accept": "application/json, application/yaml, */*"})  # noqa: S310
    try:
        with urlopen(request, timeout=_TIMEOUT) as response:  # noqa: S310 - the caller checked the scheme
            held: bytes = response.read(_MAX_BYTES + 1)
    except OSError as error:
        raise ContractError([Problem(address, "", f"Cannot be read: {error}.")]) from error
    if len(held) > _MAX_BYTES:
        raise ContractError([Problem(address, "", "Is larger than 64 MiB.")])
    return held


def parse_document(raw: bytes, name: str) -> Document:
    """Return a document as OpenAPI 3.1.

    Args:
        raw: JSON or YAML.
        name: the name of the document in messages.

    Raises:
        ContractError: it is neither, or no OpenAPI 3 document.
    """
    data = _parsed(raw, name)
    if not isinstance(data, dict):
        raise ContractError([Problem(name, "", "Is not an object, so it is no OpenAPI document.")])
    version = str(data.get("openapi", ""))
    if not version.startswith("3."):
        found = f"version {version}" if version else f"no version ({', '.join(list(data)[:5])})"
        raise ContractError([Problem(name, "/openapi", f"Has {found}; only OpenAPI 3.x can be read.")])
    deep = next(_too_deep(data), None)
    if deep is not None:
        raise ContractError([Problem(name, json_pointer(deep[:6]), "Is nested too deeply to be a contract.")])
    warnings = tuple(Problem(name, json_pointer(where), message) for where, message in to_31(data))
    return Document(name, data, raw, warnings)


def _parsed(raw: bytes, name: str) -> Any:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContractError([Problem(name, "", f"Is not UTF-8 text: {error}.")]) from error
    if text.lstrip()[:1] == "{":
        try:
            return json.loads(text)
        except RecursionError as error:
            raise ContractError([Problem(name, "", "Is nested too deeply to be a contract.")]) from error
        except ValueError:
            pass  # Braces also begin a YAML document in flow style; its message covers both.
    return parse_yaml(text, name)


def _too_deep(data: Any) -> Iterator[tuple[str | int, ...]]:
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), data)]
    while waiting:
        where, node = waiting.pop()
        if len(where) > _MAX_DEPTH:
            yield where
            return
        if isinstance(node, dict):
            waiting += [((*where, key), value) for key, value in node.items()]
        elif isinstance(node, list):
            waiting += [((*where, index), value) for index, value in enumerate(node)]


def to_31(document: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Write a document as OpenAPI 3.1 in place, and yield the places of what was corrected, with a sentence.

    ``nullable`` and exclusive bounds of 3.0 are the same in another form, so they are not corrections.

    Args:
        document: the document.
    """
    old_form = str(document["openapi"]).startswith("3.0")
    if not str(document["openapi"]).startswith("3.1"):
        document["openapi"] = "3.1.0"
    info = document.get("info")
    if isinstance(info, dict) and not isinstance(info.get("version", ""), str):
        yield ("info", "version"), f"Is {info['version']!r} and not text; it is read as text."
        info["version"] = str(info["version"])
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), document)]
    while waiting:
        where, node = waiting.pop()
        if isinstance(node, list):
            waiting += [((*where, index), value) for index, value in enumerate(node)]
        elif isinstance(node, dict):
            names = bool(where) and where[-1] in ("properties", "patternProperties", "schemas")
            if not names:
                if old_form:
                    _schema_to_31(node)
                yield from _unique_values(node, where)
                yield from _without_empty_lists(node, where)
            waiting += [
                ((*where, key), value)
                for key, value in node.items()
                if names or key not in ("example", "examples", "default", "enum", "const")
            ]


def _schema_to_31(node: dict[str, Any]) -> None:
    for bound, flag in _BOUNDS:
        if isinstance(node.get(flag), bool) and node.pop(flag) and bound in node:
            node[flag] = node.pop(bound)
    if node.get("nullable") is True and isinstance(node.get("type"), str):
        del node["nullable"]
        node["type"] = [node["type"], "null"]
        if isinstance(node.get("enum"), list) and None not in node["enum"]:
            node["enum"] = [*node["enum"], None]
    elif node.get("nullable") is True and "$ref" in node:
        reference = node.pop("$ref")
        del node["nullable"]
        node["anyOf"] = [{"$ref": reference}, {"type": "null"}]
    elif node.get("nullable") is True and isinstance(node.get("allOf"), list):
        del node["nullable"]
        node["anyOf"] = [{"allOf": node.pop("allOf")}, {"type": "null"}]
    elif node.get("nullable") is False:
        del node["nullable"]


def _unique_values(node: dict[str, Any], where: tuple[str | int, ...]) -> Iterator[tuple[Any, str]]:
    values = node.get("enum")
    if isinstance(values, list):
        unique = list({json.dumps(value, sort_keys=True): value for value in values}.values())
        if len(unique) < len(values):
            yield (*where, "enum"), "Lists a value twice; the second is left out."
            node["enum"] = unique


def _without_empty_lists(node: dict[str, Any], where: tuple[str | int, ...]) -> Iterator[tuple[Any, str]]:
    for keyword in ("anyOf", "oneOf", "allOf"):
        if node.get(keyword) == []:
            del node[keyword]
            yield (*where, keyword), "Is an empty list, which JSON Schema forbids; it is left out."
