"""Read YAML as OpenAPI defines it: with the JSON types of YAML 1.2 and nothing else.

PyYAML alone would turn dates into objects, ``no`` into false and ``10:30`` into a number, and would use the
last of two equal keys.
"""

import re
from pathlib import Path
from typing import Any

import yaml

from galleyproof.spec.problems import ContractError, Problem


class _JsonTypesLoader(yaml.CSafeLoader):
    """Loads text that is not plainly null, true, false or a number as text, and every key as text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (PyYAML's own shape)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:  # type: ignore[override]
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                raise yaml.MarkedYAMLError(problem="a key must be text", problem_mark=key_node.start_mark)
            if key in mapping:
                raise yaml.MarkedYAMLError(problem=f"{key!r} appears twice", problem_mark=key_node.start_mark)
            mapping[key] = self.construct_object(value_node, deep=deep)
        return mapping


for _tag, _pattern, _first in [
    ("null", r"null|~|", ["n", "~", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"-?(?:0|[1-9][0-9]*)", list("-0123456789")),
    ("float", r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", list("-0123456789")),
]:
    _JsonTypesLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), _first
    )


def load_yaml(path: Path, name: str) -> Any:
    """Return the content of a YAML or JSON file as plain data.

    Args:
        path: The file to read.
        name: The name of the file in messages.

    Raises:
        ContractError: The file does not exist or is not YAML.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise ContractError([Problem(name, "", f"Cannot be read: {error.strerror}.")]) from error
    except UnicodeDecodeError as error:
        raise ContractError([Problem(name, "", f"Is not YAML: {_on_one_line(error)}.")]) from error
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> Any:
    """Return the content of YAML or JSON as plain data.

    Args:
        text: The YAML or JSON.
        name: The name of the text in messages.

    Raises:
        ContractError: The text is not YAML.
    """
    try:
        return yaml.load(text, _JsonTypesLoader)  # noqa: S506 - a kind of SafeLoader
    except yaml.YAMLError as error:
        raise ContractError([Problem(name, "", f"Is not YAML: {_on_one_line(error)}.")]) from error
    except RecursionError as error:
        raise ContractError([Problem(name, "", "Is nested too deeply to be a contract.")]) from error


def _on_one_line(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return " ".join(str(error).split())
    return f"{getattr(error, 'problem', None)} at line {mark.line + 1}, column {mark.column + 1}"
