"""API keys with restricted rights: list, create and revoke them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from galleyproof.control import views
from galleyproof.control.clocks import read_instant
from galleyproof.control.context import ControlContext, Json
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.names import unknown_name
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState


def list_keys(context: ControlContext, request: Request) -> Response:
    """Return the keys that were created for a sandbox."""
    keys = context.registry.keys_for(context.sandbox(request).name)
    return Response(200, {"keys": [views.key(key) for key in keys]})


def create_key(context: ControlContext, request: Request) -> Response:
    """Create a key with the rights given in the body.

    Raises:
        HttpError: 400, a scope is unknown; 409, the key exists or belongs to another sandbox.
    """
    box, body = context.sandbox(request), request.body
    secret = body.get("key") or _generate_key(context, box)
    if context.registry.key(secret) is not None and secret != _own_key(box):
        raise HttpError(409, f"The key {secret!r} already exists.", pointer="/key")
    if secret.startswith("sandbox_") and secret != _own_key(box):
        raise HttpError(409, f"The key {secret!r} belongs to another sandbox.", pointer="/key")
    _check_scopes(context, body.get("scopes") or ())
    key = ApiKey(secret, box.name, **_rights(body))
    context.registry.add_key(key)
    return Response(201, views.key(key))


def revoke_key(context: ControlContext, request: Request) -> Response:
    """Revoke a key of a sandbox.

    Raises:
        HttpError: 404, the sandbox has no such key.
    """
    box, secret = context.sandbox(request), request.parameters["key"]
    key = context.registry.key(secret)
    if key is None and secret == _own_key(box):
        key = ApiKey(secret, box.name)
    if key is None or key.sandbox != box.name:
        raise HttpError(404, f"Sandbox {box.name!r} has no key {secret!r}.")
    revoked = evolve(key, revoked=True)
    context.registry.add_key(revoked)
    return Response(200, views.key(revoked))


def _check_scopes(context: ControlContext, scopes: Sequence[str]) -> None:
    """Reject a scope that no service has; a key with only that scope could not do anything."""
    known = [scope for service in context.services for scope in service.scopes]
    for index, scope in enumerate(scopes):
        if scope not in known:
            raise HttpError(400, unknown_name("scope", scope, known), pointer=f"/scopes/{index}")


def _rights(body: Json) -> Json:
    scopes, expires_at = body.get("scopes"), body.get("expires_at")
    return {
        "scopes": None if scopes is None else frozenset(scopes),
        "api_access": body.get("api_access", True),
        "revoked": body.get("revoked", False),
        "expires_at": None if expires_at is None else read_instant(expires_at, "/expires_at"),
    }


def _own_key(box: SandboxState) -> str:
    return f"sandbox_{box.name}"


def _generate_key(context: ControlContext, box: SandboxState) -> str:
    """Return an unused key. It depends on the seed only, and creating it changes no other ids."""
    number = len(context.registry.keys_for(box.name)) + 1
    while context.registry.key(secret := f"key_{box.ids.token('key', box.name, number, length=20)}"):
        number += 1
    return secret
