"""Charts: which ones an account type has, and that their values add up to the metrics of the posts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from galleyproof.services.publer.analytics.audiences import reported_metrics
from galleyproof.services.publer.analytics.metrics import COUNTED, followers_at, growth_curve, percent
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.seed.ids import WORKSPACE
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.analytics import (
    FACEBOOK,
    GOOGLE,
    INSTAGRAM,
    LINKEDIN,
    MARKET_FACEBOOK,
    NOW,
    TELEGRAM,
    TWITTER,
    YOUTUBE,
    demo,
    market,
    posts_of,
)
from tests.support.publer import Publer, error_of

ALL = [
    "followers", "new_followers", "posts", "reach", "engagement", "engagement_rate", "likes", "comments",
    "shares", "saves", "video_views", "link_clicks", "post_clicks", "click_through_rate",
]  # fmt: skip
ACCOUNTS = st.sampled_from([FACEBOOK, INSTAGRAM, TWITTER, LINKEDIN, YOUTUBE, GOOGLE])
FIRST_DAYS = st.dates(date(2025, 9, 20), date(2026, 1, 5))
DEMOGRAPHICS = ["audience_age_gender", "audience_countries", "audience_cities"]
WITHOUT_DEMOGRAPHICS = ("google", "telegram", "no such kind")
LENGTHS = st.integers(1, 40)


def charts(publer: Publer, account: str | None, *ids: str, **period: str) -> Any:
    """Return charts of an account or of the workspace."""
    path = "/analytics/chart_data" if account is None else f"/analytics/{account}/chart_data"
    return publer.read(path, **{"chart_ids[]": list(ids)}, **period)


def days(first: date, length: int) -> dict[str, str]:
    """Return the parameters of a period of some days."""
    return {"from": first.isoformat(), "to": (first + timedelta(days=length - 1)).isoformat()}


def values(chart: Any) -> list[float]:
    """Return the values of a chart, day by day."""
    return [point["value"] for point in chart["data"]]


def summed(rows: Iterable[list[float]]) -> list[float]:
    """Return the sum of rows, day by day."""
    return [sum(column) for column in zip(*rows, strict=True)]


def midnight(day: date) -> datetime:
    """Return the first moment of a day."""
    return datetime.combine(day, time(tzinfo=UTC))


@pytest.mark.parametrize(
    ("account_type", "missing"),
    [
        (None, set()),
        ("fb_page", {"saves"}),
        ("ig_business", {"link_clicks", "post_clicks", "click_through_rate"}),
        (
            "youtube",
            {"reach", "engagement_rate", "saves", "link_clicks", "post_clicks", "click_through_rate"},
        ),
        ("google", {"followers", "new_followers", "likes", "comments", "shares", "saves", "video_views"}),
        ("telegram", set(ALL)),
        ("no such kind", set(ALL)),
    ],
)
def test_charts_of_an_account_type(account_type: str | None, missing: set[str]) -> None:
    """An account type has the charts of the metrics that its network reports, always in the same order."""
    parameters = {} if account_type is None else {"account_type": account_type}

    listed = demo().read("/analytics/charts", **parameters)

    demographics = [] if account_type in WITHOUT_DEMOGRAPHICS else DEMOGRAPHICS
    expected = [*(chart for chart in ALL if chart not in missing), *demographics]
    assert [chart["id"] for chart in listed] == expected


TOOLTIP = "How many people follow the account at the end of the day."


@pytest.mark.parametrize(
    ("dialect", "shown"),
    [("introduction", "vertical"), ("reference", "vertical"), ("live", "vertical_bar_chart")],
)
def test_listed_chart(dialect: str, shown: str) -> None:
    """The live service has another name for the type of a chart."""
    assert demo(dialect).read("/analytics/charts")[0] == {
        "id": "followers",
        "title": "Followers",
        "group_id": "growth",
        "tooltip": {"text": TOOLTIP} if dialect == "live" else TOOLTIP,
        "type": shown,
        "last_value": True,
        "show_percentage": False,
    }


@settings(deadline=None)
@given(account=ACCOUNTS, first=FIRST_DAYS, length=LENGTHS)
def test_days_add_up(account: str, first: date, length: int) -> None:
    """The days of a chart add up to what all posts of the account gained in the period."""
    publer = demo()
    record = publer.sandbox.store.get(Account, account)
    until = min(midnight(first + timedelta(days=length)) - timedelta(milliseconds=1), NOW)
    since = midnight(first) - timedelta(milliseconds=1)

    shown = charts(publer, account, *ALL, **days(first, length))["current"]

    gained = dict.fromkeys(COUNTED, 0)
    for post in posts_of(publer, account):
        curve = growth_curve(publer.sandbox.ids, record, post)
        for key, before, after in zip(COUNTED, curve.at(since).counts, curve.at(until).counts, strict=True):
            gained[key] += after - before
    told = reported_metrics(record.provider)
    assert {key: sum(values(shown[key])) for key in COUNTED if key in shown} == {
        key: gained[key] for key in COUNTED if key in told
    }
    assert sum(values(shown["engagement"])) == sum(
        gained[key] for key in ("likes", "comments", "shares", "post_clicks")
    )


@settings(deadline=None)
@given(account=ACCOUNTS, first=FIRST_DAYS, length=LENGTHS)
def test_post_counts(account: str, first: date, length: int) -> None:
    """Each day counts the posts that were published on it."""
    publer = demo()
    published = [post.published_at.date() for post in posts_of(publer, account) if post.published_at]

    shown = charts(publer, account, "posts", **days(first, length))["current"]["posts"]

    assert {point["date"]: point["value"] for point in shown["data"]} == {
        day.isoformat(): published.count(day)
        for day in (first + timedelta(days=ahead) for ahead in range(length))
        if day <= NOW.date()
    }


@settings(deadline=None)
@given(account=st.sampled_from([FACEBOOK, INSTAGRAM, YOUTUBE]), first=FIRST_DAYS, length=LENGTHS)
def test_followers(account: str, first: date, length: int) -> None:
    """The charts show the account's followers at the end of each day, and the new followers of each day."""
    publer = demo()
    record = publer.sandbox.store.get(Account, account)
    ends = [midnight(first + timedelta(days=ahead)) for ahead in range(-1, length)]
    levels = [followers_at(publer.sandbox.ids, record, end) for end in ends if end <= NOW]

    shown = charts(publer, account, "followers", "new_followers", **days(first, length))["current"]

    assert values(shown["followers"]) == levels[1:]
    assert values(shown["new_followers"]) == [after - before for before, after in pairwise(levels)]


