"""Letting people and platforms act."""

from __future__ import annotations

from galleyproof.control.context import Office
from galleyproof.kernel.actions import CannotHappen, Circumstances
from galleyproof.kernel.requests import Call, Refusal, Reply

_NEED_NOTHING = frozenset({"lock_plan", "unlock_plan", "delete_workspace"})


def perform_act(office: Office, call: Call) -> Reply:
    """Do what a client of the API cannot, in every service that the act means something to."""
    box, body = office.sandbox(call), call.body
    name, how = body["act"], Circumstances(body.get("id", ""), body.get("reason"))
    if not how.id and name not in _NEED_NOTHING:
        raise Refusal(400, f"{name} needs the id of what it is done to.", pointer="/id")
    services = [office.service(body["api"])] if "api" in body else office.services
    acts = {service.name: service.acts[name] for service in services if name in service.acts}
    if not acts:
        raise Refusal(400, f"{name} means nothing to {body['api']}.", pointer="/api")
    try:
        happened = [api for api, act in acts.items() if act(box, how)]
    except CannotHappen as error:
        raise Refusal(409, str(error)) from None
    if not happened:
        raise Refusal(404, f"There is nothing with the id {how.id!r} to {name.replace('_', ' ')}.")
    box.settle()
    return Reply(200, {"act": name, "apis": happened})
