"""Hashtags: their metrics, and the best posts with a hashtag."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from galleyproof.services.publer.analytics.hashtags import hashtags_in
from galleyproof.services.publer.analytics.metrics import COUNTED, metrics_at, percent, sum_metrics
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.seed.ids import OTHER_USER, USER, demo_id
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.analytics import (
    FACEBOOK,
    HISTORY,
    INSTAGRAM,
    MARKET_FACEBOOK,
    NOW,
    demo,
    everything,
    market,
    post,
    posts_of,
)
from tests.support.publer import Publer, error_of

PATH = "/analytics/hashtag_insights"
POSTS = "/analytics/hashtag_performing_posts"
SORTS = ["posts", "reach", "likes", "comments", "shares", "video_views"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (None, []),
        ("No sign here", []),
        ("#One and #two, #ONE again", ["one", "two"]),
        ("At the end.#tag", ["tag"]),
        ("#brötchen_2 #", ["brötchen_2"]),
    ],
)
def test_hashtags_of_a_text(text: str | None, found: list[str]) -> None:
    """A hashtag is a word after ``#``, counted once per text, in lower case."""
    assert hashtags_in(text) == found


@settings(deadline=None, max_examples=30)
@given(
    sort_by=st.sampled_from(SORTS),
    sort_type=st.sampled_from(["ASC", "DESC"]),
    account=st.sampled_from([None, FACEBOOK, INSTAGRAM]),
)
def test_order_and_pages(sort_by: str, sort_type: str, account: str | None) -> None:
    """In every order, the pages together have each hashtag once, and are sorted."""
    path = PATH if account is None else f"/analytics/{account}/hashtag_insights"

    found = everything(demo(), path, "records", **HISTORY, sort_by=sort_by, sort_type=sort_type)

    names = [record["hashtag"] for record in found]
    shown = {
        name for one in posts_of(demo(), *([account] if account else [])) for name in hashtags_in(one.text)
    }
    assert len(names) == len(set(names))
    assert set(names) == shown
    ranked = [record[sort_by] for record in found]
    assert all((a >= b) if sort_type == "DESC" else (a <= b) for a, b in pairwise(ranked))


def test_metrics_of_a_hashtag() -> None:
    """A hashtag has the sum of its posts' metrics, its share of all engagement and its three latest posts."""
    publer = demo()
    account = publer.sandbox.store.get(Account, FACEBOOK)
    metrics = {
        one.id: metrics_at(publer.sandbox.ids, account, one, NOW) for one in posts_of(publer, FACEBOOK)
    }
    tagged = [one for one in posts_of(publer, FACEBOOK) if "sourdough" in hashtags_in(one.text)]

    (record,) = publer.read(f"/analytics/{FACEBOOK}/hashtag_insights", **HISTORY, query="#SourDough")[
        "records"
    ]

    whole = sum_metrics(metrics.values())
    part = sum_metrics(metrics[one.id] for one in tagged)
    assert record == {
        "hashtag": "sourdough",
        "posts": len(tagged),
        "recent_posts": [
            {
                "id": one.id,
                "text": one.text,
                "scheduled_at": one.scheduled_at.isoformat(timespec="milliseconds")
                if one.scheduled_at
                else "",
            }
            for one in reversed(tagged[-3:])
        ],
        **{key: getattr(part, key) for key in COUNTED},
        "engagement": part.engagement,
        "hashtag_score": percent(part.engagement, whole.engagement),
    }


def test_default_order() -> None:
    """By default the hashtag with most posts comes first."""
    counts = [record["posts"] for record in demo().read(PATH)["records"]]

    assert counts == sorted(counts, reverse=True)
    assert counts


def test_filter_by_member() -> None:
    """The posts of all members together are the posts of a hashtag."""
    whole, one, other = (
        {
            record["hashtag"]: record["posts"]
            for record in everything(demo(), PATH, "records", **HISTORY, **who)
        }
        for who in ({}, {"member_id": USER}, {"member_id": OTHER_USER})
    )

    assert whole == {name: one.get(name, 0) + other.get(name, 0) for name in whole}


