"""The schema of ``x-galleyproof`` in overlays: how a client uses an API. An unknown key is an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, fields, frozen

from scripts.contracts.openapi_objects import operations

KEY = "x-galleyproof"
RETRY_SAFETY = ("safe", "idempotent", "never")


class OverlayError(Exception):
    """``x-galleyproof`` in an overlay is invalid."""


@frozen(kw_only=True)
class Argument:
    """How a method accepts a parameter or a field of a body.

    Args:
        name: The name of the argument; by default that of the contract.
        id_of: The model whose objects are accepted in place of ids.
        accepts_also: Another accepted type for the entries of a list; the ``body_hook`` converts it.
    """

    name: str = ""
    id_of: str = ""
    accepts_also: str = ""


@frozen(kw_only=True)
class Variant:
    """Another method for an operation, with some fixed values.

    Args:
        summary: The first sentence of its docstring.
        fixed: Values that are always sent.
        without: Fields that are not arguments.
        require: Fields that are required arguments.
    """

    summary: str
    fixed: Mapping[str, Any] = field(factory=dict)
    without: tuple[str, ...] = field(default=(), converter=tuple)
    require: tuple[str, ...] = field(default=(), converter=tuple)


@frozen(kw_only=True)
class Paging:
    """The paging parameters and fields of an operation."""

    parameter: str
    items: str
    style: str = "page"
    start: int = 0
    total: str = ""
    total_pages: str = ""
    per_page: int = 0


@frozen(kw_only=True)
class StartsJob:
    """The job that an operation starts.

    Args:
        type: One of the API's job types.
    """

    type: str


@frozen(kw_only=True)
class OperationUsage:
    """How an operation is used.

    Args:
        resource: The group of methods that it belongs to.
        method: The name of the method.
        retry: The effect of sending it twice: ``safe``, ``idempotent`` or ``never``.
        unwrap: The field of the response that the method returns; empty for the whole response.
        positional: Arguments that can be passed by position.
        require: Fields that are required arguments, although they are optional in the contract.
        arguments: How the method accepts its arguments.
        variants: Other methods for the operation.
        body_hook: The function of ``scripts/codegen/body_hooks/`` that completes the body.
        paging: Its paging.
        job: The job that it starts.
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
    """How the API selects the workspace of a call.

    Args:
        parameters: The parameters that contain its id.
        variable: The environment variable that can contain its id.
        discover: The operation that lists the workspaces of a key.
    """

    parameters: tuple[str, ...] = field(converter=tuple)
    variable: str = ""
    discover: str = ""


@frozen(kw_only=True)
class JobType:
    """A type of job.

    Args:
        result: Pointers to its result in the payload.
        items: The model of each entry of the result.
        context: The function of ``scripts/codegen/body_hooks/`` that remembers what was requested.
        methods: Flow functions, by the names of the additional methods of the job.
    """

    result: tuple[str, ...] = field(default=(), converter=tuple)
    items: str = ""
    context: str = ""
    methods: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Jobs:
    """How the status of jobs is read; the pointers are tried in order."""

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
        resource: The group of methods that it belongs to.
        method: The name of the method.
        job: The type of the job that it starts; empty for none.
        facts: Values of the API that the function needs.
    """

    resource: str
    method: str
    job: str = ""
    facts: Mapping[str, Any] = field(factory=dict)


@frozen(kw_only=True)
class ApiUsage:
    """How an API is used.

    Args:
        client: The name of its client class.
        variables: The prefix of its environment variables.
        authorization: The ``Authorization`` header, with ``{key}`` as a placeholder.
        workspace: How it selects the workspace of a call.
        reset_unit: The meaning of the number in ``X-RateLimit-Reset``.
        times: ``utc`` if times must be sent in UTC, ``offset`` if any offset is accepted.
        time_fields: Fields of request bodies that contain times. They accept datetimes, also if the contract
            says text; a time without a time zone is rejected.
        hints: Hints for error statuses.
        jobs: How the status of jobs is read.
        flows: Methods that need several calls.
    """

    client: str
    variables: str
    authorization: str
    workspace: Workspace | None = None
    reset_unit: str = "unix_seconds"
    times: str = "offset"
    time_fields: tuple[str, ...] = field(default=(), converter=tuple)
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
        OverlayError: ``x-galleyproof`` is missing or invalid.
    """
    if KEY not in document:
        raise OverlayError(f"{KEY} is missing at the top of the contract.")
    given = dict(document[KEY])
    jobs = given.get("jobs")
    if jobs is not None:
        types = {name: _made(JobType, each, f"jobs.types.{name}") for name, each in jobs["types"].items()}
        given["jobs"] = _made(Jobs, jobs | {"types": types}, "jobs")
    if "workspace" in given:
        given["workspace"] = _made(Workspace, given["workspace"], "workspace")
    given["flows"] = {
        name: _made(Flow, each, f"flows.{name}") for name, each in given.get("flows", {}).items()
    }
    usage: ApiUsage = _made(ApiUsage, given, "the API")
    return usage


def operation_usages(document: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], OperationUsage]]:
    """Yield every operation of a contract with its usage.

    Args:
        document: The bundled contract.

    Raises:
        OverlayError: ``x-galleyproof`` of an operation is missing or invalid.
    """
    for _, _, operation in operations(document):
        place = operation["operationId"]
        given = dict(operation.get(KEY, {}))
        if given.get("retry") not in RETRY_SAFETY:
            raise OverlayError(f"{place}: {KEY} must set retry to one of {', '.join(RETRY_SAFETY)}.")
        for name, kind in _SINGLE.items():
            if name in given:
                given[name] = _made(kind, given[name], f"{place}: {name}")
        for name, kind in _NAMED.items():
            parts = given.get(name, {}).items()
            given[name] = {key: _made(kind, each, f"{place}: {name}.{key}") for key, each in parts}
        yield operation, _made(OperationUsage, given, place)


def _made(cls: type[Any], given: Mapping[str, Any], place: str) -> Any:
    known = {each.name: each for each in fields(cls)}
    unknown = ", ".join(sorted(given.keys() - known.keys()))
    if unknown:
        raise OverlayError(f"{place}: {KEY} has no key {unknown}.")
    try:
        return cls(**given)
    except TypeError as error:
        raise OverlayError(f"{place}: {KEY} is incomplete: {error}.") from error
