"""The work of every regular expression grows with the length of a text, not with its square."""

from __future__ import annotations

import ast
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from starlette.routing import compile_path

from tests.support.regex_steps import growth, steps

ROOT = Path(__file__).parents[2]
PACKAGES = (
    "mock_server/galleyproof",
    "client_runtime/galleyproof_client",
    "generated_client/publer_client",
    "generated_client/ubiqlu_client",
    "scripts",
)
CONTRACTS = sorted((ROOT / "openapi/bundled").glob("*.json"))
METHODS = ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")
MAX_GROWTH = 2.5
"""A factor of 2 is linear, 4 is quadratic."""

BUILT = {
    "re.compile('|'.join((f\"{re.escape(first)}(?:{'|'.join(rest)})\" for first, rest in by_first.items())))": "emoji",  # noqa: E501
    "re.compile(pattern + '\\\\Z')": "the paths of the contracts",
    "re.compile('([^/]+)'.join(map(re.escape, parts)))": "the paths of the contracts",
    "re.compile('|'.join(parts))": "names of operations of the contracts, searched in our own tests",
    "re.compile('|'.join(map(re.escape, secrets)), re.IGNORECASE)": "fixed texts",
    "re.compile(f'^(?:{_pattern})$')": "four scalars of YAML: a build script that reads our own files",
    "re.finditer(f\"\\\\b(?:{pattern.replace(' ', chr(92) + 's+')})\\\\b\", plain)": "our own list of words",
}
"""Expressions that are put together when they are used, and why they need no test here."""


@frozen(order=True)
class Use:
    """A regular expression and how it is used."""

    file: str
    pattern: str
    method: str
    flags: int = 0

    def __str__(self) -> str:
        return f"{self.file}: {self.method} {self.pattern}"


def uses_in_code() -> Iterator[Use | str]:
    """Yield the use of each expression of the code, or its source if it is put together."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            text = path.read_text("utf-8")
            if "re." in text:
                yield from _uses_in_file(path, package, ast.parse(text))


def _uses_in_file(path: Path, package: str, tree: ast.Module) -> Iterator[Use | str]:
    file = path.relative_to(ROOT).as_posix()
    names = {
        id(node.value): node.targets[0].id
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if not isinstance(called, ast.Attribute) or ast.unparse(called.value) != "re":
            continue
        assert isinstance(node, ast.Call)
        if called.attr == "compile" and (name := names.get(id(node))):
            compiled = getattr(importlib.import_module(_module_name(path, package)), name)
            for method in _methods_of(name, tree):
                yield Use(file, compiled.pattern, method, compiled.flags)
        elif called.attr in (*METHODS, "compile"):
            if isinstance(node.args[0], ast.Constant):
                method = "search" if called.attr == "compile" else called.attr
                yield Use(file, str(node.args[0].value), method)
            else:
                yield ast.unparse(node)


def _methods_of(name: str, tree: ast.Module) -> list[str]:
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == name and node.attr in METHODS
    }
    return sorted(used) or ["search"]


def _module_name(path: Path, package: str) -> str:
    base = ROOT if package == "scripts" else (ROOT / package).parent
    return ".".join(path.relative_to(base).with_suffix("").parts).removesuffix(".__init__")


def uses_in_contracts() -> Iterator[Use]:
    """Yield the patterns of the contracts' schemas, and the expressions of their paths."""
    for contract in CONTRACTS:
        document = json.loads(contract.read_text("utf-8"))
        file = contract.relative_to(ROOT).as_posix()
        yield from (Use(file, pattern, "search") for pattern in _patterns(document))
        for path in document["paths"]:
            parts = enumerate(path.split("/"))
            shape = "/".join(f"{{p{number}}}" if "{" in part else part[:1] for number, part in parts)
            yield Use(file, compile_path(shape)[0].pattern, "match")


def _patterns(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for value in node.values():
            yield from _patterns(value)
    elif isinstance(node, list):
        for value in node:
            yield from _patterns(value)


IN_CODE = list(uses_in_code())
USES = sorted({use for use in (*IN_CODE, *uses_in_contracts()) if isinstance(use, Use)})


@pytest.mark.parametrize("use", USES, ids=str)
def test_work_is_linear(use: Use) -> None:
    """Twice the text takes about twice the steps, whatever the text repeats."""
    assert growth(use.pattern, use.method, use.flags) < MAX_GROWTH


def test_built_expressions_are_known() -> None:
    """An expression that is put together when it is used needs a reason."""
    assert {use for use in IN_CODE if isinstance(use, str)} == set(BUILT)


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r".*[/\\]", "sub"),
        (r"\s+$", "search"),
        (r"(a+)+b", "match"),
        (r"x\d+\d+y", "fullmatch"),
        (r"[A-Za-z][A-Za-z0-9+.-]*://", "search"),
    ],
)
def test_quadratic_work_is_found(pattern: str, method: str) -> None:
    """Expressions that are known to be slow grow faster."""
    assert growth(pattern, method) > MAX_GROWTH


@pytest.mark.parametrize(
    ("pattern", "method", "text", "count"),
    [("abc", "match", "abc", 3), ("b", "search", "aab", 3), ("a*b", "fullmatch", "aaa", 12)],
)
def test_steps(pattern: str, method: str, text: str, count: int) -> None:
    """A step is one comparison or one try to go on."""
    assert steps(pattern, method, text) == count
