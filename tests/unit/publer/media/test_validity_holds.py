"""The ``validity`` of a media item predicts whether posts with it are published."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from galleyproof.services.publer.media.validity import validity
from galleyproof.services.publer.records import Account, Media, Post
from galleyproof.services.publer.seed.ids import WORKSPACE, account_id, demo_id

from tests.support.mock import START
from tests.support.publer import Publer

FORMATS = {"reel": "video", "short": "video"}
MORE: dict[tuple[str, str], dict[str, Any]] = {
    ("youtube", "video"): {"title": "Rye"},
    ("youtube", "short"): {"title": "Rye"},
    ("tiktok", "photo"): {"title": "Rye"},
    ("linkedin", "document"): {"title": "Rye"},
}
DATES = {"start": "2026-02-01T09:00:00Z", "end": "2026-02-02T09:00:00Z", "title": "Rye"}
BOARD = demo_id(211)


def post(media: Media, account: Account, kind: str, turn: int) -> dict[str, Any]:
    """Return a post of one type with one media item."""
    details = {"type": kind} if kind in FORMATS or kind == "story" else {}
    details |= DATES if kind in ("event", "offer") else {}
    plain = "video" if kind == "story" and media.type == "video" else "photo" if kind == "story" else kind
    content = {
        "type": FORMATS.get(kind, plain),
        "text": "Rye day.",
        "media": [{"id": media.id}],
        **({"details": details} if details else {}),
        **MORE.get((account.provider, kind), {}),
    }
    target = {"id": account.id, "scheduled_at": (START + timedelta(hours=4 * turn + 1)).isoformat()}
    board = {"album_id": BOARD} if account.provider == "pinterest" else {}
    return {"networks": {account.content_key: content}, "accounts": [target | board]}


def accounts(publer: Publer) -> list[Account]:
    """Return one account of every network whose posts can have media."""
    store = publer.sandbox.store
    first = [store.get(Account, account_id(number)) for number in range(1, 14)]
    return [account for account in first if account.provider != "wordpress"]


@pytest.mark.parametrize("number", range(301, 314))
def test_validity_holds(publer: Publer, number: int) -> None:
    """A post is published exactly if its media item is valid for its type."""
    store = publer.sandbox.store
    media = store.get(Media, demo_id(number))
    expected = {
        (account.provider, kind): usable
        for account in accounts(publer)
        for kind, usable in validity(publer.sandbox, media)[account.provider].items()
        if kind != "carousel"  # takes several
    }
    by_provider = {account.provider: account for account in accounts(publer)}
    posts = [post(media, by_provider[provider], kind, turn) for turn, (provider, kind) in enumerate(expected)]
    before = {record.id for record in store.all(Post)}

    publer.request("POST", "/posts/schedule", json={"bulk": {"state": "scheduled", "posts": posts}})
    publer.advance(days=30)

    made = [record for record in store.all(Post) if record.id not in before]
    published = {(record.network, record.type) for record in made if record.state == "published_posted"}
    assert published == {pair for pair, usable in expected.items() if usable}
    assert all(record.workspace_id == WORKSPACE for record in made)
