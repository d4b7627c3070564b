"""Setting faults and taking them back."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from galleyproof.control import views
from galleyproof.control.catalogue import MISHAPS
from galleyproof.control.context import Contracts, Json, Office
from galleyproof.kernel.faults.fault_types import Mishap, OrderError
from galleyproof.kernel.faults.faults import Fault, Match, Point
from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.kernel.sandbox import Sandbox

MOST_FAULTS = 1_000
_WHERE: Mapping[Point, frozenset[str]] = {
    Point.REQUEST: frozenset({"api", "operation", "key"}),
    Point.ANSWER: frozenset({"api", "operation", "key"}),
    Point.PUBLISH: frozenset({"api", "account", "network"}),
    Point.UPLOAD: frozenset({"api", "operation"}),
    Point.DOWNLOAD: frozenset({"api", "operation"}),
}
"""What is known where a fault strikes, and so what it can be matched by."""


def order_fault(
    fault_id: str,
    effect: str,
    *,
    match: Mapping[str, Any] | None = None,
    options: Mapping[str, Any] | None = None,
    times: int | None = None,
    endless: bool = False,
    contracts: Contracts | None = None,
) -> Fault:
    """Return the fault that was ordered.

    Args:
        fault_id: its id.
        effect: what goes wrong, a name of the catalogue.
        match: what it strikes, by the names of `Match`.
        options: figures of the effect.
        times: how often it strikes at most; None leaves it to the effect.
        endless: whether it strikes without end, whatever the effect's own count.
        contracts: hold the order against the services' contracts; None skips that.

    Raises:
        OrderError: something in it does not exist or cannot be.
    """
    mishap = _mishap(effect)
    wanted = dict(match or {})
    for name in wanted:
        if name not in _WHERE[mishap.point] | {"nth", "probability"}:
            known = ", ".join(sorted(_WHERE[mishap.point]))
            raise OrderError(
                f"{effect} strikes where {name} is not known; match it by {known}.", f"/match/{name}"
            )
    if wanted.get("nth") is not None:
        wanted["nth"] = int(wanted["nth"])
    fault = mishap.ordered(fault_id, Match(**wanted), options or {}, times)
    if contracts is not None:
        _hold_against(contracts, fault)
    return evolve(fault, times=None) if endless else fault


def list_faults(office: Office, call: Call) -> Reply:
    """Answer the faults of a sandbox in the order in which they are asked."""
    return _all(office.sandbox(call))


def add_fault(office: Office, call: Call) -> Reply:
    """Set a fault."""
    box = office.sandbox(call)
    if len(box.faults) >= MOST_FAULTS:
        raise Refusal(409, f"{box.name} has {MOST_FAULTS:,} faults, the most that are kept.")
    fault = box.faults.add(_ordered(office, call.body, box.faults.next_id()))
    return Reply(201, _shown(fault))


def clear_faults(office: Office, call: Call) -> Reply:
    """Take all faults of a sandbox back."""
    box = office.sandbox(call)
    box.faults.clear()
    return _all(box)


def get_fault(office: Office, call: Call) -> Reply:
    """Answer a fault."""
    return Reply(200, _shown(_find(office, call)))


def replace_fault(office: Office, call: Call) -> Reply:
    """Put another fault in the place of one and under its id."""
    old = _find(office, call)
    fault = office.sandbox(call).faults.add(_ordered(office, call.body, old.id))
    return Reply(200, _shown(fault))


def remove_fault(office: Office, call: Call) -> Reply:
    """Take a fault back."""
    fault = _find(office, call)
    office.sandbox(call).faults.remove(fault.id)
    return Reply(200, _shown(fault))


def _mishap(effect: str) -> Mishap:
    found = MISHAPS.get(effect)
    if found is None:
        similar = difflib.get_close_matches(effect, MISHAPS, n=1)
        hint = f" Did you mean {similar[0]}?" if similar else " The catalogue lists what there is."
        raise OrderError(f"Nothing called {effect!r} can go wrong.{hint}", "/effect")
    return found


def _ordered(office: Office, body: Json, fault_id: str) -> Fault:
    times = body.get("times")
    match = body.get("match", {})
    for name, known in (("api", [service.name for service in office.services]),):
        if match.get(name, known[0]) not in known:
            raise Refusal(400, f"There is no service {match[name]!r}.", pointer=f"/match/{name}")
    try:
        return order_fault(
            fault_id,
            body["effect"],
            match=match,
            options=body.get("options", {}),
            times=None if times is None else int(times),
            endless="times" in body and times is None,
            contracts=office.contracts,
        )
    except OrderError as error:
        raise Refusal(400, error.message, pointer=error.pointer) from None


def _hold_against(contracts: Contracts, fault: Fault) -> None:
    """Refuse an answer that no operation documents, and a body that breaks the contract."""
    match, status, body = fault.match, fault.options.get("status"), fault.options.get("body")
    if fault.effect != "status" or status is None:
        return
    if not contracts.documents(match.api, match.operation, int(status)):
        sentence = (
            f"Nothing that this matches documents {int(status)}; undocumented_status answers it anyway."
        )
        raise OrderError(sentence, "/options/status")
    if body is None:
        if status < 400:
            raise OrderError("A success needs the whole body.", "/options")
        return
    if match.api is None or match.operation is None:
        raise OrderError("A body of one's own needs match.api and match.operation.", "/match")
    complaint = contracts.complaint(match.api, match.operation, int(status), body)
    if complaint is not None:
        message, pointer = complaint
        raise OrderError(f"The body breaks the contract: {message}.", f"/options/body{pointer}")


def _find(office: Office, call: Call) -> Fault:
    box, fault_id = office.sandbox(call), call.parameters["fault"]
    fault = box.faults.find(fault_id)
    if fault is None:
        raise Refusal(404, f"{box.name} has no fault {fault_id!r}.")
    return fault


def _all(box: Sandbox) -> Reply:
    return Reply(200, {"faults": [_shown(fault) for fault in box.faults]})


def _shown(fault: Fault) -> Json:
    return views.fault(fault, MISHAPS[fault.effect].kind)
