"""The statistics of each member."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.services.publer.analytics.metrics import metrics_at, sum_metrics
from galleyproof.services.publer.records import Account, User
from galleyproof.services.publer.seed.ids import EDITOR, OTHER_USER, USER

from tests.support.analytics import (
    FACEBOOK,
    HISTORY,
    MARKET_FACEBOOK,
    NOW,
    TELEGRAM,
    YOUTUBE,
    demo,
    market,
    posts_of,
)
from tests.support.publer import Publer, error_of

PATH = "/analytics/members"


def test_metrics_of_members() -> None:
    """Each member has the metrics of their own posts."""
    publer = demo()
    account = publer.sandbox.store.get(Account, FACEBOOK)

    found = publer.read(PATH, **HISTORY, account_id=FACEBOOK)

    expected: list[dict[str, Any]] = []
    for user_id in (USER, OTHER_USER):
        posts = [one for one in posts_of(publer, FACEBOOK) if one.user_id == user_id]
        metrics = sum_metrics(metrics_at(publer.sandbox.ids, account, one, NOW) for one in posts)
        user = publer.sandbox.store.get(User, user_id)
        expected.append(
            {
                "engagements": metrics.engagement,
                "posts": len(posts),
                "reach": metrics.reach,
                "account_ids": [FACEBOOK],
                "user": {"id": user_id, "name": user.name, "picture": user.picture},
            }
        )
    assert found == sorted(expected, key=lambda row: -row["engagements"])


def test_order_of_members() -> None:
    """Owner and members are listed, the highest engagement first."""
    own, other = (seen.read(PATH, **HISTORY) for seen in (demo(), market()))

    assert {row["user"]["id"] for row in own} == {USER, OTHER_USER}
    assert {row["user"]["id"] for row in other} == {USER, OTHER_USER, EDITOR}
    assert [row["engagements"] for row in other] == sorted(
        (row["engagements"] for row in other), reverse=True
    )


def test_reach_that_is_not_reported() -> None:
    """YouTube does not report reach, so no member has it there."""
    found = demo().read(PATH, **HISTORY, account_id=YOUTUBE)

    assert [set(row) for row in found] == [{"engagements", "posts", "account_ids", "user"}] * 2
    assert sum(row["posts"] for row in found) == len(posts_of(demo(), YOUTUBE))


@pytest.mark.parametrize(
    "parameters",
    [{"account_id": TELEGRAM}, {"from": "2020-01-01", "to": "2020-12-31"}],
    ids=["not covered", "long ago"],
)
def test_members_without_posts(publer: Publer, parameters: dict[str, str]) -> None:
    """Members without posts are listed too."""
    found = publer.read(PATH, **(HISTORY | parameters))

    assert [(row["engagements"], row["posts"], row["account_ids"]) for row in found] == [(0, 0, [])] * 2


@pytest.mark.parametrize(
    ("parameters", "status", "message"),
    [
        (HISTORY | {"account_id": "unknown"}, 404, "Resource does not exist"),
        (HISTORY | {"account_id": MARKET_FACEBOOK}, 404, "Resource does not exist"),
        ({"from": "2026-01-01"}, 400, "The query parameter to is missing."),
    ],
)
def test_rejected_requests(parameters: dict[str, str], status: int, message: str) -> None:
    """Both dates are required; a foreign account gets a 404."""
    assert error_of(demo().get(PATH, **parameters)) == (status, message)
