"""Competitors, and their statistics beside those of the own accounts."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from galleyproof.services.publer.analytics.metrics import followers_at, metrics_at, percent, sum_metrics
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.seed.ids import account_id, demo_id
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.analytics import (
    FACEBOOK,
    HISTORY,
    INSTAGRAM,
    LINKEDIN,
    MARKET_FACEBOOK,
    NOW,
    TWITTER,
    demo,
    everything,
    market,
    posts_of,
)
from tests.support.publer import Publer, error_of

SORTS = [
    "followers", "reach", "engagement", "posts_count", "videos_count", "photos_count", "links_count",
    "statuses_count",
]  # fmt: skip
COUNTS = {"posts_count", "videos_count", "photos_count", "links_count", "statuses_count"}
ALWAYS = {
    "account",
    "followers",
    "followers_growth",
    "engagement",
    "posts_count",
    "videos_count",
    "photos_count",
}
BY_PROVIDER = {
    "facebook": ALWAYS | {"links_count", "statuses_count"},
    "instagram": ALWAYS,
    "twitter": ALWAYS | {"links_count", "statuses_count", "reach", "engagement_rate"},
}


def analytics(account: str) -> str:
    """Return the path of the statistics of an account."""
    return f"/competitors/{account}/analytics"


def names(rows: list[Any]) -> list[str]:
    return [row["account"]["id"] for row in rows]


def test_competitors_of_an_account() -> None:
    """Competitors have ``verified`` on Facebook, ``username`` on Instagram, and both on X."""
    facebook, instagram, twitter = (
        demo().read(f"/competitors/{account}")[0] for account in (FACEBOOK, INSTAGRAM, TWITTER)
    )

    assert facebook == {
        "id": demo_id(801),
        "provider": "facebook",
        "name": "Mill Street Bread",
        "social_id": "203040506070801",
        "picture": f"https://cdn.galleyproof.test/competitors/{demo_id(801)}.png",
        "type": "page",
        "competitor_sync_in_queue": False,
        "verified": True,
    }
    assert set(instagram) == set(facebook) - {"verified"} | {"username"}
    assert set(twitter) == set(facebook) | {"username"}


@pytest.mark.parametrize(
    ("path", "numbers"),
    [
        ("/competitors", [801, 802, 803, 804, 805, 806, 807]),
        (f"/competitors/{FACEBOOK}", [801, 802, 803]),
        (f"/competitors/{LINKEDIN}", []),
    ],
)
def test_list_of_competitors(path: str, numbers: list[int]) -> None:
    """The list has the competitors of the workspace or of one account."""
    assert [row["id"] for row in demo().read(path)] == [demo_id(number) for number in numbers]


def test_new_competitor(publer: Publer) -> None:
    """A competitor that was just added has no metrics for two days."""
    path = analytics(FACEBOOK)

    def third() -> tuple[bool, bool, int]:
        listed = publer.read(f"/competitors/{FACEBOOK}")[2]
        (row,) = publer.read(path, **HISTORY, competitor_id=demo_id(803))["insights"]
        queued = row["account"]["competitor_sync_in_queue"]
        return listed["competitor_sync_in_queue"], queued, row["posts_count"]

    before = third()
    publer.advance(days=2)

    assert before == (True, True, 0)
    assert third()[:2] == (False, False)
    assert third()[2] > 0


@settings(deadline=None, max_examples=30)
@given(sort_by=st.sampled_from(SORTS), sort_type=st.sampled_from(["asc", "desc"]))
def test_order_and_pages(sort_by: str, sort_type: str) -> None:
    """In every order, the pages together have each account once, and are sorted."""
    found = everything(demo(), "/competitors/analytics", "insights", sort_by=sort_by, sort_type=sort_type)

    own = [account_id(number) for number in (1, 2, 3, 15, 17, 19)]
    theirs = [demo_id(number) for number in range(801, 808)]
    assert sorted(names(found)) == sorted(own + theirs)
    ranked = [row.get(sort_by, 0) for row in found]
    assert all((a >= b) if sort_type == "desc" else (a <= b) for a, b in pairwise(ranked))


def test_own_account_is_listed() -> None:
    """The own account is listed among its competitors, the account with most followers first."""
    found = demo().read(analytics(FACEBOOK), **HISTORY)

    assert found["total"] == 4
    assert [row["account"]["id"] for row in found["insights"] if row["account"]["my_account"]] == [FACEBOOK]
    followers = [row["followers"] for row in found["insights"]]
    assert followers == sorted(followers, reverse=True)


def test_metrics_of_the_own_account() -> None:
    """The statistics of the own account add up its posts and its followers."""
    publer = demo()
    account = publer.sandbox.store.get(Account, TWITTER)
    posts = posts_of(publer, TWITTER)
    metrics = sum_metrics(metrics_at(publer.sandbox.ids, account, one, NOW) for one in posts)
    before, now = (followers_at(publer.sandbox.ids, account, day) for day in (NOW.replace(2025, 10, 5), NOW))

    rows = publer.read(analytics(TWITTER), **HISTORY)["insights"]

    assert next(row for row in rows if row["account"]["my_account"]) == {
        "account": {
            "id": TWITTER,
            "name": "Harbour Lane",
            "provider": "twitter",
            "competitor_sync_in_queue": False,
            "picture": account.picture,
            "my_account": True,
        },
        "followers": now,
        "followers_growth": now - before,
        "engagement": metrics.engagement,
        "engagement_rate": metrics.engagement_rate,
        "reach": metrics.reach,
        "posts_count": len(posts),
        "videos_count": 0,
        "photos_count": sum(one.type == "photo" for one in posts),
        "links_count": sum(one.type == "link" for one in posts),
        "statuses_count": sum(one.type in ("status", "poll") for one in posts),
    }


def test_counts_add_up() -> None:
    """Every post belongs to one of the counts, and each network reports its own set of metrics."""
    rows = everything(demo(), "/competitors/analytics", "insights", **HISTORY)

    assert {row["account"]["provider"]: set(row) for row in rows} == BY_PROVIDER
    for row in rows:
        assert row["posts_count"] == sum(row.get(key, 0) for key in COUNTS - {"posts_count"})


def test_metrics_of_a_competitor() -> None:
    """The statistics of a competitor add up its posts as post insights list them."""
    posts = everything(
        demo(), f"/analytics/{TWITTER}/post_insights", "posts",
        **HISTORY, competitors="true", competitor_id=demo_id(806),
    )  # fmt: skip

    (row,) = demo().read(analytics(TWITTER), **HISTORY, competitor_id=demo_id(806))["insights"]

    reach, engagement = (sum(one["analytics"][key] for one in posts) for key in ("reach", "engagement"))
    assert (row["posts_count"], row["reach"], row["engagement"]) == (len(posts), reach, engagement)
    assert row["engagement_rate"] == percent(engagement, reach)
    assert row["account"]["my_account"] is False


def test_query() -> None:
    """A query matches a part of an account's name."""
    found = everything(demo(), "/competitors/analytics", "insights", query="MILL")

    assert sorted(names(found)) == [demo_id(801), demo_id(804), demo_id(806)]


