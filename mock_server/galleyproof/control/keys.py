"""API keys with less than full rights."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from galleyproof.control import views
from galleyproof.control.clocks import read_instant
from galleyproof.control.context import ControlContext, Json
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState


def list_keys(context: ControlContext, request: Request) -> Response:
    """Answer the keys that were made for a sandbox."""
    keys = context.registry.keys_for(context.sandbox(request).name)
    return Response(200, {"keys": [views.key(key) for key in keys]})


def create_key(context: ControlContext, request: Request) -> Response:
    """Make a key that opens a sandbox with what it says and nothing more."""
    box, body = context.sandbox(request), request.body
    secret = body.get("key") or _free_secret(context, box)
    if context.registry.key(secret) is not None and secret != _own(box):
        raise HttpError(409, "There is such a key already.", pointer="/key")
    if secret.startswith("sandbox_") and secret != _own(box):
        raise HttpError(409, f"{secret} opens another sandbox.", pointer="/key")
    _check_scopes(context, body.get("scopes") or ())
    key = ApiKey(secret, box.name, **_powers(body))
    context.registry.add_key(key)
    return Response(201, views.key(key))


def revoke_key(context: ControlContext, request: Request) -> Response:
    """Let a key open nothing from now on."""
    box, secret = context.sandbox(request), request.parameters["key"]
    key = context.registry.key(secret)
    if key is None and secret == _own(box):
        key = ApiKey(secret, box.name)
    if key is None or key.sandbox != box.name:
        raise HttpError(404, f"{box.name} has no such key.")
    revoked = evolve(key, revoked=True)
    context.registry.add_key(revoked)
    return Response(200, views.key(revoked))


def _check_scopes(context: ControlContext, scopes: Sequence[str]) -> None:
    """Refuse a scope that no service has, because a key with it would open nothing, in silence."""
    known = [scope for service in context.services for scope in service.scopes]
    for index, scope in enumerate(scopes):
        if scope not in known:
            sentence = f"No service has the scope {scope!r}; there are {', '.join(known)}."
            raise HttpError(400, sentence, pointer=f"/scopes/{index}")


def _powers(body: Json) -> Json:
    scopes, ends = body.get("scopes"), body.get("expires_at")
    return {
        "scopes": None if scopes is None else frozenset(scopes),
        "api_access": body.get("api_access", True),
        "revoked": body.get("revoked", False),
        "expires_at": None if ends is None else read_instant(ends, "/expires_at"),
    }


def _own(box: SandboxState) -> str:
    return f"sandbox_{box.name}"


def _free_secret(context: ControlContext, box: SandboxState) -> str:
    """Return a key that is not taken; the same in every run, and from no source that ids come from."""
    number = len(context.registry.keys_for(box.name)) + 1
    while context.registry.key(secret := f"key_{box.ids.token('key', box.name, number, length=20)}"):
        number += 1
    return secret
