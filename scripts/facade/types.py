"""Annotations of parameters and results, from the generator's properties."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterable

from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

_NAME = re.compile(r"\b[A-Za-z_][A-Za-z0-9_]*\b")
_KNOWN = frozenset(dir(builtins)) | {"datetime", "date"}


def wire_name(prop: PropertyProtocol) -> str:
    """Return the name of a property in requests and responses."""
    return prop.name.get_untrusted_value()


def description(prop: PropertyProtocol) -> str:
    """Return the contract's description of a property, on one line."""
    if prop.description:
        return " ".join(prop.description.get_untrusted_value().split())
    inner = prop.inner_properties if isinstance(prop, UnionProperty) else []
    return next(filter(None, map(description, inner)), "")


def argument_type(prop: PropertyProtocol) -> str:
    """Return the annotation of an argument: the model's type, or plain text or a dict in its place."""
    return " | ".join(unique(_argument_types(prop)))


def _argument_types(prop: PropertyProtocol) -> list[str]:
    if isinstance(prop, UnionProperty):
        return [text for inner in prop.inner_properties for text in _argument_types(inner)]
    if isinstance(prop, EnumProperty):
        return [plain_type(prop), prop.value_type.__name__]
    if isinstance(prop, ModelProperty):
        return [plain_type(prop), dict_name(prop)]
    if isinstance(prop, ListProperty):
        return [f"Sequence[{argument_type(prop.inner_property)}]"]
    if isinstance(prop, FileProperty):
        return ["FileInput"]
    return ["None"] if isinstance(prop, NoneProperty) else [plain_type(prop)]


def dict_name(model: ModelProperty) -> str:
    """Return the name of the TypedDict of a model."""
    return f"{model.class_info.name}Dict"


def one_or_many(prop: PropertyProtocol) -> str:
    """Return the annotation of a query argument: a list may also be a single value."""
    if not isinstance(prop, ListProperty):
        return argument_type(prop)
    each = argument_type(prop.inner_property)
    return f"{each} | Sequence[{each}]"


def result_type(prop: PropertyProtocol) -> str:
    """Return the annotation of a response, as in the models."""
    return prop.get_type_string(no_optional=True).as_unembedded_code()


def union(types: Iterable[str]) -> str:
    """Return the union of annotations."""
    return " | ".join(unique(part for text in types for part in _split(text)))


def names_in(annotations: Iterable[str]) -> set[str]:
    """Return the names in annotations that must be imported."""
    found = {name for text in annotations for name in _NAME.findall(text)}
    return {name for name in found if name not in _KNOWN and not keyword.iskeyword(name)}


def _split(annotation: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, char in enumerate(annotation):
        depth += {"[": 1, "]": -1}.get(char, 0)
        if char == "|" and not depth:
            parts.append(annotation[start:at].strip())
            start = at + 1
    return [*parts, annotation[start:].strip()]


def plain_type(prop: PropertyProtocol) -> str:
    """Return the annotation of a single property, as in the models."""
    return prop.get_base_type_string().as_unembedded_code()


def unique(texts: Iterable[str]) -> list[str]:
    """Return annotations without duplicates, with None and Unset last."""
    return sorted(dict.fromkeys(texts), key=lambda text: {"None": 1, "Unset": 2}.get(text, 0))
