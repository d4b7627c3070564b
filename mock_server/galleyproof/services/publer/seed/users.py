"""Demo people: three users and two workspaces."""

from __future__ import annotations

from datetime import datetime, timedelta

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.publer.records import User, Workspace
from galleyproof.services.publer.seed.ids import EDITOR, OTHER_USER, OTHER_WORKSPACE, USER, WORKSPACE

PICTURES = "https://cdn.galleyproof.test"
"""Where avatars would be; nothing answers there, and nothing needs to."""

_USERS = (
    (USER, "ines@harbourlane.example", "Ines Carvalho", "Ines"),
    (OTHER_USER, "tomas@quayside.example", "Tomas Varga", "Tomas"),
    (EDITOR, "mirela@quayside.example", "Mirela Fonseca", "Mirela"),
)


def seed(store: RecordStore, day: datetime) -> None:
    """Put users and workspaces into a world; the key's user owns the first workspace."""
    for user_id, email, name, first_name in _USERS:
        store.put(User(user_id, email, name, first_name, f"{PICTURES}/users/{user_id}.png"))
    for workspace_id, name, owner, members in (
        (WORKSPACE, "Harbour Lane Bakery", USER, (OTHER_USER,)),
        (OTHER_WORKSPACE, "Quayside Market", OTHER_USER, (USER, EDITOR)),
    ):
        store.put(
            Workspace(
                id=workspace_id,
                name=name,
                owner_id=owner,
                member_ids=members,
                plan="business",
                picture=f"{PICTURES}/workspaces/{workspace_id}.png",
                created_at=day - timedelta(days=400),
            )
        )
