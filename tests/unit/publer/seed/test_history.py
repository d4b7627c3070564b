"""The months of demo posts that lists and analytics rest on."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from functools import cache

import pytest
from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.publer.analytics.hashtags import hashtags_in
from galleyproof.services.publer.records import Account, Label, Media, Post
from galleyproof.services.publer.seed.demo import seed
from galleyproof.services.publer.seed.ids import EDITOR, OTHER_USER, OTHER_WORKSPACE, USER, WORKSPACE, demo_id

from tests.support.analytics import HISTORY, NOW, demo, everything
from tests.support.publer import DIALECTS

DAY = NOW.replace(hour=0)


@cache
def world_on(day: datetime) -> RecordStore:
    """Return the demo world of a day, which nobody changes."""
    store = RecordStore()
    seed(store, day)
    return store


def history(day: datetime = DAY) -> list[Post]:
    """Return the demo posts of a day."""
    return [post for post in world_on(day).all(Post) if post.id >= demo_id(1001)]


def test_there_is_enough_of_it() -> None:
    """Both workspaces and all accounts have a past of three months."""
    posts, store = history(), world_on(DAY)

    assert len(posts) >= 200
    assert {post.workspace_id for post in posts} == {WORKSPACE, OTHER_WORKSPACE}
    assert {post.account_id for post in posts} == {account.id for account in store.all(Account)}
    assert min(post.scheduled_at or DAY for post in posts) < DAY - timedelta(days=85)
    assert DAY - timedelta(days=3) < max(post.scheduled_at or DAY for post in posts) < DAY


def test_it_is_varied() -> None:
    """There are all kinds of posts, ends, authors and hashtags, and no text is everywhere."""
    posts = history()

    states = Counter(post.state for post in posts)
    assert set(states) == {"published_posted", "published_hidden", "published_deleted", "failed"}
    assert states["published_posted"] > 0.9 * len(posts)
    assert {post.type for post in posts} >= {
        "status", "link", "photo", "video", "reel", "story", "short", "poll", "document", "carousel",
        "article",
    }  # fmt: skip
    assert {post.user_id for post in posts} == {USER, OTHER_USER, EDITOR}
    assert len({name for post in posts for name in hashtags_in(post.text)}) > 10
    assert max(Counter(post.text for post in posts).values()) < len(posts) / 20


def test_it_is_numbered_as_it_was_posted() -> None:
    """The older post has the smaller id."""
    posts = history()

    assert [post.id for post in posts] == [demo_id(1001 + place) for place in range(len(posts))]
    times = [post.scheduled_at or DAY for post in posts]
    assert times == sorted(times)


def test_each_post_is_whole() -> None:
    """Times, links, errors, labels and media of every post fit its state and workspace."""
    store = world_on(DAY)
    labels = {label.id: label.workspace_id for label in store.all(Label)}
    media = {item.id: item.workspace_id for item in store.all(Media)}

    for post in history():
        out = post.state != "failed"
        assert (post.published_at is not None, post.post_link is not None, post.error is None) == (
            out,
            out,
            out,
        )
        scheduled_at = post.scheduled_at or DAY
        assert post.created_at < scheduled_at <= (post.published_at or scheduled_at) < DAY
        assert post.updated_at < DAY
        assert {labels[label_id] for label_id in post.label_ids} <= {post.workspace_id}
        assert {media[item.id] for item in post.media} <= {post.workspace_id}
        assert (post.link is not None) is (post.type == "link")


def test_texts_fit_every_network() -> None:
    """No demo text is longer than the strictest network takes."""
    assert max(len(post.text or "") for post in history()) <= 280


def test_the_account_that_lost_its_token_fell_silent() -> None:
    """Nothing went out lately from the account that must be reconnected."""
    (lost,) = [account for account in world_on(DAY).all(Account) if account.status == "reauth"]

    latest = max(post.scheduled_at or DAY for post in history() if post.account_id == lost.id)

    assert latest < DAY - timedelta(days=19)


def test_a_day_decides() -> None:
    """The same day has the same history; another day has one of its own that ends the day before."""
    again = RecordStore()
    seed(again, DAY)
    later = history(DAY + timedelta(days=3))

    assert list(again.all(Post)) == list(world_on(DAY).all(Post))
    assert later != history()
    assert DAY < max(post.scheduled_at or DAY for post in later) < DAY + timedelta(days=3)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_all_of_it_can_be_shown(dialect: str) -> None:
    """Every demo post passes the contract in every dialect, its address and labels included."""
    shown = everything(demo(dialect), "/analytics/post_insights", "posts", **HISTORY)

    assert len(shown) > 200
