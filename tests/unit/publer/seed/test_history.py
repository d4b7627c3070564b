"""The demo posts of the last three months."""

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
def demo_store(day: datetime) -> RecordStore:
    """Return the demo data of a day; no test changes it."""
    store = RecordStore()
    seed(store, day)
    return store


def history(day: datetime = DAY) -> list[Post]:
    """Return the demo posts of a day."""
    return [post for post in demo_store(day).all(Post) if post.id >= demo_id(1001)]


def test_number_and_period() -> None:
    """Both workspaces and all accounts have posts of three months."""
    posts, store = history(), demo_store(DAY)

    assert len(posts) >= 200
    assert {post.workspace_id for post in posts} == {WORKSPACE, OTHER_WORKSPACE}
    assert {post.account_id for post in posts} == {account.id for account in store.all(Account)}
    assert min(post.scheduled_at or DAY for post in posts) < DAY - timedelta(days=85)
    assert DAY - timedelta(days=3) < max(post.scheduled_at or DAY for post in posts) < DAY


def test_variety() -> None:
    """The demo posts have all types, states, authors and hashtags, and many different texts."""
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
    """An older post has a smaller id."""
    posts = history()

    assert [post.id for post in posts] == [demo_id(1001 + place) for place in range(len(posts))]
    times = [post.scheduled_at or DAY for post in posts]
    assert times == sorted(times)


def test_each_post_is_whole() -> None:
    """Times, links, errors, labels and media of every post fit its state and workspace."""
    store = demo_store(DAY)
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
    """No demo text is longer than the strictest network accepts."""
    assert max(len(post.text or "") for post in history()) <= 280


def test_the_account_that_lost_its_token_fell_silent() -> None:
    """The account that must be reconnected has published nothing lately."""
    (lost,) = [account for account in demo_store(DAY).all(Account) if account.status == "reauth"]

    latest = max(post.scheduled_at or DAY for post in history() if post.account_id == lost.id)

    assert latest < DAY - timedelta(days=19)


def test_a_day_decides() -> None:
    """The same day has the same posts; another day has other posts, the last one from the day before."""
    again = RecordStore()
    seed(again, DAY)
    later = history(DAY + timedelta(days=3))

    assert list(again.all(Post)) == list(demo_store(DAY).all(Post))
    assert later != history()
    assert DAY < max(post.scheduled_at or DAY for post in later) < DAY + timedelta(days=3)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_all_of_it_can_be_shown(dialect: str) -> None:
    """Every demo post conforms to the contract in every dialect."""
    shown = everything(demo(dialect), "/analytics/post_insights", "posts", **HISTORY)

    assert len(shown) > 200