def test_default_period() -> None:
    """The default period is the last thirty days, including today."""
    assert demo().read(PATH) == demo().read(PATH, **{"from": "2025-12-07", "to": "2026-01-05"})


@pytest.mark.parametrize("written", ["#sourdough", "sourdough", "#SOURDOUGH"])
def test_best_six_posts(written: str) -> None:
    """The best posts are the six with most engagement, with any spelling of the hashtag."""
    publer = demo()
    account = publer.sandbox.store.get(Account, FACEBOOK)
    tagged = [one for one in posts_of(publer, FACEBOOK) if "sourdough" in hashtags_in(one.text)]
    best = sorted(
        (metrics_at(publer.sandbox.ids, account, one, NOW).engagement for one in tagged), reverse=True
    )

    found = publer.read(f"/analytics/{FACEBOOK}/hashtag_performing_posts", **HISTORY, hashtag=written)

    assert [one["analytics"]["engagement"] for one in found] == best[:6]
    assert all("sourdough" in one["hashtags"] for one in found)


@pytest.mark.parametrize(("sort_type", "ordered"), [("ASC", sorted), ("DESC", lambda row: sorted(row)[::-1])])
def test_best_by_another_metric(sort_type: str, ordered: Callable[[list[int]], list[int]]) -> None:
    """A request can choose the metric and the direction."""
    found = demo().read(POSTS, **HISTORY, hashtag="#bakery", sort_by="comments", sort_type=sort_type)

    comments = [one["analytics"]["comments"] for one in found]
    assert comments == ordered(comments)
    assert len(comments) == 6


def test_a_post_with_a_hashtag(publer: Publer) -> None:
    """A post has its hashtags, metrics and labels."""
    one = publer.sandbox.store.put(post(text="Look #Needle #bakery", label_ids=(demo_id(502),)))
    metrics = metrics_at(publer.sandbox.ids, publer.sandbox.store.get(Account, FACEBOOK), one, NOW)

    assert publer.read(POSTS, hashtag="#needle") == [
        {
            "id": one.id,
            "text": "Look #Needle #bakery",
            "title": None,
            "scheduled_at": "2025-12-26T09:00:00.000+00:00",
            "account_id": FACEBOOK,
            "hashtags": ["needle", "bakery"],
            "analytics": {
                **{key: getattr(metrics, key) for key in COUNTED},
                "engagement": metrics.engagement,
                "engagement_rate": metrics.engagement_rate,
            },
            "details": {"labels": [{"id": demo_id(502), "name": "Recipes"}]},
        }
    ]


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"query": "starter"}, {"starter"}),
        ({"member_id": "nobody"}, set()),
        ({"hashtag": "#"}, set()),
        ({"hashtag": "#sour"}, set()),
    ],
)
def test_filters(parameters: dict[str, str], found: set[str]) -> None:
    """Filters apply; a part of a hashtag does not match it."""
    shown = demo().read(POSTS, **(HISTORY | {"hashtag": "#sourdough"} | parameters))

    assert {word for one in shown for word in ("starter",) if word in one["text"].casefold()} == found
    assert bool(shown) is bool(found)


@pytest.mark.parametrize("path", ["hashtag_insights", "hashtag_performing_posts"])
@pytest.mark.parametrize("account", ["unknown", MARKET_FACEBOOK])
def test_rejected_requests(path: str, account: str) -> None:
    """A foreign account gets a 404 like an unknown one."""
    answer = demo().get(f"/analytics/{account}/{path}", hashtag="#bakery")

    assert error_of(answer) == (404, "Resource does not exist")


def test_other_workspace() -> None:
    """Each workspace has its own hashtags."""
    own, other = (
        {record["hashtag"] for record in everything(seen, PATH, "records", **HISTORY)}
        for seen in (demo(), market())
    )

    assert "sourdough" in own - other
    assert "quaysidemarket" in other - own