@settings(deadline=None, max_examples=15)
@given(
    first=FIRST_DAYS, length=LENGTHS, key=st.sampled_from([key for key in ALL if not key.endswith("rate")])
)
def test_workspace_is_the_sum_of_its_accounts(first: date, length: int, key: str) -> None:
    """For all accounts together a day has the sum of the accounts' days."""
    publer = demo()
    own = [row.id for row in publer.sandbox.store.all(Account) if row.workspace_id == WORKSPACE]

    whole = charts(publer, None, key, **days(first, length))["current"][key]
    parts = [charts(publer, account, key, **days(first, length))["current"] for account in own]

    assert values(whole) == summed(values(part[key]) for part in parts if part)


@settings(deadline=None)
@given(account=ACCOUNTS, first=FIRST_DAYS, length=LENGTHS)
def test_previous_period(account: str, first: date, length: int) -> None:
    """The charts in ``previous`` are those of the period before."""
    earlier = first - timedelta(days=length)

    both = charts(demo(), account, *ALL, **days(first, length))

    assert both["previous"] == charts(demo(), account, *ALL, **days(earlier, length))["current"]


def test_rates_of_a_day(publer: Publer) -> None:
    """The rate of a day is computed from what the day added, for accounts that report both parts."""
    period = {"from": "2025-12-01", "to": "2025-12-31"}
    tellers = [
        row.id
        for row in publer.sandbox.store.all(Account)
        if row.workspace_id == WORKSPACE and "engagement_rate" in reported_metrics(row.provider)
    ]
    parts = [charts(publer, account, "reach", "engagement", **period)["current"] for account in tellers]
    parts = [part for part in parts if part]

    rates = charts(publer, None, "engagement_rate", **period)["current"]["engagement_rate"]

    reach = summed(values(part["reach"]) for part in parts)
    engagement = summed(values(part["engagement"]) for part in parts)
    assert values(rates) == [percent(*day) for day in zip(engagement, reach, strict=True)]
    assert max(values(rates)) > 0


@pytest.mark.parametrize("dialect", ["introduction", "reference"])
def test_documented_format(dialect: str) -> None:
    """The documented dialects have an object with the days and the last value."""
    shown = charts(demo(dialect), FACEBOOK, "posts", **{"from": "2026-01-01", "to": "2026-01-02"})

    assert shown == {
        "current": {
            "posts": {
                "data": [{"date": "2026-01-01", "value": 1}, {"date": "2026-01-02", "value": 1}],
                "last_value": 1,
            }
        },
        "previous": {
            "posts": {
                "data": [{"date": "2025-12-30", "value": 0}, {"date": "2025-12-31", "value": 1}],
                "last_value": 1,
            }
        },
    }


