"""Methods that need several calls: hand-written functions of one API, whose signatures are read here.

Such a function is a flow. Its first argument is the engine (or a job). The facade gets a sync and an async
method with the rest of its signature, its docstring and the type of its result.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen
from jinja2 import Environment, StrictUndefined

from scripts.facade.methods import brief
from scripts.facade.overlay_schema import ApiUsage, OverlayError

_TEMPLATES = Path(__file__).parents[1] / "codegen"


@frozen
class FlowMethod:
    """A method that runs a flow.

    Args:
        function: The function.
        resource: The group of methods it belongs to; empty for a job's.
        name: What the method is called.
        signature: The arguments as they are written in the definition, without ``self``.
        arguments: The arguments as they are handed on.
        annotations: All annotations, for their imports.
        result: The annotation of its result.
        job: The type of the job that it starts; empty for none.
        doc: The docstring.
    """

    function: str
    resource: str
    name: str
    signature: str
    arguments: str
    annotations: tuple[str, ...]
    result: str
    doc: str
    job: str = ""

    @property
    def brief(self) -> str:
        """The names of the arguments, for an overview."""
        return brief(self.signature)

    @property
    def summary(self) -> str:
        """The first sentence of the docstring."""
        return self.doc.partition("\n")[0]


def hand_written_source(folder: str, name: str, usage: ApiUsage) -> str:
    """Return a hand-written module of an API; empty if it has none.

    Args:
        folder: ``flows`` or ``body_hooks``.
        name: The name of the API.
        usage: How the API is used, with the facts that the functions need.
    """
    template = _TEMPLATES / folder / f"{name}.py.jinja"
    if not template.exists():
        return ""
    facts: dict[str, Any] = {key: value for flow in usage.flows.values() for key, value in flow.facts.items()}
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701 - the templates are Python, not HTML
    return environment.from_string(template.read_text("utf-8")).render(facts)


def flow_methods(source: str, usage: ApiUsage) -> list[FlowMethod]:
    """Return the methods of an API's flows.

    Args:
        source: The source of the module with the flows.
        usage: How the API is used.

    Raises:
        OverlayError: The overlay names a function that does not exist.
    """
    functions = _functions(source)
    return [
        _method(functions, function, flow.resource, flow.method, flow.job)
        for function, flow in usage.flows.items()
    ]


def job_methods(source: str, usage: ApiUsage) -> dict[str, list[FlowMethod]]:
    """Return the methods that an API's jobs have in addition to those of all jobs, by job type.

    Args:
        source: The source of the module with the flows.
        usage: How the API is used.

    Raises:
        OverlayError: The overlay names a function that does not exist.
    """
    functions = _functions(source)
    types = usage.jobs.types if usage.jobs else {}
    return {
        kind: [_method(functions, function, "", name) for name, function in each.methods.items()]
        for kind, each in types.items()
    }


def _functions(source: str) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


def _method(
    functions: Mapping[str, ast.FunctionDef], name: str, resource: str, method: str, job: str = ""
) -> FlowMethod:
    if name not in functions:
        raise OverlayError(f"flows: unknown function {name}.")
    function = functions[name]
    arguments = function.args
    arguments.args = arguments.args[1:]
    handed = [each.arg for each in arguments.args] + [
        f"{each.arg}={each.arg}" for each in arguments.kwonlyargs
    ]
    annotations = [ast.unparse(each.annotation) for each in _annotated(arguments) if each.annotation]
    result = _result(function)
    return FlowMethod(
        function=name,
        resource=resource,
        name=method,
        signature=ast.unparse(arguments),
        arguments=", ".join(handed),
        annotations=tuple(annotations) if job else (*annotations, result),
        result=result,
        doc=ast.get_docstring(function) or "",
        job=job,
    )


def _annotated(arguments: ast.arguments) -> list[ast.arg]:
    return [*arguments.args, *arguments.kwonlyargs]


def _result(function: ast.FunctionDef) -> str:
    text = ast.unparse(function.returns) if function.returns else ""
    if not text.startswith("Flow["):
        raise OverlayError(f"flows: {function.name} does not return a Flow.")
    return text.removeprefix("Flow[").removesuffix("]")
