"""Letting people and platforms act."""

from __future__ import annotations

from galleyproof.control.context import ControlContext
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import ActionParams, InvalidStateError

_NEED_NOTHING = frozenset({"suspend_plan", "restore_plan", "delete_workspace"})


def perform_action(context: ControlContext, request: Request) -> Response:
    """Do what a client of the API cannot, in every service that the act means something to."""
    box, body = context.sandbox(request), request.body
    name, how = body["action"], ActionParams(body.get("id", ""), body.get("reason"))
    if not how.id and name not in _NEED_NOTHING:
        raise HttpError(400, f"{name} needs the id of what it is done to.", pointer="/id")
    services = [context.service(body["api"])] if "api" in body else context.services
    actions = {service.name: service.actions[name] for service in services if name in service.actions}
    if not actions:
        raise HttpError(400, f"{name} means nothing to {body['api']}.", pointer="/api")
    try:
        happened = [api for api, action in actions.items() if action(box, how)]
    except InvalidStateError as error:
        raise HttpError(409, str(error)) from None
    if not happened:
        raise HttpError(404, f"There is nothing with the id {how.id!r} to {name.replace('_', ' ')}.")
    box.process_due_events()
    return Response(200, {"action": name, "services": happened})
