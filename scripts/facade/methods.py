"""The methods of a facade, from the operations of the contract and their usage."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from scripts.facade.overlay_schema import ApiUsage, Argument, OperationUsage, OverlayError, Variant
from scripts.facade.types import argument_type, description, one_or_many, result_type, union, wire_name


@frozen
class Parameter:
    """An argument of a method.

    Args:
        name: Its name.
        wire: Its name in the request.
        place: ``path``, ``query``, ``header`` or ``body``.
        type: Its annotation, without the type of its default.
        required: Whether it is required.
        positional: Whether it can be passed by position.
        doc: Its description.
        id_of: The model whose objects are accepted in place of ids; empty for none.
        many: Whether it is a list of ids.
        non_empty: Whether an empty list is rejected.
        file: Whether it is a file.
        slot: Its name in the path.
    """

    name: str
    wire: str
    place: str
    type: str
    required: bool
    positional: bool
    doc: str
    id_of: str = ""
    many: bool = False
    non_empty: bool = False
    file: bool = False
    slot: str = ""

    @property
    def declaration(self) -> str:
        """The argument as it is written in a signature."""
        if self.required:
            return f"{self.name}: {self.type}"
        absent = "Unset" if self.place == "body" else "None"
        default = "UNSET" if self.place == "body" else "None"
        return f"{self.name}: {union([self.type, absent])} = {default}"

    @property
    def expression(self) -> str:
        """The expression that is sent."""
        if self.many:
            return f"ids_of({self.name})"
        return f"id_of({self.name})" if self.id_of else self.name


@frozen
class Method:
    """A method of a facade.

    Args:
        operation: The id of the operation that it calls.
        resource: The group of methods that it belongs to.
        name: Its name.
        parameters: Its arguments, in the order of its signature.
        result: The annotation of its result.
        summary: The first sentence of its docstring.
        description: The other paragraphs of its docstring.
        body: How the body is sent: ``json``, ``form``, ``multipart``, or empty for no body.
        fixed: Fields of the body that are always sent.
        item: The annotation of an item, if it returns pages.
        job: The type of the job that it starts; empty for none.
        body_hook: The function that completes its body; empty for none.
        deprecated: Whether the contract says that the operation should no longer be used.
    """

    operation: str
    resource: str
    name: str
    parameters: tuple[Parameter, ...]
    result: str
    summary: str
    description: tuple[str, ...]
    body: str = ""
    fixed: Mapping[str, Any] = field(factory=dict)
    item: str = ""
    job: str = ""
    body_hook: str = ""
    deprecated: bool = False

    @property
    def signature(self) -> str:
        """The arguments as they are written in the definition, without ``self``."""
        positional = [each.declaration for each in self.parameters if each.positional]
        keywords = [each.declaration for each in self.parameters if not each.positional]
        return ", ".join([*positional, *(["*"] if keywords else []), *keywords])

    @property
    def arguments(self) -> str:
        """The arguments as they are passed on."""
        return ", ".join(f"{each.name}={each.name}" for each in self.parameters)

    @property
    def brief(self) -> str:
        """The names of the arguments, for an overview."""
        return brief(self.signature)

    @property
    def call(self) -> str:
        """The function that returns the call."""
        return f"{self.resource}_{self.name}"

    def sent(self, place: str) -> list[Parameter]:
        """Return the arguments that are sent in one place of the request."""
        return [each for each in self.parameters if each.place == place]


def brief(signature: str) -> str:
    """Return a signature reduced to the names of its arguments.

    Args:
        signature: The arguments as they are written in a definition.
    """
    arguments = ast.parse(f"def _({signature}): ...").body[0].args  # type: ignore[attr-defined]
    names = [each.arg for each in arguments.args]
    keywords = [each.arg for each in arguments.kwonlyargs]
    return ", ".join([*names, *(["*"] if keywords else []), *keywords])


def methods_of(
    endpoint: Endpoint,
    operation: Mapping[str, Any],
    usage: OperationUsage,
    api: ApiUsage,
    models: Mapping[str, ModelProperty],
) -> Iterator[Method]:
    """Yield the methods of an operation: the main one, then its variants.

    Args:
        endpoint: The operation as the generator parsed it.
        operation: The operation in the contract.
        usage: How it is used.
        api: How the API is used.
        models: All models by name.

    Raises:
        OverlayError: The overlay names a parameter that the operation does not have.
    """
    parameters = tuple(_parameters(endpoint, operation, usage, api))
    _check_names(operation["operationId"], parameters, usage)
    method = Method(
        operation=operation["operationId"],
        resource=usage.resource,
        name=usage.method,
        parameters=_in_order(_required(parameters, usage.require), usage.positional),
        result=_result(endpoint, usage, models),
        summary=_sentence(operation.get("summary") or _from_name(operation["operationId"])),
        description=tuple(_paragraphs(operation.get("description", ""))),
        body=_body_kind(endpoint),
        item=_item(endpoint, usage, models),
        job=usage.job.type if usage.job else "",
        body_hook=usage.body_hook,
        deprecated=operation.get("deprecated") is True,
    )
    yield method
    for name, variant in usage.variants.items():
        yield _variant(method, name, variant, parameters, usage.positional)


def successes(endpoint: Endpoint) -> dict[int, PropertyProtocol]:
    """Return the types of the successful responses of an operation, by status."""
    ranges = {pattern.status_code.range: pattern.prop for pattern in endpoint.responses.patterns}
    return {each[0]: prop for each, prop in ranges.items() if each is not None and each[0] < 300}


def _variant(
    method: Method,
    name: str,
    variant: Variant,
    parameters: tuple[Parameter, ...],
    positional: tuple[str, ...],
) -> Method:
    gone = {*variant.fixed, *variant.without}
    kept = tuple(each for each in parameters if each.wire not in gone)
    return evolve(
        method,
        name=name,
        parameters=_in_order(_required(kept, variant.require), positional),
        summary=_sentence(variant.summary),
        description=(),
        fixed=variant.fixed,
    )


def _required(parameters: tuple[Parameter, ...], required: tuple[str, ...]) -> tuple[Parameter, ...]:
    return tuple(
        evolve(
            each, required=True, type=" | ".join(part for part in each.type.split(" | ") if part != "None")
        )
        if each.wire in required
        else each
        for each in parameters
    )


def _in_order(parameters: tuple[Parameter, ...], positional: tuple[str, ...]) -> tuple[Parameter, ...]:
    # Python wants required arguments first; otherwise keep the order of the contract.
    marked = [evolve(each, positional=each.positional or each.wire in positional) for each in parameters]
    return tuple(sorted(marked, key=lambda each: (not each.positional, not each.required)))


def _parameters(
    endpoint: Endpoint, operation: Mapping[str, Any], usage: OperationUsage, api: ApiUsage
) -> Iterator[Parameter]:
    # The generator keeps the descriptions of schemas, but not those of parameters.
    descriptions = {
        (each["in"], each["name"]): each.get("description", "") for each in operation["parameters"]
    }
    workspace = api.workspace.parameters if api.workspace else ()
    paging = usage.paging.parameter if usage.paging else ""
    for place in ("path", "query", "header"):
        for prop in getattr(endpoint, f"{place}_parameters"):
            if wire_name(prop) not in workspace:
                parameter = _parameter(prop, place, usage)
                if doc := " ".join(descriptions[place, parameter.wire].split()):
                    parameter = evolve(parameter, doc=doc)
                if parameter.wire == paging:
                    parameter = evolve(parameter, doc="The first page to fetch; by default the first of all.")
                yield parameter
    for body in endpoint.bodies[:1]:
        if not isinstance(body.prop, ModelProperty):
            raise OverlayError(f"{usage.resource}.{usage.method}: its body is not an object.")
        for prop in (*(body.prop.required_properties or ()), *(body.prop.optional_properties or ())):
            yield _parameter(prop, "body", usage)


def _parameter(prop: PropertyProtocol, place: str, usage: OperationUsage) -> Parameter:
    argument = usage.arguments.get(wire_name(prop), Argument())
    many = bool(argument.id_of) and isinstance(prop, ListProperty)
    return Parameter(
        name=argument.name or str(prop.python_name),
        wire=wire_name(prop),
        place=place,
        type=_type(prop, place, argument),
        required=prop.required,
        positional=place == "path" or isinstance(prop, FileProperty),
        doc=description(prop),
        id_of=argument.id_of,
        many=many,
        non_empty=prop.required and place == "query" and isinstance(prop, ListProperty),
        file=isinstance(prop, FileProperty),
        slot=str(prop.python_name),
    )


def _type(prop: PropertyProtocol, place: str, argument: Argument) -> str:
    plain = one_or_many(prop) if place == "query" else argument_type(prop)
    if argument.accepts_also and isinstance(prop, ListProperty):
        return f"Sequence[{union([argument.accepts_also, argument_type(prop.inner_property)])}]"
    if not argument.id_of:
        return plain
    one = union(["str", argument.id_of])
    many = [f"Sequence[{one}]"] if isinstance(prop, ListProperty) else []
    return union([one, *many, *(["None"] if "None" in plain else [])])


def _check_names(place: str, parameters: tuple[Parameter, ...], usage: OperationUsage) -> None:
    named = {*usage.arguments, *usage.require, *usage.positional}
    for variant in usage.variants.values():
        named |= {*variant.fixed, *variant.without, *variant.require}
    unknown = sorted(named - {each.wire for each in parameters})
    if unknown:
        raise OverlayError(f"{place}: unknown parameter {', '.join(unknown)}.")


def _result(endpoint: Endpoint, usage: OperationUsage, models: Mapping[str, ModelProperty]) -> str:
    results = [result_type(prop) for prop in successes(endpoint).values()]
    if not usage.unwrap:
        return union(results)
    return result_type(property_of(models, union(results), usage.unwrap))


def _item(endpoint: Endpoint, usage: OperationUsage, models: Mapping[str, ModelProperty]) -> str:
    if usage.paging is None:
        return ""
    response = union(result_type(prop) for prop in successes(endpoint).values())
    items = property_of(models, response, usage.paging.items)
    if not isinstance(items, ListProperty):
        raise OverlayError(f"{usage.resource}.{usage.method}: {usage.paging.items} is not a list.")
    return result_type(items.inner_property)


def property_of(models: Mapping[str, ModelProperty], model: str, wire: str) -> PropertyProtocol:
    """Return a required property of a model by its name in JSON.

    Raises:
        OverlayError: The model has no such property.
    """
    found = models.get(model)
    for prop in (found.required_properties or ()) if found else ():
        if wire_name(prop) == wire:
            return prop
    raise OverlayError(f"{model} has no required property {wire}.")


def _body_kind(endpoint: Endpoint) -> str:
    types = {"json": "json", "data": "form", "files": "multipart"}
    return types[endpoint.bodies[0].body_type.value] if endpoint.bodies else ""


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        words = " ".join(paragraph.split())
        if words and not words.startswith("Provenance:"):
            yield words


def _from_name(operation_id: str) -> str:
    """Return a sentence in place of a summary that the contract does not have."""
    return operation_id.replace("_", " ").capitalize()


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
