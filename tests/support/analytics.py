"""Helpers for tests of Publer's analytics: a sandbox with demo data, and posts and accounts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from galleyproof.services.publer.records import Account, Post
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, USER, WORKSPACE, account_id

from tests.support.publer import Publer

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""The time at which the frozen clock of every test starts: a Monday morning."""

FACEBOOK, INSTAGRAM, TWITTER, LINKEDIN = (account_id(number) for number in (1, 2, 3, 4))
YOUTUBE, GOOGLE, TELEGRAM = (account_id(number) for number in (6, 8, 10))
MARKET_FACEBOOK = account_id(31)
HISTORY = {"from": "2025-10-06", "to": "2026-01-05"}
"""The days of the demo posts."""


@cache
def demo(dialect: str = "introduction") -> Publer:
    """Return a sandbox with demo data in a dialect, shared by tests that change nothing."""
    return Publer.read_only("analytics", dialect=dialect)


def account(provider: str = "facebook", **facts: Any) -> Account:
    """Return an account of the demo workspace."""
    given: dict[str, Any] = {
        "id": f"{provider}_account",
        "workspace_id": WORKSPACE,
        "provider": provider,
        "type": "page",
        "analytics_type": "fb_page",
        "content_key": provider,
        "name": "Test account",
        "username": "test",
        "social_id": "1",
        "picture": "https://cdn.galleyproof.test/test.png",
        "followers": 5_000,
        "connected_at": NOW - timedelta(days=300),
    }
    return Account(**(given | facts))


def post(**facts: Any) -> Post:
    """Return a post that was published on Facebook ten days ago."""
    at = facts.get("published_at", NOW - timedelta(days=10))
    given: dict[str, Any] = {
        "id": "6f00000000000000000000aa",
        "workspace_id": WORKSPACE,
        "account_id": FACEBOOK,
        "network": "facebook",
        "user_id": USER,
        "state": "published_posted",
        "type": "status",
        "text": "Hello",
        "title": None,
        "url": None,
        "media": (),
        "link": None,
        "label_ids": (),
        "created_at": at,
        "updated_at": at,
        "scheduled_at": at,
        "published_at": at,
    }
    return Post(**(given | facts))


def posts_of(publer: Publer, *account_ids: str, workspace: str = WORKSPACE) -> list[Post]:
    """Return the published posts of some accounts, or of all accounts of a workspace."""
    return [
        found
        for found in publer.sandbox.store.all(Post)
        if found.published_at is not None
        and found.workspace_id == workspace
        and (not account_ids or found.account_id in account_ids)
    ]


def everything(publer: Publer, path: str, key: str, **parameters: Any) -> list[Any]:
    """Return the items of all pages of a list; a page after the last must be empty."""
    found: list[Any] = []
    for page in range(1_000):
        answer = publer.read(path, **(parameters | {"page": page}))
        if not answer[key]:
            assert answer["total"] == len(found)
            return found
        found += answer[key]
    raise AssertionError(f"{path} has no end")


def market(dialect: str = "introduction") -> Publer:
    """Return the demo data of the other workspace."""
    return demo(dialect).within(OTHER_WORKSPACE)
