"""Posts with their metrics: filters, order, pages and formats."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from galleyproof.services.publer.analytics.metrics import metrics_at, percent
from galleyproof.services.publer.rate_limit import RateWindow
from galleyproof.services.publer.records import Account, Post, PostLink
from galleyproof.services.publer.seed.ids import OTHER_USER, USER, demo_id
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.analytics import (
    FACEBOOK,
    HISTORY,
    INSTAGRAM,
    MARKET_FACEBOOK,
    NOW,
    TELEGRAM,
    TWITTER,
    YOUTUBE,
    demo,
    everything,
    market,
    post,
    posts_of,
)
from tests.support.publer import DIALECTS, Publer, error_of

PATH = "/analytics/post_insights"
SORTS = [
    "scheduled_at", "reach", "engagement", "engagement_rate", "click_through_rate", "reach_rate", "postType",
    "likes", "video_views", "comments", "shares", "saves", "link_clicks", "post_clicks",
]  # fmt: skip


def ids(posts: list[Any]) -> set[str]:
    return {found["id"] for found in posts}


def of(account: str) -> str:
    """Return the path of the insights of an account."""
    return f"/analytics/{account}/post_insights"


@settings(deadline=None, max_examples=40)
@given(
    sort_by=st.sampled_from(SORTS),
    sort_type=st.sampled_from(["ASC", "DESC"]),
    account=st.sampled_from([None, FACEBOOK, INSTAGRAM, YOUTUBE]),
    filters=st.sampled_from([{}, {"postType": "photo"}, {"member_id": USER}, {"query": "SOURDOUGH"}]),
)
def test_order_and_pages(sort_by: str, sort_type: str, account: str | None, filters: dict[str, str]) -> None:
    """In every order, the pages together have each post once, and are sorted."""
    path = PATH if account is None else of(account)
    parameters = HISTORY | filters | {"sort_by": sort_by, "sort_type": sort_type}

    found = everything(demo(), path, "posts", **parameters)

    by_time = everything(demo(), path, "posts", **HISTORY, **filters)
    assert len(found) == len(ids(found))
    assert ids(found) == ids(by_time)
    ranked = [rank(sort_by)(one) for one in found]
    assert all((a >= b) if sort_type == "DESC" else (a <= b) for a, b in pairwise(ranked))


def rank(sort_by: str) -> Callable[[Any], Any]:
    """Return the sort key of a post in a response; a metric that its network does not report is 0."""
    if sort_by in ("scheduled_at", "postType"):
        return lambda found: found[{"postType": "post_type"}.get(sort_by, sort_by)]
    return lambda found: found["analytics"].get(sort_by, 0)


def test_ascending_order() -> None:
    """Ascending order is the reverse of descending order."""
    down, up = (
        everything(demo(), PATH, "posts", **HISTORY, sort_by="likes", sort_type=way)
        for way in ("DESC", "ASC")
    )

    assert [one["id"] for one in up] == [one["id"] for one in reversed(down)]


def test_all_posts_are_listed() -> None:
    """All posts of the workspace are listed, except those of accounts that analytics do not cover."""
    publer = demo()
    covered = {
        row.id
        for row in publer.sandbox.store.all(Account)
        if row.analytics_type not in ("telegram", "fb_group", "wordpress_basic")
    }

    found = everything(publer, PATH, "posts", **HISTORY)

    assert ids(found) == {one.id for one in posts_of(publer) if one.account_id in covered}


def test_default_order() -> None:
    """By default the latest post comes first, ten posts on a page."""
    posts = demo().read(PATH, **HISTORY)["posts"]

    times = [one["scheduled_at"] for one in posts]
    assert len(times) == 10
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize(
    ("filters", "fits"),
    [
        ({"postType": "reel"}, lambda one: one.type == "reel"),
        ({"member_id": OTHER_USER}, lambda one: one.user_id == OTHER_USER),
        ({"member_id": "nobody"}, lambda one: False),
        ({"query": "starter TURNS"}, lambda one: "starter turns" in one.text),
        ({"from": "2025-12-01", "to": "2025-12-01"}, lambda one: f"{one.published_at:%F}" == "2025-12-01"),
        ({"query": "zzz"}, lambda one: False),
        (
            {"postType": "link", "query": "Saturday"},
            lambda one: one.type == "link" and mentions(one, "saturday"),
        ),
    ],
)
def test_filters(filters: dict[str, str], fits: Callable[[Post], bool]) -> None:
    """All given filters must match."""
    found = everything(demo(), of(FACEBOOK), "posts", **(HISTORY | filters))

    assert ids(found) == {one.id for one in posts_of(demo(), FACEBOOK) if fits(one)}


def mentions(one: Post, word: str) -> bool:
    link = one.link or PostLink("")
    return any(
        word in (text or "").casefold() for text in (one.text, one.title, link.title, link.description)
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"text": "A Needle in it"},
        {"title": "needle"},
        {"link": PostLink("https://example.com", title="The NEEDLE")},
        {"link": PostLink("https://example.com", description="Mind the needle.")},
    ],
)
def test_query(publer: Publer, facts: dict[str, Any]) -> None:
    """A query searches the text, the title, and the link's title and description."""
    made = publer.sandbox.store.put(post(**facts))

    found = publer.read(of(FACEBOOK), **HISTORY, query="needle")

    assert (ids(found["posts"]), found["total"]) == ({made.id}, 1)


