"""The faults of a sandbox: add, replace and remove them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from galleyproof.control import views
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.control.context import Contracts, ControlContext, Json
from galleyproof.control.names import require_known_names
from galleyproof.kernel.faults.fault_types import FaultType, InvalidFaultError
from galleyproof.kernel.faults.faults import Fault, InjectionPoint, Match
from galleyproof.kernel.names import unknown_name
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks.publishing.publish_faults import EFFECTS

MAX_FAULTS = 1_000
_CRITERIA: Mapping[InjectionPoint, frozenset[str]] = {
    InjectionPoint.REQUEST: frozenset({"api", "operation", "key"}),
    InjectionPoint.RESPONSE: frozenset({"api", "operation", "key"}),
    InjectionPoint.PUBLISH: frozenset({"api", "account", "network", "effect"}),
    InjectionPoint.UPLOAD: frozenset({"api", "operation"}),
    InjectionPoint.DOWNLOAD: frozenset({"api", "operation"}),
}
"""The match criteria that are known at each injection point."""


def build_fault(
    fault_id: str,
    fault_type: str,
    *,
    match: Mapping[str, Any] | None = None,
    parameters: Mapping[str, Any] | None = None,
    times: int | None = None,
    unlimited: bool = False,
    contracts: Contracts | None = None,
) -> Fault:
    """Return a new fault.

    Args:
        fault_id: its id.
        fault_type: the name of its type in the catalogue.
        match: the match criteria, by the fields of `Match`.
        parameters: the parameters of the fault type.
        times: the maximum number of triggers; None takes the default of the fault type.
        unlimited: whether the fault triggers without a maximum, whatever the default of its type.
        contracts: the contracts that the status and body must conform to; None skips this check.

    Raises:
        InvalidFaultError: the type, a criterion or a parameter is unknown or not valid.
    """
    kind = _fault_type(fault_type)
    criteria = dict(match or {})
    for name in criteria:
        if name not in _CRITERIA[kind.point] | {"nth", "probability"}:
            known = ", ".join(sorted(_CRITERIA[kind.point]))
            raise InvalidFaultError(
                f"{fault_type} cannot be matched by {name}; use {known}.", f"/match/{name}"
            )
    if criteria.get("key") is not None and not criteria["key"].strip():
        raise InvalidFaultError("The API key is empty, so the fault would never trigger.", "/match/key")
    if criteria.get("effect") not in (None, *EFFECTS):
        raise InvalidFaultError(unknown_name("effect", criteria["effect"], EFFECTS), "/match/effect")
    if criteria.get("nth") is not None:
        criteria["nth"] = int(criteria["nth"])
    fault = kind.create_fault(fault_id, Match(**criteria), parameters or {}, times)
    if contracts is not None:
        _validate_against_contracts(contracts, fault)
    return evolve(fault, times=None) if unlimited else fault


def list_faults(context: ControlContext, request: Request) -> Response:
    """Return the faults of a sandbox in the order in which they are evaluated."""
    return _all(context.sandbox(request))


def add_fault(context: ControlContext, request: Request) -> Response:
    """Add a fault to a sandbox.

    Raises:
        HttpError: 400, the fault is not valid; 409, the sandbox has too many faults.
    """
    box = context.sandbox(request)
    if len(box.faults) >= MAX_FAULTS:
        raise HttpError(409, f"Sandbox {box.name!r} has {MAX_FAULTS:,} faults, the maximum.")
    fault = box.faults.add(_parse_fault(context, request, box.faults.next_id()))
    return Response(201, _shown(fault))


def clear_faults(context: ControlContext, request: Request) -> Response:
    """Remove all faults from a sandbox."""
    box = context.sandbox(request)
    box.faults.clear()
    return _all(box)


def get_fault(context: ControlContext, request: Request) -> Response:
    """Return a fault."""
    return Response(200, _shown(_find(context, request)))


def replace_fault(context: ControlContext, request: Request) -> Response:
    """Replace a fault and keep its id; its counters start at 0 again."""
    old = _find(context, request)
    fault = context.sandbox(request).faults.add(_parse_fault(context, request, old.id))
    return Response(200, _shown(fault))


def remove_fault(context: ControlContext, request: Request) -> Response:
    """Remove a fault and return it."""
    fault = _find(context, request)
    context.sandbox(request).faults.remove(fault.id)
    return Response(200, _shown(fault))


def _fault_type(name: str) -> FaultType:
    found = FAULT_TYPES.get(name)
    if found is None:
        message = unknown_name("fault type", name, FAULT_TYPES, otherwise="`galleyproof faults types`")
        raise InvalidFaultError(message, "/type")
    return found


def _parse_fault(context: ControlContext, request: Request, fault_id: str) -> Fault:
    body: Json = request.body
    times, match = body.get("times"), body.get("match", {})
    require_known_names(context, context.sandbox(request), match, pointer="/match")
    try:
        return build_fault(
            fault_id,
            body["type"],
            match=match,
            parameters=body.get("parameters", {}),
            times=None if times is None else int(times),
            unlimited="times" in body and times is None,
            contracts=context.contracts,
        )
    except InvalidFaultError as error:
        raise HttpError(400, error.message, pointer=error.pointer) from None


def _validate_against_contracts(contracts: Contracts, fault: Fault) -> None:
    """Reject a status that no matching operation documents, and a body that violates the contract."""
    match, status, body = fault.match, fault.parameters.get("status"), fault.parameters.get("body")
    if fault.type != "status" or status is None:
        return
    if not contracts.declares(match.api, match.operation, int(status)):
        message = (
            f"No matching operation documents status {int(status)}. Use undocumented_status to return it."
        )
        raise InvalidFaultError(message, "/parameters/status")
    if body is None:
        if status < 400:
            raise InvalidFaultError(f"Status {int(status)} requires the parameter body.", "/parameters")
        return
    if match.api is None or match.operation is None:
        raise InvalidFaultError("The parameter body requires match.api and match.operation.", "/match")
    error = contracts.validate(match.api, match.operation, int(status), body)
    if error is not None:
        message, pointer = error
        raise InvalidFaultError(f"The body violates the contract: {message}.", f"/parameters/body{pointer}")


def _find(context: ControlContext, request: Request) -> Fault:
    box, fault_id = context.sandbox(request), request.parameters["fault"]
    fault = box.faults.find(fault_id)
    if fault is None:
        raise HttpError(404, f"Sandbox {box.name!r} has no fault {fault_id!r}.")
    return fault


def _all(box: SandboxState) -> Response:
    return Response(200, {"faults": [_shown(fault) for fault in box.faults]})


def _shown(fault: Fault) -> Json:
    return views.fault(fault, FAULT_TYPES[fault.type].kind)