def test_account_in_path_or_query() -> None:
    """The account can be in the path or in the query."""
    in_query = demo().read("/competitors/analytics", **HISTORY, account_id=FACEBOOK)

    assert in_query == demo().read(analytics(FACEBOOK), **HISTORY)


def test_network_without_competitors() -> None:
    """An account whose network has no competitors gets a 422; its ``errors`` is a text, not a list."""
    answer = demo().get(analytics(LINKEDIN))

    assert (answer.status_code, answer.json()) == (
        422,
        {"errors": "Publer has no competitors on linkedin."},
    )


@pytest.mark.parametrize(
    ("path", "parameters", "status", "message"),
    [
        ("/competitors/unknown", {}, 404, "Resource does not exist"),
        (f"/competitors/{MARKET_FACEBOOK}", {}, 404, "Resource does not exist"),
        (analytics("unknown"), {}, 404, "Resource does not exist"),
        (analytics(FACEBOOK), {"competitor_id": demo_id(808)}, 404, "Resource does not exist"),
        (
            analytics(FACEBOOK),
            {"from": "2026-01-02", "to": "2026-01-01"},
            400,
            "The period ends before it starts: from 2026-01-02, to 2026-01-01.",
        ),
    ],
)
def test_rejected_requests(path: str, parameters: dict[str, str], status: int, message: str) -> None:
    """A competitor of another workspace or account gets a 404 like an unknown one."""
    assert error_of(demo().get(path, **parameters)) == (status, message)


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_sort_direction_is_in_lower_case(direction: str) -> None:
    """A sort direction in capitals is rejected here, unlike in other operations."""
    assert demo().get("/competitors/analytics", sort_type=direction).status_code == 400


def test_other_workspace() -> None:
    """Each workspace has its own competitors."""
    assert [row["id"] for row in market().read("/competitors")] == [demo_id(808), demo_id(809)]


def test_longest_period() -> None:
    """Posts of competitors reach back to thirty days before the competitor was added."""
    ever, known = (
        demo().read(analytics(INSTAGRAM), **{"from": first, "to": "9999-12-31"}, competitor_id=demo_id(804))
        for first in ("0001-01-01", "2025-05-20")
    )

    assert [row["posts_count"] for row in ever["insights"]] == [
        row["posts_count"] for row in known["insights"]
    ]
    assert ever["insights"][0]["followers_growth"] >= known["insights"][0]["followers_growth"]
