"""The metrics of a post and the followers of an account over time."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from galleyproof.kernel.ids import Ids
from galleyproof.services.publer.analytics.audiences import AUDIENCES, reported_metrics
from galleyproof.services.publer.analytics.metrics import (
    COUNTED,
    Metrics,
    followers_at,
    growth_curve,
    metrics_at,
)
from galleyproof.services.publer.records import PostLink, PostMedia
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.analytics import NOW, account, post

NETWORKS = st.sampled_from(sorted(AUDIENCES))
TYPES = st.sampled_from(["status", "link", "photo", "carousel", "video", "reel", "short", "story", "article"])
AGES = st.timedeltas(timedelta(0), timedelta(days=500))
SEEDS = st.integers(0, 1_000)
LINK = PostLink("https://example.com/page")


def at_age(age: timedelta) -> datetime:
    """Return the time at which the post of these tests has an age."""
    return NOW - timedelta(days=10) + age


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS, post_type=TYPES, ages=st.lists(AGES, min_size=2, max_size=6))
def test_metrics_never_fall(seed: int, network: str, post_type: str, ages: list[timedelta]) -> None:
    """No metric of a post ever falls."""
    there, it = account(network), post(type=post_type, link=LINK)

    seen = [metrics_at(Ids(seed), there, it, at_age(age)).counts for age in sorted(ages)]

    for before, after in pairwise(seen):
        assert all(less <= more for less, more in zip(before, after, strict=True))


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS, age=AGES)
def test_proportions_of_metrics(seed: int, network: str, age: timedelta) -> None:
    """At any age, post clicks include link clicks, and no count is higher than the reach."""
    metrics = metrics_at(Ids(seed), account(network), post(type="link", link=LINK), at_age(age))

    assert metrics.link_clicks <= metrics.post_clicks
    assert metrics.engagement <= metrics.reach or "reach" not in reported_metrics(network)


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS, age=AGES)
def test_metric_that_is_not_reported_is_zero(seed: int, network: str, age: timedelta) -> None:
    """A metric that the network does not report is 0 at any age."""
    metrics = metrics_at(Ids(seed), account(network), post(type="video", link=LINK), at_age(age))

    missing = {key: getattr(metrics, key) for key in COUNTED if key not in reported_metrics(network)}
    assert missing == dict.fromkeys(missing, 0)


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS)
def test_growth_ends(seed: int, network: str) -> None:
    """A post has its final metrics after a limited time."""
    curve = growth_curve(Ids(seed), account(network), post())

    assert curve.settled_at is not None
    assert curve.at(curve.settled_at) == curve.final == curve.at(curve.settled_at + timedelta(days=400))


@pytest.mark.parametrize("network", sorted(AUDIENCES))
def test_final_metrics(network: str) -> None:
    """Every network reports some metric of a video with a link."""
    metrics = metrics_at(Ids(), account(network), post(type="video", link=LINK), at_age(timedelta(days=100)))

    told = {key for key in COUNTED if getattr(metrics, key)}
    assert told == reported_metrics(network) & set(COUNTED)


def test_metrics_at_publication() -> None:
    """All metrics are 0 at publication, on every network."""
    begun = [metrics_at(Ids(), account(network), post(), at_age(timedelta(0))) for network in AUDIENCES]

    assert {metrics.counts for metrics in begun} == {(0,) * len(COUNTED)}


def test_growth_slows_down() -> None:
    """Each day adds less than the day before."""
    reached = [metrics_at(Ids(), account(), post(), at_age(timedelta(days=day))).reach for day in range(6)]

    gained = [after - before for before, after in pairwise(reached)]
    assert gained == sorted(gained, reverse=True)
    assert gained[0] > sum(gained) / 2


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"published_at": None, "state": "scheduled"}, "it has not gone out"),
        ({"published_at": None, "state": "failed"}, "it failed"),
        ({"published_at": NOW + timedelta(hours=1)}, "it is published later"),
    ],
)
def test_metrics_of_unpublished_posts(facts: dict[str, object], why: str) -> None:
    """A post that is not published has no metrics."""
    assert metrics_at(Ids(), account(), post(**facts), NOW).counts == (0,) * len(COUNTED), why


def test_network_without_analytics() -> None:
    """Analytics do not cover Telegram."""
    assert reported_metrics("telegram") == frozenset()
    assert metrics_at(Ids(), account("telegram"), post(), NOW) == Metrics()


@pytest.mark.parametrize("state", ["published_deleted", "published_hidden"])
def test_deleted_posts_stop_growing(state: str) -> None:
    """A post that was deleted or hidden keeps the metrics that it had then."""
    gone_at = at_age(timedelta(hours=20))
    gone, there = post(state=state, updated_at=gone_at), post()

    frozen = metrics_at(Ids(), account(), gone, NOW)

    assert frozen == metrics_at(Ids(), account(), there, gone_at)
    assert frozen.reach < metrics_at(Ids(), account(), there, NOW).reach


def test_metrics_depend_on_the_seed() -> None:
    """The same seed gives the same metrics, another seed others."""
    first, again, other = (metrics_at(Ids(seed), account(), post(), NOW) for seed in (1, 1, 2))

    assert first == again
    assert first != other


@pytest.mark.parametrize(
    ("facts", "views"),
    [
        ({"type": "photo"}, False),
        ({"type": "video"}, True),
        ({"type": "reel"}, True),
        ({"type": "story", "media": (PostMedia("m", "video"),)}, True),
        ({"type": "story", "media": (PostMedia("m", "photo"),)}, False),
    ],
)
def test_video_views(facts: dict[str, object], views: bool) -> None:
    """Only videos have video views, also in stories."""
    assert (metrics_at(Ids(), account(), post(**facts), NOW).video_views > 0) is views


@pytest.mark.parametrize(
    ("facts", "clicks"),
    [({}, False), ({"link": LINK}, True), ({"url": LINK.url}, True), ({"text": f"See {LINK.url}"}, True)],
)
def test_link_clicks(facts: dict[str, object], clicks: bool) -> None:
    """Only a post with a link, attached or in the text, has link clicks."""
    assert (metrics_at(Ids(), account(), post(**facts), NOW).link_clicks > 0) is clicks


def test_metrics_that_facebook_reports() -> None:
    """Facebook reports all metrics except saves."""
    assert reported_metrics("facebook") == {
        "reach", "engagement", "engagement_rate", "likes", "comments", "shares", "video_views",
        "link_clicks", "post_clicks", "click_through_rate", "reach_rate",
    }  # fmt: skip


def test_formulas() -> None:
    """Engagement does not include saves and views; rates are percentages with two decimal places."""
    metrics = Metrics(
        reach=1_200, likes=61, comments=9, shares=4, saves=30, video_views=500, link_clicks=6, post_clicks=10,
        followers=4_210,
    )  # fmt: skip

    assert (
        metrics.engagement,
        metrics.engagement_rate,
        metrics.click_through_rate,
        metrics.reach_rate,
    ) == (84, 7.0, 0.5, 28.5)


def test_rates_with_divisor_zero() -> None:
    """A rate with the divisor 0 is 0."""
    nobody = Metrics(likes=3, link_clicks=1)

    assert (nobody.engagement_rate, nobody.click_through_rate, nobody.reach_rate) == (0.0, 0.0, 0.0)


@settings(deadline=None)
@given(seed=SEEDS, base=st.integers(0, 1_000_000), days=st.integers(0, 3_000))
def test_followers_never_fall(seed: int, base: int, days: int) -> None:
    """The number of followers never falls."""
    there = account(followers=base)
    today, tomorrow = (followers_at(Ids(seed), there, NOW + timedelta(days=day)) for day in (days, days + 1))

    assert base <= today <= tomorrow


def test_followers_are_constant_within_a_day() -> None:
    """The number of followers is constant within a day and before the account was connected."""
    there, midnight = account(), NOW.replace(hour=0)

    counts = [followers_at(Ids(), there, midnight + timedelta(hours=hour)) for hour in (-1, 0, 23, 24)]

    assert counts[0] < counts[1] == counts[2] < counts[3]
    assert followers_at(Ids(), there, there.connected_at - timedelta(days=9)) == there.followers
