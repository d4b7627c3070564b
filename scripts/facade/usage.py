"""What an overlay says, under ``x-galleyproof``, about how an API is used. Strict: a typo is an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, fields, frozen

from scripts.openapi_objects import operations

KEY = "x-galleyproof"
REPEATS = ("safe", "idempotent", "never")


class OverlayError(Exception):
    """An overlay says something that no facade can be built from."""


@frozen(kw_only=True)
class Argument:
    """How a method takes one parameter or one field of a body.

    Args:
        name: What the method calls it.
        id_of: The model that may be given in place of its id.
        accepts_also: A further type that each entry of a list may have; the operation's ``body_hook`` deals with it.
    """

    name: str = ""
    id_of: str = ""
    accepts_also: str = ""


@frozen(kw_only=True)
class Variant:
    """A method that is an operation with something settled.

    Args:
        summary: What it does.
        fixed: Values that are always sent.
        without: Fields that it does not take.
        require: Fields that it insists on.
    """

    summary: str
    fixed: Mapping[str, Any] = field(factory=dict)
    without: tuple[str, ...] = field(default=(), converter=tuple)
    require: tuple[str, ...] = field(default=(), converter=tuple)


@frozen(kw_only=True)
class Paging:
    """How an operation pages."""

    parameter: str
    items: str
    style: str = "page"
    start: int = 0
    total: str = ""
    total_pages: str = ""
    per_page: int = 0


@frozen(kw_only=True)
class StartsJob:
    """What an operation starts.

    Args:
        kind: One of the API's types of jobs.
    """

    kind: str


@frozen(kw_only=True)
class OperationUsage:
    """How an operation is used.

    Args:
        resource: The group of methods it belongs to.
        method: What the method is called.
        retry: What sending it twice does: ``safe``, ``idempotent`` or ``never``.
        unwrap: The one field of its answer that matters.
        positional: What may be given by position.
        require: Fields that the method insists on, though the contract does not.
        arguments: How it takes what it is given.
        variants: Further methods.
        body_hook: The flow function that completes its body.
        paging: How it pages.
        job: The job it starts.
    """

    resource: str
    method: str
    retry: str
    unwrap: str = ""
    positional: tuple[str, ...] = field(default=(), converter=tuple)
    require: tuple[str, ...] = field(default=(), converter=tuple)
    arguments: Mapping[str, Argument] = field(factory=dict)
    variants: Mapping[str, Variant] = field(factory=dict)
    body_hook: str = ""
    paging: Paging | None = None
    job: StartsJob | None = None


@frozen(kw_only=True)
class Workspace:
    """How the API says which workspace a call is about.

    Args:
        parameters: The parameters that carry it.
        variable: The environment variable that may hold it.
        discover: The operation that lists the workspaces of a key.
    """

    parameters: tuple[str, ...] = field(converter=tuple)
    variable: str = ""
    discover: str = ""


@frozen(kw_only=True)
class JobType:
    """A kind of job.

    Args:
        result: Pointers to its result in the payload.
        items: The model of each entry of the result.
        context: The flow function that notes what was asked for.
        methods: Flow functions, by the names of the methods that the job gets.
    """

    result: tuple[str, ...] = field(default=(), converter=tuple)
    items: str = ""
    context: str = ""
    methods: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Jobs:
    """How jobs are followed; the pointers are tried one after the other."""

    status: str
    ids: tuple[str, ...] = field(converter=tuple)
    states: tuple[str, ...] = field(converter=tuple)
    payloads: tuple[str, ...] = field(converter=tuple)
    done: tuple[str, ...] = field(converter=tuple)
    failed: tuple[str, ...] = field(converter=tuple)
    failures: str
    message: str
    types: Mapping[str, JobType]


@frozen(kw_only=True)
class Flow:
    """A flow function of ``scripts/codegen/flows/`` that becomes a method.

    Args:
        resource: The group of methods it belongs to.
        method: What the method is called.
        facts: What the function has to know about the API.
    """

    resource: str
    method: str
    facts: Mapping[str, Any] = field(factory=dict)


@frozen(kw_only=True)
class ApiUsage:
    """How an API is used.

    Args:
        client: The name of its client class.
        variables: The prefix of its environment variables.
        authorization: The ``Authorization`` header, with ``{key}`` in it.
        workspace: How it says which workspace a call is about.
        reset_unit: What the number in ``X-RateLimit-Reset`` means.
        times: ``utc`` if times must be sent in UTC, ``offset`` if any offset will do.
        hints: What to do about an error status.
        jobs: How jobs are followed.
        flows: Methods that are more than one call.
    """

    client: str
    variables: str
    authorization: str
    workspace: Workspace | None = None
    reset_unit: str = "unix_seconds"
    times: str = "offset"
    hints: Mapping[str, str] = field(factory=dict)
    jobs: Jobs | None = None
    flows: Mapping[str, Flow] = field(factory=dict)


_SINGLE: dict[str, type[Any]] = {"paging": Paging, "job": StartsJob}
_NAMED: dict[str, type[Any]] = {"arguments": Argument, "variants": Variant}


def api_usage(document: Mapping[str, Any]) -> ApiUsage:
    """Return how an API is used.

    Args:
        document: The bundled contract.

    Raises:
        OverlayError: The overlay says something that nothing can be built from.
    """
    if KEY not in document:
        raise OverlayError(f"{KEY} is missing at the top of the contract.")
    said = dict(document[KEY])
    jobs = said.get("jobs")
    if jobs is not None:
        types = {name: _made(JobType, each, f"jobs.types.{name}") for name, each in jobs["types"].items()}
        said["jobs"] = _made(Jobs, jobs | {"types": types}, "jobs")
    if "workspace" in said:
        said["workspace"] = _made(Workspace, said["workspace"], "workspace")
    said["flows"] = {name: _made(Flow, each, f"flows.{name}") for name, each in said.get("flows", {}).items()}
    usage: ApiUsage = _made(ApiUsage, said, "the API")
    return usage


def operation_usages(document: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], OperationUsage]]:
    """Yield every operation of a contract with how it is used.

    Args:
        document: The bundled contract.

    Raises:
        OverlayError: An operation does not say whether it may be repeated, or something that cannot be built.
    """
    for _, _, operation in operations(document):
        place = operation["operationId"]
        said = dict(operation.get(KEY, {}))
        if said.get("retry") not in REPEATS:
            raise OverlayError(f"{place}: {KEY} must say retry: {', '.join(REPEATS)}.")
        for name, kind in _SINGLE.items():
            if name in said:
                said[name] = _made(kind, said[name], f"{place}: {name}")
        for name, kind in _NAMED.items():
            parts = said.get(name, {}).items()
            said[name] = {key: _made(kind, each, f"{place}: {name}.{key}") for key, each in parts}
        yield operation, _made(OperationUsage, said, place)


def _made(kind: type[Any], said: Mapping[str, Any], place: str) -> Any:
    known = {each.name: each for each in fields(kind)}
    unknown = ", ".join(sorted(said.keys() - known.keys()))
    if unknown:
        raise OverlayError(f"{place}: {KEY} knows no {unknown}.")
    try:
        return kind(**said)
    except TypeError as error:
        raise OverlayError(f"{place}: {KEY} is incomplete: {error}.") from error
