"""Who the key belongs to and the workspaces they are in."""

from __future__ import annotations

from typing import Any

from galleyproof.kernel.record_store import World
from galleyproof.kernel.requests import Call, Reply
from galleyproof.services.publer import views
from galleyproof.services.publer.access import user_of
from galleyproof.services.publer.records import User, Workspace


def get_me(call: Call) -> Reply:
    """Answer the person behind the key."""
    return Reply(200, views.user(user_of(call)))


def list_workspaces(call: Call) -> Reply:
    """Answer the workspaces that the person owns or is a member of."""
    world, me = call.sandbox.world, user_of(call).id
    mine = (space for space in world.all(Workspace) if me in (space.owner_id, *space.member_ids))
    return Reply(200, [_workspace(world, space) for space in mine])


def _workspace(world: World, space: Workspace) -> dict[str, Any]:
    return {
        "id": space.id,
        "name": space.name,
        "owner": views.user(world.get(User, space.owner_id)),
        "members": [views.user(world.get(User, member)) for member in space.member_ids],
        "plan": space.plan,
        "picture": space.picture,
    }
