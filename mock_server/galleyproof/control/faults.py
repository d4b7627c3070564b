"""Setting faults and taking them back."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from galleyproof.control import views
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.control.context import Contracts, ControlContext, Json
from galleyproof.kernel.faults.fault_types import FaultType, InvalidFaultError
from galleyproof.kernel.faults.faults import Fault, InjectionPoint, Match
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState

MAX_FAULTS = 1_000
_WHERE: Mapping[InjectionPoint, frozenset[str]] = {
    InjectionPoint.REQUEST: frozenset({"api", "operation", "key"}),
    InjectionPoint.RESPONSE: frozenset({"api", "operation", "key"}),
    InjectionPoint.PUBLISH: frozenset({"api", "account", "network"}),
    InjectionPoint.UPLOAD: frozenset({"api", "operation"}),
    InjectionPoint.DOWNLOAD: frozenset({"api", "operation"}),
}
"""What is known where a fault strikes, and so what it can be matched by."""


def build_fault(
    fault_id: str,
    fault_type: str,
    *,
    match: Mapping[str, Any] | None = None,
    parameters: Mapping[str, Any] | None = None,
    times: int | None = None,
    endless: bool = False,
    contracts: Contracts | None = None,
) -> Fault:
    """Return the fault that was ordered.

    Args:
        fault_id: its id.
        fault_type: what goes wrong, a name of the catalogue.
        match: what it strikes, by the names of `Match`.
        parameters: figures of the fault type.
        times: how often it strikes at most; None leaves it to the effect.
        endless: whether it strikes without end, whatever the effect's own count.
        contracts: hold the order against the services' contracts; None skips that.

    Raises:
        OrderError: something in it does not exist or cannot be.
    """
    mishap = _mishap(fault_type)
    wanted = dict(match or {})
    for name in wanted:
        if name not in _WHERE[mishap.point] | {"nth", "probability"}:
            known = ", ".join(sorted(_WHERE[mishap.point]))
            raise InvalidFaultError(
                f"{fault_type} strikes where {name} is not known; match it by {known}.", f"/match/{name}"
            )
    if wanted.get("nth") is not None:
        wanted["nth"] = int(wanted["nth"])
    fault = mishap.create_fault(fault_id, Match(**wanted), parameters or {}, times)
    if contracts is not None:
        _hold_against(contracts, fault)
    return evolve(fault, times=None) if endless else fault


def list_faults(context: ControlContext, request: Request) -> Response:
    """Answer the faults of a sandbox in the order in which they are asked."""
    return _all(context.sandbox(request))


def add_fault(context: ControlContext, request: Request) -> Response:
    """Set a fault."""
    box = context.sandbox(request)
    if len(box.faults) >= MAX_FAULTS:
        raise HttpError(409, f"{box.name} has {MAX_FAULTS:,} faults, the most that are kept.")
    fault = box.faults.add(_ordered(context, request.body, box.faults.next_id()))
    return Response(201, _shown(fault))


def clear_faults(context: ControlContext, request: Request) -> Response:
    """Take all faults of a sandbox back."""
    box = context.sandbox(request)
    box.faults.clear()
    return _all(box)


def get_fault(context: ControlContext, request: Request) -> Response:
    """Answer a fault."""
    return Response(200, _shown(_find(context, request)))


def replace_fault(context: ControlContext, request: Request) -> Response:
    """Put another fault in the place of one and under its id."""
    old = _find(context, request)
    fault = context.sandbox(request).faults.add(_ordered(context, request.body, old.id))
    return Response(200, _shown(fault))


def remove_fault(context: ControlContext, request: Request) -> Response:
    """Take a fault back."""
    fault = _find(context, request)
    context.sandbox(request).faults.remove(fault.id)
    return Response(200, _shown(fault))


def _mishap(effect: str) -> FaultType:
    found = FAULT_TYPES.get(effect)
    if found is None:
        similar = difflib.get_close_matches(effect, FAULT_TYPES, n=1)
        hint = f" Did you mean {similar[0]}?" if similar else " The catalogue lists what there is."
        raise InvalidFaultError(f"Nothing called {effect!r} can go wrong.{hint}", "/type")
    return found


def _ordered(context: ControlContext, body: Json, fault_id: str) -> Fault:
    times = body.get("times")
    match = body.get("match", {})
    for name, known in (("api", [service.name for service in context.services]),):
        if match.get(name, known[0]) not in known:
            raise HttpError(400, f"There is no service {match[name]!r}.", pointer=f"/match/{name}")
    try:
        return build_fault(
            fault_id,
            body["type"],
            match=match,
            parameters=body.get("parameters", {}),
            times=None if times is None else int(times),
            endless="times" in body and times is None,
            contracts=context.contracts,
        )
    except InvalidFaultError as error:
        raise HttpError(400, error.message, pointer=error.pointer) from None


def _hold_against(contracts: Contracts, fault: Fault) -> None:
    """Refuse an answer that no operation documents, and a body that breaks the contract."""
    match, status, body = fault.match, fault.parameters.get("status"), fault.parameters.get("body")
    if fault.type != "status" or status is None:
        return
    if not contracts.declares(match.api, match.operation, int(status)):
        sentence = (
            f"Nothing that this matches documents {int(status)}; undocumented_status answers it anyway."
        )
        raise InvalidFaultError(sentence, "/parameters/status")
    if body is None:
        if status < 400:
            raise InvalidFaultError("A success needs the whole body.", "/parameters")
        return
    if match.api is None or match.operation is None:
        raise InvalidFaultError("A body of one's own needs match.api and match.operation.", "/match")
    complaint = contracts.complaint(match.api, match.operation, int(status), body)
    if complaint is not None:
        message, pointer = complaint
        raise InvalidFaultError(f"The body breaks the contract: {message}.", f"/parameters/body{pointer}")


def _find(context: ControlContext, request: Request) -> Fault:
    box, fault_id = context.sandbox(request), request.parameters["fault"]
    fault = box.faults.find(fault_id)
    if fault is None:
        raise HttpError(404, f"{box.name} has no fault {fault_id!r}.")
    return fault


def _all(box: SandboxState) -> Response:
    return Response(200, {"faults": [_shown(fault) for fault in box.faults]})


def _shown(fault: Fault) -> Json:
    return views.fault(fault, FAULT_TYPES[fault.type].kind)
