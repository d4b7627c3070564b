"""The methods of a facade, worked out from the contract's operations and their use."""

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

from scripts.facade.types import argument_type, description, one_or_many, result_type, union, wire_name
from scripts.facade.usage import ApiUsage, Argument, OperationUsage, OverlayError, Variant


@frozen
class Parameter:
    """One argument of a method.

    Args:
        name: What the method calls it.
        wire: What it is called on the wire.
        place: ``path``, ``query``, ``header`` or ``body``.
        type: Its annotation, without what stands for "not given".
        required: Whether it must be given.
        positional: Whether it may be given by position.
        doc: What it means.
        id_of: The model that may be given in place of its id; empty for none.
        many: Whether it is a list of ids.
        non_empty: Whether an empty list is refused.
        file: Whether it is a file.
        slot: What the path calls it.
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
        """The argument in a signature."""
        if self.required:
            return f"{self.name}: {self.type}"
        absent = "Unset" if self.place == "body" else "None"
        default = "UNSET" if self.place == "body" else "None"
        return f"{self.name}: {union([self.type, absent])} = {default}"

    @property
    def expression(self) -> str:
        """The argument as it is sent."""
        if self.many:
            return f"ids_of({self.name})"
        return f"id_of({self.name})" if self.id_of else self.name


@frozen
class Method:
    """One method of a facade.

    Args:
        operation: The id of the operation that it calls.
        resource: The group of methods it belongs to.
        name: What it is called.
        parameters: Its arguments, in the order of its signature.
        result: The annotation of what it gives.
        summary: What it does, in one sentence.
        description: More about it, in paragraphs.
        body: How the body is sent: ``json``, ``form``, ``multipart``, or empty for no body.
        fixed: Fields of the body that are always sent.
        item: The annotation of one item, if it gives pages.
        job: The kind of job that it starts; empty for none.
        body_hook: The flow function that completes its body; empty for none.
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

    @property
    def signature(self) -> str:
        """The arguments as they stand in the definition, without ``self``."""
        positional = [each.declaration for each in self.parameters if each.positional]
        keywords = [each.declaration for each in self.parameters if not each.positional]
        return ", ".join([*positional, *(["*"] if keywords else []), *keywords])

    @property
    def arguments(self) -> str:
        """The arguments as they are handed on."""
        return ", ".join(f"{each.name}={each.name}" for each in self.parameters)

    @property
    def brief(self) -> str:
        """The names of the arguments, for an overview."""
        return brief(self.signature)

    @property
    def call(self) -> str:
        """The function that makes the call."""
        return f"{self.resource}_{self.name}"

    def sent(self, place: str) -> list[Parameter]:
        """Return the arguments that go to one place of the request."""
        return [each for each in self.parameters if each.place == place]


def brief(signature: str) -> str:
    """Return a signature reduced to the names of its arguments.

    Args:
        signature: The arguments as they stand in a definition.
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
    """Yield the methods of one operation: its own, then its variants.

    Args:
        endpoint: The operation as the generator understood it.
        operation: The operation as the contract has it.
        usage: How it is used.
        api: How the API is used.
        models: All models by name.

    Raises:
        OverlayError: The overlay names something that the operation does not have.
    """
    parameters = tuple(_parameters(endpoint, operation, usage, api))
    _check_names(operation["operationId"], parameters, usage)
    method = Method(
        operation=operation["operationId"],
        resource=usage.resource,
        name=usage.method,
        parameters=_in_order(_required(parameters, usage.require), usage.positional),
        result=_result(endpoint, usage, models),
        summary=_sentence(operation["summary"]),
        description=tuple(_paragraphs(operation.get("description", ""))),
        body=_body_kind(endpoint),
        item=_item(endpoint, usage, models),
        job=usage.job.kind if usage.job else "",
        body_hook=usage.body_hook,
    )
    yield method
    for name, variant in usage.variants.items():
        yield _variant(method, name, variant, parameters, usage.positional)


def successes(endpoint: Endpoint) -> dict[int, PropertyProtocol]:
    """Return what the successful answers of an operation hold, by status."""
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
    # Required ones first, or Python would refuse the signature; otherwise as the contract has them.
    marked = [evolve(each, positional=each.positional or each.wire in positional) for each in parameters]
    return tuple(sorted(marked, key=lambda each: (not each.positional, not each.required)))


def _parameters(
    endpoint: Endpoint, operation: Mapping[str, Any], usage: OperationUsage, api: ApiUsage
) -> Iterator[Parameter]:
    # The generator keeps what a schema says of itself, and not what the parameter says.
    said = {(each["in"], each["name"]): each.get("description", "") for each in operation["parameters"]}
    workspace = api.workspace.parameters if api.workspace else ()
    paging = usage.paging.parameter if usage.paging else ""
    for place in ("path", "query", "header"):
        for prop in getattr(endpoint, f"{place}_parameters"):
            if wire_name(prop) not in workspace:
                parameter = _parameter(prop, place, usage)
                if doc := " ".join(said[place, parameter.wire].split()):
                    parameter = evolve(parameter, doc=doc)
                if parameter.wire == paging:
                    parameter = evolve(parameter, doc="The page to begin with; the first by default.")
                yield parameter
    for body in endpoint.bodies[:1]:
        if not isinstance(body.prop, ModelProperty):
            raise OverlayError(f"{usage.resource}.{usage.method}: its body is no object.")
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
        raise OverlayError(f"{place}: it takes no {', '.join(unknown)}.")


def _result(endpoint: Endpoint, usage: OperationUsage, models: Mapping[str, ModelProperty]) -> str:
    results = [result_type(prop) for prop in successes(endpoint).values()]
    if not usage.unwrap:
        return union(results)
    return result_type(property_of(models, union(results), usage.unwrap))


def _item(endpoint: Endpoint, usage: OperationUsage, models: Mapping[str, ModelProperty]) -> str:
    if usage.paging is None:
        return ""
    answer = union(result_type(prop) for prop in successes(endpoint).values())
    items = property_of(models, answer, usage.paging.items)
    if not isinstance(items, ListProperty):
        raise OverlayError(f"{usage.resource}.{usage.method}: {usage.paging.items} is no list.")
    return result_type(items.inner_property)


def property_of(models: Mapping[str, ModelProperty], model: str, wire: str) -> PropertyProtocol:
    """Return a required property of a model by its name on the wire.

    Raises:
        OverlayError: There is none.
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


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
