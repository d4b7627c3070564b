"""The user of an API key, and the user's workspaces."""

from __future__ import annotations

import pytest
from galleyproof.services.publer.records import Workspace
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, WORKSPACE

from tests.support.publer import DIALECTS, Publer

INES = {
    "id": "600000000000000000000010",
    "email": "ines@harbourlane.example",
    "name": "Ines Carvalho",
    "first_name": "Ines",
    "picture": "https://cdn.galleyproof.test/users/600000000000000000000010.png",
}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_me(dialect: str) -> None:
    """The user of the key is returned without a workspace header, the same in every dialect."""
    answer = Publer.build(dialect=dialect).within(None).get("/users/me")

    assert (answer.status_code, answer.json()) == (200, INES)


def test_me_needs_no_scope(publer: Publer) -> None:
    """A key without scopes may read its user."""
    assert publer.with_key(scopes=frozenset()).get("/users/me").status_code == 200


def test_workspaces(publer: Publer) -> None:
    """The list has the workspace that the user owns and the one where the user is a member."""
    spaces = publer.within(None).read("/workspaces")

    assert [
        (
            space["id"],
            space["name"],
            space["plan"],
            *(person["first_name"] for person in (space["owner"], *space["members"])),
        )
        for space in spaces
    ] == [
        (WORKSPACE, "Harbour Lane Bakery", "business", "Ines", "Tomas"),
        (OTHER_WORKSPACE, "Quayside Market", "business", "Tomas", "Ines", "Mirela"),
    ]
    assert spaces[0]["owner"] == INES


def test_foreign_workspaces_stay_hidden(publer: Publer) -> None:
    """A workspace that the user is not in is not listed."""
    store = publer.sandbox.store
    own = store.get(Workspace, WORKSPACE)
    store.put(Workspace("f" * 24, "Elsewhere", "somebody", (), "business", own.picture, own.created_at))

    spaces = publer.read("/workspaces")

    assert [space["id"] for space in spaces] == [WORKSPACE, OTHER_WORKSPACE]
