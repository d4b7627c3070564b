"""Figures of one post, and followers of one account, over time."""

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
    """Return when the post of these tests has that age."""
    return NOW - timedelta(days=10) + age


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS, post_type=TYPES, ages=st.lists(AGES, min_size=2, max_size=6))
def test_figures_never_fall(seed: int, network: str, post_type: str, ages: list[timedelta]) -> None:
    """Older never means less, in any figure."""
    there, it = account(network), post(type=post_type, link=LINK)

    seen = [metrics_at(Ids(seed), there, it, at_age(age)).counts for age in sorted(ages)]

    for before, after in pairwise(seen):
        assert all(less <= more for less, more in zip(before, after, strict=True))


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS, age=AGES)
def test_figures_keep_their_proportions(seed: int, network: str, age: timedelta) -> None:
    """At any age link clicks are among the post clicks, and no more engage than the reached."""
    metrics = metrics_at(Ids(seed), account(network), post(type="link", link=LINK), at_age(age))

    assert metrics.link_clicks <= metrics.post_clicks
    assert metrics.engagement <= metrics.reach or "reach" not in reported_metrics(network)


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS, age=AGES)
def test_an_untold_figure_is_zero(seed: int, network: str, age: timedelta) -> None:
    """What a network does not tell is 0 at any age."""
    metrics = metrics_at(Ids(seed), account(network), post(type="video", link=LINK), at_age(age))

    untold = {key: getattr(metrics, key) for key in COUNTED if key not in reported_metrics(network)}
    assert untold == dict.fromkeys(untold, 0)


@settings(deadline=None)
@given(seed=SEEDS, network=NETWORKS)
def test_growth_ends(seed: int, network: str) -> None:
    """From the moment a post has settled nothing is added."""
    curve = growth_curve(Ids(seed), account(network), post())

    assert curve.settled_at is not None
    assert curve.at(curve.settled_at) == curve.final == curve.at(curve.settled_at + timedelta(days=400))


@pytest.mark.parametrize("network", sorted(AUDIENCES))
def test_a_settled_post_has_figures(network: str) -> None:
    """Every network tells something about a video with a link."""
    metrics = metrics_at(Ids(), account(network), post(type="video", link=LINK), at_age(timedelta(days=100)))

    told = {key for key in COUNTED if getattr(metrics, key)}
    assert told == reported_metrics(network) & set(COUNTED)


def test_nothing_at_publication() -> None:
    """A post begins with no metrics, whatever the network."""
    begun = [metrics_at(Ids(), account(network), post(), at_age(timedelta(0))) for network in AUDIENCES]

    assert {metrics.counts for metrics in begun} == {(0,) * len(COUNTED)}


def test_growth_is_fast_and_levels_off() -> None:
    """Each day brings less than the day before."""
    reached = [metrics_at(Ids(), account(), post(), at_age(timedelta(days=day))).reach for day in range(6)]

    gained = [after - before for before, after in pairwise(reached)]
    assert gained == sorted(gained, reverse=True)
    assert gained[0] > sum(gained) / 2


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"published_at": None, "state": "scheduled"}, "it has not gone out"),
        ({"published_at": None, "state": "failed"}, "it never went out"),
        ({"published_at": NOW + timedelta(hours=1)}, "it is published later"),
    ],
)
def test_no_figures_before_publication(facts: dict[str, object], why: str) -> None:
    """A post that is not out has no metrics."""
    assert metrics_at(Ids(), account(), post(**facts), NOW).counts == (0,) * len(COUNTED), why


def test_telegram_tells_nothing() -> None:
    """Analytics do not cover Telegram."""
    assert reported_metrics("telegram") == frozenset()
    assert metrics_at(Ids(), account("telegram"), post(), NOW) == Metrics()


@pytest.mark.parametrize("state", ["published_deleted", "published_hidden"])
def test_a_post_that_is_gone_stops_growing(state: str) -> None:
    """What was taken down keeps the figures it had then."""
    gone_at = at_age(timedelta(hours=20))
    gone, there = post(state=state, updated_at=gone_at), post()

    frozen = metrics_at(Ids(), account(), gone, NOW)

    assert frozen == metrics_at(Ids(), account(), there, gone_at)
    assert frozen.reach < metrics_at(Ids(), account(), there, NOW).reach


def test_the_seed_decides() -> None:
    """The same seed tells the same metrics, another seed others."""
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
def test_only_what_moves_is_watched(facts: dict[str, object], views: bool) -> None:
    """Video views belong to videos, in stories too."""
    assert (metrics_at(Ids(), account(), post(**facts), NOW).video_views > 0) is views


@pytest.mark.parametrize(
    ("facts", "clicks"),
    [({}, False), ({"link": LINK}, True), ({"url": LINK.url}, True), ({"text": f"See {LINK.url}"}, True)],
)
def test_only_links_are_clicked(facts: dict[str, object], clicks: bool) -> None:
    """Link clicks need a link, attached or in the text."""
    assert (metrics_at(Ids(), account(), post(**facts), NOW).link_clicks > 0) is clicks


def test_a_facebook_page_tells() -> None:
    """A Facebook page tells all figures but saves."""
    assert reported_metrics("facebook") == {
        "reach", "engagement", "engagement_rate", "likes", "comments", "shares", "video_views",
        "link_clicks", "post_clicks", "click_through_rate", "reach_rate",
    }  # fmt: skip


def test_formulas() -> None:
    """Engagement adds up without saves and views; rates are percentages to two places."""
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


def test_rates_of_nothing() -> None:
    """A rate whose divisor is 0 is 0."""
    nobody = Metrics(likes=3, link_clicks=1)

    assert (nobody.engagement_rate, nobody.click_through_rate, nobody.reach_rate) == (0.0, 0.0, 0.0)


@settings(deadline=None)
@given(seed=SEEDS, base=st.integers(0, 1_000_000), days=st.integers(0, 3_000))
def test_followers_never_fall(seed: int, base: int, days: int) -> None:
    """A day later there are at least as many followers."""
    there = account(followers=base)
    today, tomorrow = (followers_at(Ids(seed), there, NOW + timedelta(days=day)) for day in (days, days + 1))

    assert base <= today <= tomorrow


def test_followers_change_by_the_day() -> None:
    """Followers stand still within a day and before the account was connected."""
    there, midnight = account(), NOW.replace(hour=0)

    counts = [followers_at(Ids(), there, midnight + timedelta(hours=hour)) for hour in (-1, 0, 23, 24)]

    assert counts[0] < counts[1] == counts[2] < counts[3]
    assert followers_at(Ids(), there, there.connected_at - timedelta(days=9)) == there.followers
