"""Free slots of posting schedules."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.support.mock import START
from tests.support.publer import Publer
from tests.support.publer_posts import (
    FACEBOOK,
    TELEGRAM,
    PostHelper,
    X,
    at,
    status,
)

Json = Any


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
