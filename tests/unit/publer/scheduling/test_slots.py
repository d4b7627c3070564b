"""Room for posts: daily caps by network and plan, and free slots of posting schedules."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from galleyproof.services.publer.records import Account, Workspace
from galleyproof.services.publer.rules import quotas
from galleyproof.services.publer.seed.ids import WORKSPACE

from tests.support.mock import START
from tests.support.publer import Publer
from tests.support.publer_posts import (
    BLUESKY,
    FACEBOOK,
    GOOGLE,
    INSTAGRAM,
    LINKEDIN,
    PHOTO,
    TELEGRAM,
    PostHelper,
    X,
    at,
    content,
    status,
)

Json = Any
PERSON = "600000000000000000000114"


def _story(ahead: float, kind: str = "story") -> Json:
    return content({"type": kind, "media": [{"id": PHOTO}]}, INSTAGRAM, ahead=ahead)


@pytest.mark.parametrize(
    ("account", "plan", "most"),
    [
        (FACEBOOK, "free", 12),
        (FACEBOOK, "business", 36),
        (GOOGLE, "professional", 10),
        (TELEGRAM, "enterprise", 15),
        (LINKEDIN, "business", 24),
        (PERSON, "business", 14),
        (X, "business", 100),
        (BLUESKY, "free", 25),
    ],
)
def test_caps(publer: Publer, account: str, plan: str, most: int) -> None:
    """What passes a network's cap in 24 hours is a failure; the cap is the plan's."""
    store = publer.sandbox.store
    helper = PostHelper(publer)
    job_id = helper.send(*[status(account, ahead=5 * 60 + minute) for minute in range(most + 1)])
    store.put(evolve(store.get(Workspace, WORKSPACE), plan=plan))
    publer.advance(seconds=30)

    job = helper.job(job_id)
    assert (len(job.post_ids), [failure.message.partition(" in ")[0] for failure in job.failures]) == (
        most,
        [f"{_name(job.failures[0].provider)} allows at most {most} posts per account"],
    )


def _name(provider: str | None) -> str:
    names = {"twitter": "X", "linkedin": "LinkedIn"}
    return names.get(provider or "", (provider or "").capitalize())


def test_the_cap_rolls(publer: Publer) -> None:
    """The cap holds in every 24 hours, also in those that end later; past them there is room again."""
    helper = PostHelper(publer)
    evening = [status(TELEGRAM, ahead=12 * 60 + minute) for minute in range(15)]

    assert helper.messages(*evening) == []
    full = "Telegram allows at most 15 posts per account in 24 hours"
    assert helper.messages(status(TELEGRAM, ahead=60)) == [full]
    assert helper.messages(status(TELEGRAM, ahead=36 * 60 - 1)) == [full]
    assert helper.messages(status(TELEGRAM, ahead=36 * 60)) == []


def test_publishing_now_counts(publer: Publer) -> None:
    """Posts that are published now are counted like those that are planned."""
    helper = PostHelper(publer)
    now = [status(TELEGRAM, ahead=None)] * 16

    assert helper.messages(*now, path="/posts/schedule/publish") == [
        "Telegram allows at most 15 posts per account in 24 hours"
    ]


def test_stories_are_counted_apart(publer: Publer) -> None:
    """Instagram's posts and stories have a cap each."""
    helper = PostHelper(publer)
    posts = [_story(60 + minute, kind="photo") for minute in range(26)]
    stories = [_story(200 + minute) for minute in range(26)]

    assert helper.messages(*posts, *stories) == [
        "Instagram allows at most 25 posts per account in 24 hours",
        "Instagram allows at most 25 stories per account in 24 hours",
    ]


def test_every_network_has_a_cap(publer: Publer) -> None:
    """There is a cap for every account of the demo world, higher with every plan."""
    for account in publer.sandbox.store.all(Account):
        counted = quotas.quota_key(account, "photo")
        free, professional, business = (
            quotas.cap(counted, plan) for plan in ("free", "professional", "business")
        )
        assert free < professional < business


def _auto(**sent: Json) -> Json:
    return status(X, ahead=None) | {"auto": True} | sent


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({}, "2026-01-05 12:30"),
        ({"share_next": True}, "2026-01-05 12:30"),
        ({"range": {"start_date": at(hours=4), "end_date": None}}, "2026-01-05 18:30"),
        ({"range": {"start_date": "2026-01-10"}}, "2026-01-12 08:30"),
        ({"range": {"start_date": "2026-01-06T12:30Z", "end_date": "2026-01-06T12:30Z"}}, "2026-01-06 12:30"),
        ({"range": {"start_date": "2025-01-01", "end_date": "2026-01-05"}}, "2026-01-05 12:30"),
        ({"range": {"start_date": "2026-03-01"}, "share_next": True}, "2026-01-05 12:30"),
    ],
)
def test_slots(publer: Publer, sent: Json, expected: str) -> None:
    """An auto-scheduled post takes the first slot of its range; ``share_next`` the next one at all."""
    (post,) = PostHelper(publer).made(_auto(**sent))

    assert (post.auto, f"{post.scheduled_at:%Y-%m-%d %H:%M}") == (True, expected)


def test_slots_are_taken_one_after_the_other(publer: Publer) -> None:
    """A slot that another post has is not free, whoever put it there."""
    helper = PostHelper(publer)
    helper.made(status(X, ahead=None, scheduled_at="2026-01-05T18:30:30Z"))

    made = helper.made(_auto(), _auto(), _auto())

    assert [f"{post.scheduled_at:%d %H:%M}" for post in made] == ["05 12:30", "06 08:30", "06 12:30"]


@pytest.mark.parametrize("place", ["bulk", "post"])
def test_auto_may_stand_at_the_bulk(publer: Publer, place: str) -> None:
    """Auto-scheduling is asked for at a post or at the whole bulk."""
    asked = {"auto": True, "range": {"start_date": "2026-01-10"}}
    post = status(X, ahead=None)

    (made,) = PostHelper(publer).made(
        post | asked if place == "post" else post, **(asked if place == "bulk" else {})
    )

    assert f"{made.scheduled_at:%Y-%m-%d %H:%M}" == "2026-01-12 08:30"


def test_some_accounts_with_a_time(publer: Publer) -> None:
    """Accounts of one post may have a time or leave it to their posting schedule."""
    post = status(X)
    post["accounts"].append({"id": FACEBOOK})

    timed, chosen = PostHelper(publer).made(post)

    assert [(timed.auto, timed.scheduled_at), (chosen.auto, chosen.scheduled_at)] == [
        (False, START + timedelta(hours=1)),
        (True, START + timedelta(hours=8)),
    ]


@pytest.mark.parametrize(
    ("post", "sentence"),
    [
        (
            _auto(range={"start_date": "2025-01-01", "end_date": "2025-02-01"}),
            "There is no free slot in the posting schedule of this account",
        ),
        (
            _auto(range={"start_date": "soon"}),
            "The range's start_date is not a valid time: 'soon'",
        ),
        (status(TELEGRAM, ahead=None) | {"auto": True}, "Harbour Lane Specials has no posting schedule"),
    ],
)
def test_no_slot(publer: Publer, post: Json, sentence: str) -> None:
    """Without a free slot in the range, or without a posting schedule, there is no post."""
    assert PostHelper(publer).messages(post) == [sentence]
