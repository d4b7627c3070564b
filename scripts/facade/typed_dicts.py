"""TypedDicts for the models of request bodies, so that type checkers find a misspelt key."""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.facade.overlay_schema import OverlayError
from scripts.facade.types import dict_name, plain_type, unique, wire_name


@frozen
class Key:
    """A key of a TypedDict."""

    name: str
    type: str
    required: bool


@frozen
class DictType:
    """A TypedDict.

    Args:
        name: Its name.
        model: The model that it describes.
        keys: Its keys; the required ones come first. A model without fields accepts any key.
    """

    name: str
    model: str
    keys: tuple[Key, ...]


def dict_types(
    names: Iterable[str], models: Mapping[str, ModelProperty], time_fields: Collection[str]
) -> list[DictType]:
    """Return the TypedDicts of models and of all models inside them, in alphabetical order.

    Args:
        names: The names of the models that request bodies use.
        models: All models by name.
        time_fields: Fields that accept datetimes, although the contract says text.

    Raises:
        OverlayError: A field's name cannot be written in a TypedDict.
    """
    found: dict[str, DictType] = {}
    waiting = [models[name] for name in names]
    while waiting:
        model = models[str(waiting.pop().class_info.name)]
        name = dict_name(model)
        if name in found:
            continue
        found[name] = DictType(name, str(model.class_info.name), tuple(_keys(model, time_fields)))
        waiting += [inner for prop in _fields(model) for inner in _models_in(prop)]
    return sorted(found.values(), key=lambda each: each.name)


def _fields(model: ModelProperty) -> list[PropertyProtocol]:
    return [*(model.required_properties or ()), *(model.optional_properties or ())]


def _keys(model: ModelProperty, time_fields: Collection[str]) -> Iterator[Key]:
    for prop in _fields(model):
        name = wire_name(prop)
        if not name.isidentifier() or keyword.iskeyword(name):
            raise OverlayError(f"{model.class_info.name}: {name} cannot be a key of a TypedDict.")
        times = ["datetime.datetime"] if name in time_fields else []
        yield Key(name, " | ".join(unique([*times, *_types(prop)])), prop.required)


def _types(prop: PropertyProtocol) -> list[str]:
    if isinstance(prop, UnionProperty):
        return [text for inner in prop.inner_properties for text in _types(inner)]
    if isinstance(prop, EnumProperty):
        return [plain_type(prop), prop.value_type.__name__]
    if isinstance(prop, DateTimeProperty | DateProperty):
        return [plain_type(prop), "str"]
    if isinstance(prop, ModelProperty):
        # Dicts only: with models beside them, mypy could not name the misspelt key.
        return [dict_name(prop)]
    if isinstance(prop, ListProperty):
        return [f"Sequence[{' | '.join(unique(_types(prop.inner_property)))}]"]
    return ["None"] if isinstance(prop, NoneProperty) else [plain_type(prop)]


def _models_in(prop: PropertyProtocol) -> list[ModelProperty]:
    if isinstance(prop, UnionProperty):
        return [model for inner in prop.inner_properties for model in _models_in(inner)]
    if isinstance(prop, ListProperty):
        return _models_in(prop.inner_property)
    return [prop] if isinstance(prop, ModelProperty) else []