def test_rates() -> None:
    """Rates are computed from the metrics beside them."""
    for one in everything(demo(), of(FACEBOOK), "posts", **HISTORY):
        told = one["analytics"]
        assert told["engagement"] == told["likes"] + told["comments"] + told["shares"] + told["post_clicks"]
        assert told["engagement_rate"] == percent(told["engagement"], told["reach"])
        assert told["click_through_rate"] == percent(told["link_clicks"], told["reach"])


def test_metrics_grow_with_the_clock(publer: Publer) -> None:
    """A new post has higher metrics a day later."""
    young = publer.sandbox.store.put(post(published_at=NOW.replace(hour=7), scheduled_at=NOW.replace(hour=7)))

    def reach() -> int:
        shown = publer.read(of(FACEBOOK), **HISTORY)["posts"]
        found: int = next(one["analytics"]["reach"] for one in shown if one["id"] == young.id)
        return found

    before = reach()
    publer.advance(days=1)

    assert 0 < before < reach()


@pytest.mark.parametrize("dialect", ["introduction", "reference"])
def test_documented_format(
    dialect: str,
) -> None:
    """The documented dialects have metrics as numbers, ``post_type``, and labels in ``details``."""
    publer = Publer.build(dialect=dialect)
    one = publer.sandbox.store.put(post(label_ids=(demo_id(501), "gone"), text="Needle"))
    account = publer.sandbox.store.get(Account, FACEBOOK)
    metrics = metrics_at(publer.sandbox.ids, account, one, NOW)

    assert publer.read(of(FACEBOOK), **HISTORY, query="needle") == {
        "posts": [
            {
                "id": one.id,
                "text": "Needle",
                "title": None,
                "scheduled_at": "2025-12-26T09:00:00.000+00:00",
                "account_id": FACEBOOK,
                "post_type": "status",
                "details": {"labels": [{"id": demo_id(501), "name": "Spring", "color": "#4caf50"}]},
                "analytics": {
                    "reach": metrics.reach,
                    "engagement": metrics.engagement,
                    "engagement_rate": metrics.engagement_rate,
                    "likes": metrics.likes,
                    "comments": metrics.comments,
                    "shares": metrics.shares,
                    "video_views": 0,
                    "link_clicks": 0,
                    "post_clicks": metrics.post_clicks,
                    "click_through_rate": 0.0,
                    "reach_rate": metrics.reach_rate,
                },
            }
        ],
        "total": 1,
    }


def test_live_format() -> None:
    """The live dialect has an object for each metric, and more fields of the post."""
    publer = Publer.build(dialect="live")
    one = publer.sandbox.store.put(
        post(text="Needle", post_link="https://www.facebook.com/harbourlanebakery/posts/42")
    )
    metrics = metrics_at(publer.sandbox.ids, publer.sandbox.store.get(Account, FACEBOOK), one, NOW)

    (shown,) = publer.read(of(FACEBOOK), **HISTORY, query="needle")["posts"]

    analytics = shown.pop("analytics")
    assert shown == {
        "id": str(10**11 + int(one.id, 16) % (9 * 10**11)),
        "old_id": one.id,
        "account_type": "fb_page",
        "text": "Needle",
        "title": None,
        "scheduled_at": "2025-12-26T09:00:00.000+00:00",
        "account_id": FACEBOOK,
        "type": "status",
        "state": "published",
        "post_link": "https://www.facebook.com/harbourlanebakery/posts/42",
        "post_id": "42",
        "labels": [],
        "media": [],
    }
    assert {key: metric["value"] for key, metric in analytics.items()} == {
        "reach": metrics.reach,
        "engagement_rate": metrics.engagement_rate,
        "likes": metrics.likes,
        "comments": metrics.comments,
        "shares": metrics.shares,
        "video_views": None,
        "link_clicks": 0,
        "post_clicks": metrics.post_clicks,
        "click_through_rate": 0.0,
        "reach_rate": metrics.reach_rate,
    }
    assert analytics["likes"] == {
        "name": "Likes",
        "value": metrics.likes,
        "tooltip": "Likes and other reactions.",
    }


