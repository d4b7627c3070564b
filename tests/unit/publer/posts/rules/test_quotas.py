"""The daily quotas against their source: the quota is accepted, one more post is rejected."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.publer import Publer
from tests.support.publer_posts import (
    BLUESKY,
    BOARD,
    FACEBOOK,
    GOOGLE,
    INSTAGRAM,
    LINKEDIN,
    MASTODON,
    PHOTO,
    PINTEREST,
    TELEGRAM,
    THREADS,
    TIKTOK,
    VIDEO,
    WORDPRESS,
    YOUTUBE,
    PostHelper,
    X,
    at,
    content,
    said,
    status,
)

Json = Any
PERSON = "600000000000000000000114"
STORY = {"type": "story", "media": [{"id": PHOTO}]}
QUIET = 60 * 24 * 60
"""A time, in minutes from now, at which the demo data has no posts."""

REEL = {"type": "reel", "media": [{"id": VIDEO}]}

# Publer API reference, getting-started/rate-limits, Daily Post Limits, plan Business, read 2026-11-26.
QUOTAS = [
    ("Facebook", FACEBOOK, said("facebook"), 36),
    ("Facebook", FACEBOOK, REEL, 36),
    ("Facebook", FACEBOOK, STORY, 36),
    ("Instagram", INSTAGRAM, said("instagram"), 25),
    ("Instagram", INSTAGRAM, REEL, 25),
    ("Instagram", INSTAGRAM, STORY, 25),
    ("Threads", THREADS, said("threads"), 250),
    ("TikTok", TIKTOK, said("tiktok"), 25),
    ("X", X, said("twitter"), 100),
    ("Mastodon", MASTODON, said("mastodon"), 100),
    ("Bluesky", BLUESKY, said("bluesky"), 100),
    ("LinkedIn", PERSON, said("linkedin"), 14),
    ("LinkedIn", LINKEDIN, said("linkedin"), 24),
    ("Pinterest", PINTEREST, said("pinterest"), 36),
    ("Google", GOOGLE, said("google"), 15),
    ("YouTube", YOUTUBE, said("youtube"), 15),
    ("WordPress", WORDPRESS, said("wordpress"), 24),
    ("Telegram", TELEGRAM, said("telegram"), 15),
]


@pytest.mark.parametrize(
    ("network", "account", "post", "quota"),
    QUOTAS,
    ids=[f"{network}-{post['type']}-{quota}" for network, _, post, quota in QUOTAS],
)
def test_quota(publer: Publer, network: str, account: str, post: Json, quota: int) -> None:
    """A post that exceeds the quota of 24 hours is a failure of the job."""
    helper = PostHelper(publer)
    entry = {"album_id": BOARD} if account == PINTEREST else {}
    posts = [content(post, account, ahead=QUIET + minute, **entry) for minute in range(quota + 1)]
    job_id = helper.send(*posts)
    publer.advance(minutes=2)

    job = helper.job(job_id)
    word = "stories" if post["type"] == "story" else "posts"
    assert [failure.message for failure in job.failures] == [
        f"{network} allows at most {quota} {word} per account in 24 hours"
    ]
    assert len(job.post_ids) == quota


def test_the_window_moves(publer: Publer) -> None:
    """The quota counts in every 24 hours, also in those that end later; after them it is free again."""
    helper = PostHelper(publer)
    evening = [status(TELEGRAM, ahead=12 * 60 + minute) for minute in range(15)]

    assert helper.messages(*evening) == []
    full = "Telegram allows at most 15 posts per account in 24 hours"
    assert helper.messages(status(TELEGRAM, ahead=60)) == [full]
    assert helper.messages(status(TELEGRAM, ahead=36 * 60 - 1)) == [full]
    assert helper.messages(status(TELEGRAM, ahead=36 * 60)) == []


def test_publishing_now_counts(publer: Publer) -> None:
    """Posts that are published now use the quota like scheduled ones."""
    helper = PostHelper(publer)
    now = [status(TELEGRAM, ahead=None)] * 16

    assert helper.messages(*now, path="/posts/schedule/publish") == [
        "Telegram allows at most 15 posts per account in 24 hours"
    ]


def test_stories_have_a_quota_of_their_own(publer: Publer) -> None:
    """Instagram's posts and stories do not use each other's quota."""
    helper = PostHelper(publer)
    posts = [content(said("instagram"), INSTAGRAM, ahead=60 + minute) for minute in range(26)]
    stories = [content(STORY, INSTAGRAM, ahead=200 + minute) for minute in range(26)]

    assert helper.messages(*posts, *stories) == [
        "Instagram allows at most 25 posts per account in 24 hours",
        "Instagram allows at most 25 stories per account in 24 hours",
    ]


def test_posts_that_others_make(publer: Publer) -> None:
    """Children, copies and shares count for the quota, and fail when it is used up: 15 posts on Telegram."""
    helper = PostHelper(publer)
    recurring = {"recurring": {"start_date": at(hours=30), "repeat": "daily"}}
    recycling = {"recycling": {"gap": 1, "gap_freq": "Day"}}
    helper.made(*(status(TELEGRAM, ahead=20 * 60 + 2 * number) for number in range(15)))
    (parent,) = helper.made(status(TELEGRAM, ahead=None) | recurring, state="recurring")
    (recycled,) = helper.made(status(TELEGRAM, ahead=30 * 60 + 30) | recycling)
    share = {"share": {"account_ids": [TELEGRAM], "text": "T", "delay": {"duration": 1, "unit": "Minute"}}}
    (shared,) = helper.made(status(FACEBOOK, ahead=30 * 60 + 40, **share))

    publer.advance(hours=31)

    message = "Telegram allows at most 15 posts per account in 24 hours"
    for post in (parent, recycled, shared):
        (first, *_later) = helper.children(post)
        assert (first.state, first.error) == ("failed", message)
    publer.advance(hours=24)
    assert [child.state for child in helper.children(parent)][:2] == ["failed", "published_posted"]
