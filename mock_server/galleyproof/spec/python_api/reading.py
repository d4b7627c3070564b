"""Reads the public names of a generated client from its source text, without importing it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

_CLIENT_MODULES = ("_sync.py", "_async.py")
"""Modules with a leading underscore whose classes are public: the client and its resources."""
_INPUTS = frozenset({"TypedDict"})


@attrs.frozen
class Argument:
    """An argument of a function.

    Args:
        name: its name.
        position: its place among the positional arguments; None if it is passed by keyword only.
        types: the members of its annotation, which may be a union.
        default: the source text of its default; None if it is required.
    """

    name: str
    position: int | None
    types: frozenset[str]
    default: str | None


@attrs.frozen
class Function:
    """A function or method, or a property, which is a method without arguments."""

    arguments: Mapping[str, Argument]
    returns: frozenset[str]
    doc: str


@attrs.frozen
class Attribute:
    """An attribute of a class, or a member of an enum.

    Args:
        types: the members of its annotation; empty for a member of an enum.
        value: the source text of its value; None if it has none.
    """

    types: frozenset[str]
    value: str | None


@attrs.frozen
class Class:
    """A class with its public attributes and methods."""

    bases: tuple[str, ...]
    attributes: Mapping[str, Attribute]
    methods: Mapping[str, Function]
    doc: str

    @property
    def is_enum(self) -> bool:
        """Whether the class is an enum."""
        return any(base.endswith("Enum") for base in self.bases)

    @property
    def is_input(self) -> bool:
        """Whether programs write its values, and never receive one."""
        return bool(_INPUTS & set(self.bases))


@attrs.frozen
class Package:
    """The public names of a package.

    Args:
        classes: by module and name, such as ``models.Post``; those of the async client have the names of the
            blocking one.
        functions: the functions of its modules.
        exports: what the package and its modules export, by module.
    """

    classes: Mapping[str, Class]
    functions: Mapping[str, Function]
    exports: frozenset[str]

    def input_classes(self) -> frozenset[str]:
        """Return the names of the classes that programs make: those in arguments, and what these contain."""
        by_name = {name.rpartition(".")[2]: held for name, held in self.classes.items()}
        waiting = [
            word
            for held in self.classes.values()
            for method in held.methods.values()
            for argument in method.arguments.values()
            if "str" not in argument.types  # an id may be given as the object that has it
            for kind in argument.types
            if "str" not in _words(kind)
            for word in _words(kind)
        ]
        waiting += [name for name, held in by_name.items() if held.is_input]
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in by_name and name not in found:
                found.add(name)
                attributes = by_name[name].attributes.values()
                waiting += [word for held in attributes for kind in held.types for word in _words(kind)]
        return frozenset(found)


def read_package(folder: Path) -> Package:
    """Return the public names of a generated client.

    Args:
        folder: the folder of the package.
    """
    classes: dict[str, Class] = {}
    functions: dict[str, Function] = {}
    exports: set[str] = set()
    for file in sorted(folder.rglob("*.py")):
        public = not file.name.startswith("_") or file.name == "__init__.py"
        if not public and file.name not in _CLIENT_MODULES:
            continue
        parts = [part for part in file.relative_to(folder).with_suffix("").parts if part[0] != "_"]
        # The modules of the models are an arrangement of ours: everybody imports from `models`.
        module = f"{parts[0]}." if parts else ""
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                classes.setdefault(f"{module}{node.name.removeprefix('Async')}", _class(node))
            elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                functions[f"{module}{node.name}"] = _function(node)
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                exports |= {f"{module}{name}" for name in ast.literal_eval(node.value)}
    return Package(classes, functions, frozenset(exports))


def _class(node: ast.ClassDef) -> Class:
    attributes: dict[str, Attribute] = {}
    methods: dict[str, Function] = {}
    for item in node.body:
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef):
            if not item.name.startswith("_") or item.name == "__init__":
                methods[item.name] = _function(item)
        elif isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            value = None if item.value is None else ast.unparse(item.value)
            if not item.target.id.startswith("_"):
                attributes[item.target.id] = Attribute(frozenset(union(item.annotation)), value)
        elif isinstance(item, ast.Assign):
            name = ast.unparse(item.targets[0])
            if not name.startswith("_"):
                attributes[name] = Attribute(frozenset(), ast.unparse(item.value))
    bases = tuple(ast.unparse(base).removeprefix("Async") for base in node.bases)
    return Class(bases, attributes, methods, ast.get_docstring(node) or "")


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Function:
    arguments: dict[str, Argument] = {}
    positional = [*node.args.posonlyargs, *node.args.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(node.args.defaults))
    defaults += node.args.defaults
    for index, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
        if argument.arg not in ("self", "cls"):
            arguments[argument.arg] = _argument(argument, index, default)
    for argument, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True):
        arguments[argument.arg] = _argument(argument, None, default)
    for rest in (node.args.vararg, node.args.kwarg):
        if rest is not None:
            arguments[f"*{rest.arg}"] = Argument(
                f"*{rest.arg}", None, frozenset(union(rest.annotation)), "()"
            )
    return Function(arguments, frozenset(union(node.returns)), ast.get_docstring(node) or "")


def _argument(node: ast.arg, position: int | None, default: ast.expr | None) -> Argument:
    text = None if default is None else ast.unparse(default)
    return Argument(node.arg, position, frozenset(union(node.annotation)), text)


def union(node: ast.expr | None) -> Iterator[str]:
    """Yield the members of an annotation, those of a union one by one.

    Args:
        node: the annotation.
    """
    if node is None:
        return
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from union(node.left)
        yield from union(node.right)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from union(ast.parse(node.value, mode="eval").body)
    else:
        yield ast.unparse(node).replace("List[", "list[").removeprefix("Async")


def _words(annotation: str) -> list[str]:
    return [node.id for node in ast.walk(ast.parse(annotation)) if isinstance(node, ast.Name)]