def test_live_format() -> None:
    """The live dialect has a list of points, each with both fields that programs read."""
    shown = charts(demo("live"), FACEBOOK, "posts", **{"from": "2026-01-01", "to": "2026-01-01"})

    one = {"id": "posts", "value": 1, "last_value": 1}
    assert shown == {
        "current": {"posts": [one | {"date": "2026-01-01", "label": "Jan 1"}]},
        "previous": {"posts": [one | {"date": "2025-12-31", "label": "Dec 31"}]},
    }


def test_live_names() -> None:
    """In the live dialect reach and engagement have other names; the documented names work too."""
    publer, period = demo("live"), {"from": "2026-01-01", "to": "2026-01-04"}
    listed = [chart["id"] for chart in publer.read("/analytics/charts")]
    names = [name if name not in ("reach", "engagement") else f"post_{name}" for name in ALL]

    shown = charts(publer, FACEBOOK, "post_reach", "reach", "post_engagement", **period)["current"]

    assert listed == [*names, *DEMOGRAPHICS, "reach_rate", "talking", "connections", "profile_views"]
    assert {name: {point["id"] for point in points} for name, points in shown.items()} == {
        name: {name} for name in ("post_reach", "reach", "post_engagement")
    }
    assert [point["value"] for point in shown["post_reach"]] == [point["value"] for point in shown["reach"]]


def test_future_days_are_left_out() -> None:
    """A chart ends today; a chart of a future period is empty."""
    current = charts(demo(), FACEBOOK, "followers", **{"from": "2026-01-04", "to": "2026-02-01"})["current"]
    future = charts(demo(), FACEBOOK, "followers", **{"from": "2026-02-01", "to": "2026-02-03"})["current"]

    assert [point["date"] for point in current["followers"]["data"]] == ["2026-01-04", "2026-01-05"]
    assert future == {"followers": {"data": [], "last_value": None}}


def test_today_grows_with_the_clock(publer: Publer) -> None:
    """Reach grows while the clock moves."""
    today = {"from": "2026-01-05", "to": "2026-01-05"}
    before = charts(publer, None, "reach", **today)["current"]["reach"]["last_value"]

    publer.advance(hours=6)

    assert charts(publer, None, "reach", **today)["current"]["reach"]["last_value"] > before


@pytest.mark.parametrize(
    ("account", "parameters", "shown"),
    [
        (FACEBOOK, ["no_such_chart"], set()),
        (FACEBOOK, ["saves", "reach"], {"reach"}),
        (FACEBOOK, ["reach", "reach"], {"reach"}),
        (TELEGRAM, ALL, set()),
        (None, ALL, set(ALL)),
    ],
)
def test_missing_charts(account: str | None, parameters: list[str], shown: set[str]) -> None:
    """A chart that does not exist, or that the account does not have, is missing from both periods."""
    answer = charts(demo(), account, *parameters)

    assert {name: set(charts) for name, charts in answer.items()} == {"current": shown, "previous": shown}


@pytest.mark.parametrize(
    ("account", "period", "status", "message"),
    [
        ("unknown", {}, 404, "Resource does not exist"),
        (MARKET_FACEBOOK, {}, 404, "Resource does not exist"),
        (
            FACEBOOK,
            {"from": "2026-01-02", "to": "2026-01-01"},
            400,
            "The period ends before it starts: from 2026-01-02, to 2026-01-01.",
        ),
        (
            FACEBOOK,
            {"from": "0001-01-01", "to": "9999-12-31"},
            400,
            "A chart covers at most 400 days; this period has 3652059.",
        ),
        (
            FACEBOOK,
            {"from": "2024-11-30", "to": "2026-01-04"},
            400,
            "A chart covers at most 400 days; this period has 401.",
        ),
        (
            FACEBOOK,
            {"from": "0001-01-01", "to": "0001-01-02"},
            400,
            "The previous period of the same length would start before the year 1. Use a later from.",
        ),
    ],
)
def test_rejected_requests(account: str, period: dict[str, str], status: int, message: str) -> None:
    """A foreign account gets a 404 like an unknown one; periods must be valid and not too long."""
    answer = demo().get(f"/analytics/{account}/chart_data", **{"chart_ids[]": "followers"}, **period)

    assert error_of(answer) == (status, message)


def test_chart_ids_are_required() -> None:
    """Without chart ids the request is rejected."""
    assert demo().get("/analytics/chart_data").status_code == 400


def test_other_workspace() -> None:
    """An account of the other workspace is found in the other workspace."""
    assert values(charts(market(), MARKET_FACEBOOK, "followers")["current"]["followers"])[-1] > 6_150
