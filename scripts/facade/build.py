"""Build a facade: collect everything about it, and render the templates."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import galleyproof_client
from attrs import frozen
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint, GeneratorData
from openapi_python_client.parser.properties.model_property import ModelProperty

from scripts.facade import docs
from scripts.facade.flows import FlowMethod, flow_methods, hand_written_source, job_methods
from scripts.facade.methods import Method, methods_of, property_of, successes
from scripts.facade.overlay_schema import ApiUsage, OperationUsage, OverlayError, api_usage, operation_usages
from scripts.facade.typed_dicts import DictType, dict_types
from scripts.facade.types import names_in, result_type, union, wire_name

_TEMPLATES = Path(__file__).parents[1] / "codegen" / "facade"


@frozen
class OperationView:
    """An operation, for the templates."""

    id: str
    constant: str
    place: str
    method: str
    path: str
    usage: OperationUsage
    responses: Mapping[int, str]
    names: tuple[str, ...]
    unwrap: str
    workspace: tuple[str, str] | None
    paging: Mapping[str, Any] | None


@frozen
class Facade:
    """Everything about a facade, for the templates."""

    name: str
    usage: ApiUsage
    document: Mapping[str, Any]
    models: Mapping[str, Any]
    operations: tuple[OperationView, ...]
    methods: tuple[Method, ...]
    flows: tuple[FlowMethod, ...]
    job_methods: Mapping[str, list[FlowMethod]]
    flow_source: str
    body_hook_source: str
    typed_dicts: tuple[DictType, ...]

    @property
    def package(self) -> str:
        """The name of the package."""
        return f"{self.name}_client"

    @property
    def typed_dict_names(self) -> list[str]:
        """The names of the TypedDicts."""
        return [each.name for each in self.typed_dicts]

    @property
    def resources(self) -> list[str]:
        """The groups of methods, in the order of the contract."""
        named = [*(each.resource for each in self.methods), *(each.resource for each in self.flows)]
        return list(dict.fromkeys(named))

    def methods_in(self, resource: str) -> list[Method]:
        """Return the methods of a group."""
        return [each for each in self.methods if each.resource == resource]

    def flows_in(self, resource: str) -> list[FlowMethod]:
        """Return the flows of a group."""
        return [each for each in self.flows if each.resource == resource]

    def operation(self, name: str) -> OperationView:
        """Return an operation by its id."""
        return next(each for each in self.operations if each.id == name)

    def method_of(self, operation: str) -> Method:
        """Return the main method of an operation."""
        return next(each for each in self.methods if each.operation == operation)


def build_facade(bundle: Path, config: Path, package: Path) -> None:
    """Write the facade of one API into its package.

    Args:
        bundle: The bundled contract.
        config: The settings of openapi-python-client.
        package: The folder that the generator has non_empty.

    Raises:
        OverlayError: ``x-galleyproof`` in the overlay is invalid.
    """
    for name, text in _rendered(describe_facade(bundle, config)).items():
        (package / name).write_text(text, "utf-8")


def describe_facade(bundle: Path, config: Path) -> Facade:
    """Return everything about the facade of one API.

    Args:
        bundle: The bundled contract.
        config: The settings of openapi-python-client.

    Raises:
        OverlayError: ``x-galleyproof`` in the overlay is invalid.
    """
    document = json.loads(bundle.read_text("utf-8"))
    return _facade(bundle, document, api_usage(document), _parsed(document, config, bundle))


def _parsed(document: Mapping[str, Any], config: Path, bundle: Path) -> GeneratorData:
    settings = Config.from_sources(
        ConfigFile.load_from_path(config), MetaType.NONE, bundle, "utf-8", True, None
    )
    data = GeneratorData.from_dict(json.loads(json.dumps(document)), config=settings)
    if isinstance(data, GeneratorError):
        raise OverlayError(str(data.detail))
    return data


def _facade(bundle: Path, document: Mapping[str, Any], usage: ApiUsage, data: GeneratorData) -> Facade:
    models = {str(model.class_info.name): model for model in data.models}
    enums = {str(enum.class_info.name): enum for enum in data.enums}
    endpoints = {
        str(endpoint.name): endpoint
        for collection in data.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    views, methods = list[OperationView](), list[Method]()
    for operation, how in operation_usages(document):
        endpoint = endpoints[operation["operationId"]]
        views.append(_view(endpoint, how, usage, models))
        operation = operation | {"parameters": _resolved(document, operation.get("parameters", []))}
        methods += methods_of(endpoint, operation, how, usage, models)
    source = hand_written_source("flows", bundle.stem, usage)
    hooks = hand_written_source("body_hooks", bundle.stem, usage)
    flows = tuple(flow_methods(source, usage))
    jobs = job_methods(source, usage)
    _check_distinct([*methods, *flows])
    return Facade(
        name=bundle.stem,
        usage=usage,
        document=document,
        models=models | enums,
        operations=tuple(views),
        methods=tuple(methods),
        flows=flows,
        job_methods=jobs,
        flow_source=source,
        body_hook_source=hooks,
        typed_dicts=tuple(dict_types(_body_models(methods, models), models, usage.time_fields)),
    )


def _body_models(methods: Iterable[Method], models: Mapping[str, ModelProperty]) -> list[str]:
    """Return the names of the models that arguments accept as dicts."""
    annotations = [each.type for method in methods for each in method.parameters]
    names = {name.removesuffix("Dict") for name in names_in(annotations) if name.endswith("Dict")}
    return sorted(names & models.keys())


def _resolved(document: Mapping[str, Any], parameters: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    known = document.get("components", {}).get("parameters", {})
    return [known[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in parameters]


def _view(
    endpoint: Endpoint, how: OperationUsage, usage: ApiUsage, models: Mapping[str, ModelProperty]
) -> OperationView:
    responses = {status: result_type(prop) for status, prop in successes(endpoint).items()}
    response = union(responses.values())
    attribute = str(property_of(models, response, how.unwrap).python_name) if how.unwrap else ""
    return OperationView(
        id=str(endpoint.name),
        constant=str(endpoint.name).upper(),
        place=f"{how.resource}.{how.method}",
        method=endpoint.method.upper(),
        path=endpoint.path.get_untrusted_value(),
        usage=how,
        responses=responses,
        names=tuple(sorted(names_in(responses.values()))),
        unwrap=attribute,
        workspace=_workspace(endpoint, usage),
        paging=_paging(how, models, response),
    )


def _workspace(endpoint: Endpoint, usage: ApiUsage) -> tuple[str, str] | None:
    names = usage.workspace.parameters if usage.workspace else ()
    for place in ("path", "header"):
        for prop in getattr(endpoint, f"{place}_parameters"):
            if wire_name(prop) in names:
                return place, str(prop.python_name) if place == "path" else wire_name(prop)
    return None


def _paging(how: OperationUsage, models: Mapping[str, ModelProperty], response: str) -> dict[str, Any] | None:
    if how.paging is None:
        return None
    attributes = {
        key: str(property_of(models, response, wire).python_name)
        for key in ("items", "total", "total_pages")
        if (wire := getattr(how.paging, key))
    }
    return {
        "parameter": how.paging.parameter,
        "first": how.paging.start,
        "per_page": how.paging.per_page,
        **attributes,
    }


def _check_distinct(methods: Iterable[Method | FlowMethod]) -> None:
    seen = set()
    for method in methods:
        place = f"{method.resource}.{method.name}"
        if place in seen:
            raise OverlayError(f"{place}: two methods have this name.")
        seen.add(place)


def _rendered(facade: Facade) -> dict[str, str]:
    environment = Environment(  # noqa: S701 - the templates are Python, not HTML
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["class_name"] = lambda name: "".join(word.title() for word in name.split("_"))
    environment.filters["python"] = repr
    environment.globals.update(facade=facade, docs=docs, imports=_importer(facade), exported=_exported())
    made = {
        name: environment.get_template(f"{name}.jinja").render()
        for name in ("__init__.py", "_operations.py", "_calls.py", "api.md")
    }
    for mode in ("sync", "async"):
        made[f"_{mode}.py"] = environment.get_template("facade.py.jinja").render(sync=mode == "sync")
    if facade.typed_dicts:
        made["typed_dicts.py"] = environment.get_template("typed_dicts.py.jinja").render()
    hand_written = {"_flows.py": facade.flow_source, "_body_hooks.py": facade.body_hook_source}
    return made | {name: source for name, source in hand_written.items() if source or name == "_flows.py"}


def _exported() -> list[str]:
    return sorted(galleyproof_client.__all__)


def _importer(facade: Facade) -> Any:
    def imports(annotations: Iterable[str], *, local: Iterable[str] = ()) -> list[str]:
        """Return the import statements that annotations need."""
        names = names_in(annotations) - set(local)
        sources: dict[str, list[str]] = {}
        for name in sorted(names):
            sources.setdefault(_source(facade, name), []).append(name)
        return [f"from {source} import {', '.join(each)}" for source, each in sorted(sources.items())]

    return imports


def _source(facade: Facade, name: str) -> str:
    if name in facade.models:
        return ".models"
    if name in facade.typed_dict_names:
        return ".typed_dicts"
    if name in galleyproof_client.__all__:
        return "galleyproof_client"
    if name in ("Sequence", "Mapping", "Iterable", "Callable"):
        return "collections.abc"
    if name in ("Any", "IO"):
        return "typing"
    raise OverlayError(f"{name}: unknown name in an annotation.")