@pytest.mark.parametrize(
    ("account", "missing"),
    [
        (FACEBOOK, {"saves"}),
        (INSTAGRAM, {"link_clicks", "post_clicks", "click_through_rate"}),
        (TWITTER, {"saves"}),
        (
            YOUTUBE,
            {
                "reach", "reach_rate", "engagement_rate", "saves", "link_clicks", "post_clicks",
                "click_through_rate",
            },
        ),
    ],
)  # fmt: skip
def test_metrics_that_a_network_does_not_report(account: str, missing: set[str]) -> None:
    """A metric that the network does not report is missing, not 0."""
    shown = demo().read(of(account), **HISTORY)["posts"][0]["analytics"]

    assert set(shown) == set(SORTS) - {"scheduled_at", "postType"} - missing


@pytest.mark.parametrize("dialect", DIALECTS)
def test_posts_of_competitors(dialect: str) -> None:
    """With ``competitors=true`` the posts are those of competitors, with public metrics only."""
    found = everything(demo(dialect), of(FACEBOOK), "posts", **HISTORY, competitors="true")

    assert {one["account_id"] for one in found} == {demo_id(801), demo_id(802)}
    engagement = set() if dialect == "live" else {"engagement"}
    assert {frozenset(one["analytics"]) for one in found} == {
        frozenset({"likes", "comments", "shares"} | engagement)
    }


def test_one_competitor() -> None:
    """A request can name one competitor; without ``competitors=true`` the id has no effect."""
    named = HISTORY | {"competitor_id": demo_id(802)}

    theirs = everything(demo(), of(FACEBOOK), "posts", **named, competitors="true")
    ours = demo().read(of(FACEBOOK), **named)

    assert {one["account_id"] for one in theirs} == {demo_id(802)}
    assert ours == demo().read(of(FACEBOOK), **HISTORY)


def test_competitors_of_the_whole_workspace() -> None:
    """For all accounts, the competitors of all accounts are included."""
    found = everything(demo(), PATH, "posts", **HISTORY, competitors="true")

    assert {one["account_id"] for one in found} == {
        demo_id(number) for number in (801, 802, 804, 805, 806, 807)
    }


def test_posts_of_competitors_do_not_change(publer: Publer) -> None:
    """The posts of competitors do not change, and each day adds more."""
    parameters = {"from": "2025-12-01", "to": "2026-02-28", "competitors": "true"}
    before = ids(everything(publer, of(INSTAGRAM), "posts", **parameters))

    publer.advance(days=14)

    assert before < ids(everything(publer, of(INSTAGRAM), "posts", **parameters))


@pytest.mark.parametrize(
    ("account", "parameters", "status", "message"),
    [
        ("unknown", HISTORY, 404, "Resource does not exist"),
        (MARKET_FACEBOOK, HISTORY, 404, "Resource does not exist"),
        (
            FACEBOOK,
            HISTORY | {"competitors": "true", "competitor_id": demo_id(804)},
            404,
            "Resource does not exist",
        ),
        (FACEBOOK, {"to": "2026-01-05"}, 400, "The query parameter from is missing."),
        (FACEBOOK, {"from": "2026-01-05"}, 400, "The query parameter to is missing."),
        (
            "unknown",
            {"from": "2026-01-02", "to": "2026-01-01"},
            400,
            "The period ends before it starts: from 2026-01-02, to 2026-01-01.",
        ),
    ],
)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_rejected_requests(
    dialect: str, account: str, parameters: dict[str, str], status: int, message: str
) -> None:
    """Both dates are required in every dialect; a foreign id gets a 404 like an unknown one."""
    if dialect == "live" and "is missing" in message:
        status, message = 500, "undefined method 'to_date' for nil"
    assert error_of(demo(dialect).get(of(account), **parameters)) == (status, message)


def test_account_without_analytics() -> None:
    """Telegram has posts and no metrics, so the list is empty."""
    assert posts_of(demo(), TELEGRAM)
    assert demo().read(of(TELEGRAM), **HISTORY) == {"posts": [], "total": 0}


def test_other_workspace() -> None:
    """Each workspace sees its own posts."""
    own, other = (ids(everything(seen, PATH, "posts", **HISTORY)) for seen in (demo(), market()))

    assert own
    assert other
    assert not own & other


def test_longest_period() -> None:
    """The longest possible period has exactly the posts that were published."""
    ever = {"from": "0001-01-01", "to": "9999-12-31"}

    assert demo().read(PATH, **ever) == demo().read(PATH, **HISTORY)


@pytest.mark.parametrize(
    "path",
    [
        PATH, of(FACEBOOK), "/analytics/best_times", "/analytics/members", "/analytics/hashtag_insights",
        "/analytics/hashtag_performing_posts?hashtag=%23bakery", "/analytics/chart_data?chart_ids[]=reach",
        "/competitors/analytics", "/competitors", "/analytics/charts",
    ],
)  # fmt: skip
def test_reading_changes_nothing(publer: Publer, path: str) -> None:
    """Reading changes no record except the window of the rate limit."""
    written = set()
    publer.sandbox.store.on_change(lambda before, after: written.add(type(after or before)))
    joint = "&" if "?" in path else "?"

    publer.read(f"{path}{joint}from=2025-10-06&to=2026-01-05&competitors=true")

    assert written == {RateWindow}
