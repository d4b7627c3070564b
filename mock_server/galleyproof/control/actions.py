"""Simulated actions of users and networks."""

from __future__ import annotations

from galleyproof.control.context import ControlContext
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import ActionParams, InvalidStateError

_NO_ID_REQUIRED = frozenset({"suspend_plan", "restore_plan", "delete_workspace"})


def perform_action(context: ControlContext, request: Request) -> Response:
    """Perform an action in every service that knows the record, and return the services that changed.

    Raises:
        HttpError: 400, an id is missing or the service does not support the action; 404, no service knows
            the id; 409, the action is not possible in the current state, or was done already.
    """
    box, body = context.sandbox(request), request.body
    name, params = body["action"], ActionParams(body.get("id", ""), body.get("reason"))
    if not params.id and name not in _NO_ID_REQUIRED:
        raise HttpError(400, f"{name} requires an id.", pointer="/id")
    services = [context.service(body["api"])] if "api" in body else context.services
    actions = {service.name: service.actions[name] for service in services if name in service.actions}
    if not actions:
        raise HttpError(400, f"{body['api']} does not support the action {name}.", pointer="/api")
    changed, conflicts = [], []
    for api, action in actions.items():
        try:
            changed += [api] if action(box, params) else []
        except InvalidStateError as error:
            conflicts.append(str(error))
    if not changed and conflicts:
        raise HttpError(409, " ".join(conflicts))
    if not changed:
        raise HttpError(404, f"No {_record_type(name)} with id {params.id!r}.")
    box.process_due_events()
    return Response(200, {"action": name, "services": changed})


def _record_type(action: str) -> str:
    """Return what the id of an action belongs to."""
    if action.endswith("_account"):
        return "account"
    return "workspace" if action in _NO_ID_REQUIRED else "post"
