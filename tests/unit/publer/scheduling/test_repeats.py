"""Posts that come again: recurring parents with their children, recycling with its rounds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from galleyproof.services.publer.posts.post_requests import InvalidPost
from galleyproof.services.publer.publishing import actions
from galleyproof.services.publer.records import Recycling, Workspace
from galleyproof.services.publer.requests import read_bulk
from galleyproof.services.publer.scheduling import recurring, recycling
from galleyproof.services.publer.seed.ids import OTHER_USER, WORKSPACE

from tests.support.mock import START
from tests.support.publer import Publer
from tests.support.publer_posts import (
    FACEBOOK,
    INSTAGRAM,
    MASTODON,
    PHOTO,
    PostHelper,
    X,
    at,
    content,
    status,
)

Json = Any


def _times(sent: Json, count: int = 4, after: datetime = START) -> list[str]:
    """Return the first times of a rhythm."""
    body = {"bulk": {"posts": [{"networks": {}, "recurring": sent}]}}
    rhythm = recurring.read(read_bulk(body).posts[0].recurring, START)
    times = []
    moment: datetime | None = after
    while len(times) < count and moment and (moment := recurring.next_time(rhythm, moment)):
        times.append(f"{moment:%Y-%m-%d %H:%M}")
    return times


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (
            {"start_date": "2026-01-06T08:00Z", "repeat": "daily", "repeat_rate": 2},
            ["2026-01-06 08:00", "2026-01-08 08:00", "2026-01-10 08:00", "2026-01-12 08:00"],
        ),
        (
            {"start_date": "2026-01-06T08:00Z", "repeat": "weekly", "repeat_rate": 1, "days_of_week": [1, 4]},
            ["2026-01-06 08:00", "2026-01-09 08:00", "2026-01-13 08:00", "2026-01-16 08:00"],
        ),
        (
            {"start_date": "2026-01-06T08:00Z", "repeat": "weekly", "repeat_rate": 2, "days_of_week": [1, 7]},
            ["2026-01-11 08:00", "2026-01-19 08:00", "2026-01-25 08:00", "2026-02-02 08:00"],
        ),
        (
            {"start_date": "2026-01-31T08:00Z", "repeat": "monthly", "repeat_rate": 1},
            ["2026-01-31 08:00", "2026-02-28 08:00", "2026-03-31 08:00", "2026-04-30 08:00"],
        ),
        (
            {"start_date": "2024-02-29T08:00Z", "repeat": "yearly", "repeat_rate": 1},
            ["2026-02-28 08:00", "2027-02-28 08:00", "2028-02-29 08:00", "2029-02-28 08:00"],
        ),
        (
            {"start_date": "2026-01-10", "time": "07:30", "frequency": "weekly", "weekdays": ["Saturday"]},
            ["2026-01-10 07:30", "2026-01-17 07:30", "2026-01-24 07:30", "2026-01-31 07:30"],
        ),
        (
            {"start_date": "2026-01-01T08:00Z", "frequency": "monthly", "days": [1, "15"], "occurrences": 3},
            ["2026-01-15 08:00", "2026-02-01 08:00"],
        ),
        (
            {"start_date": "2026-01-06T08:00Z", "end_date": "2026-01-07", "repeat": "daily"},
            ["2026-01-06 08:00", "2026-01-07 08:00"],
        ),
        (
            # Half past midnight in Berlin is the day before in UTC: Tuesdays there.
            {"start_date": "2026-01-06T00:30+01:00", "repeat": "weekly", "days_of_week": [1]},
            ["2026-01-05 23:30", "2026-01-12 23:30", "2026-01-19 23:30", "2026-01-26 23:30"],
        ),
    ],
)
def test_rhythms(sent: Json, expected: list[str]) -> None:
    """Days, weeks, months and years repeat as both vocabularies say, from the next time on."""
    assert _times(sent) == expected


def test_a_rhythm_is_found_far_from_its_start() -> None:
    """Looking for the next time does not begin at the beginning."""
    sent = {"start_date": "2000-01-03T08:00Z", "repeat": "weekly", "repeat_rate": 3, "days_of_week": [0]}

    assert _times(sent, 1, datetime(2500, 1, 1, tzinfo=UTC)) == ["2500-01-18 08:00"]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (None, "Recurring posts require the field recurring"),
        ({"start_date": at(hours=1)}, "Recurring posts repeat daily, weekly, monthly, yearly; got ''"),
        ({"start_date": "soon", "repeat": "daily"}, "start_date is not a valid time: 'soon'"),
        (
            {"start_date": at(hours=1), "repeat": "daily", "end_date": "never"},
            "end_date is not a valid time: 'never'",
        ),
        (
            {"start_date": at(hours=1), "repeat": "daily", "time": "noon"},
            "time is not a time of day: 'noon'",
        ),
        (
            {"start_date": at(hours=3), "repeat": "daily", "end_date": at(hours=2)},
            "Recurring posts must end after they start",
        ),
        (
            {"start_date": at(hours=-3), "repeat": "daily", "end_date": at(hours=-2)},
            "Posts cannot be backdated",
        ),
        (
            {"start_date": at(hours=1), "frequency": "weekly", "weekdays": ["someday"]},
            "A day of the week is not known: 'someday'",
        ),
        (
            {"start_date": at(hours=1), "repeat": "weekly", "days_of_week": [0, 7]},
            "Days of the week are numbered 0 to 6",
        ),
        (
            {"start_date": at(hours=1), "frequency": "monthly", "days": [32]},
            "Days of the month are numbered 1 to 31",
        ),
    ],
)
def test_no_rhythm(publer: Publer, sent: Json, sentence: str) -> None:
    """A rhythm that cannot be is a failure of the job."""
    post = status(X, ahead=None) | ({"recurring": sent} if sent else {})

    assert PostHelper(publer).messages(post, state="recurring") == [sentence]


def test_recurring_posts_come_alone(publer: Publer) -> None:
    """Recurring posts are refused in bulk."""
    post = status(X, ahead=None) | {"recurring": {"start_date": at(hours=1), "repeat": "daily"}}

    assert (
        PostHelper(publer).messages(post, post, state="recurring")
        == ["Recurring posts cannot be scheduled in bulk"] * 2
    )


def test_a_parent_always_has_its_next_child(publer: Publer) -> None:
    """The next child is in the calendar early, is published, and makes room for the one after it."""
    helper = PostHelper(publer)
    rhythm = {"start_date": at(hours=1), "repeat": "daily", "repeat_rate": 1, "end_date": at(days=2, hours=2)}
    (parent,) = helper.made(status(X, ahead=None) | {"recurring": rhythm}, state="recurring")
    seen = []
    for _ in range(5):
        seen.append([child.state for child in helper.children(parent)])
        publer.advance(days=1)

    assert seen == [
        ["scheduled_approved"],
        ["published_posted", "scheduled_approved"],
        ["published_posted", "published_posted", "scheduled_approved"],
        ["published_posted", "published_posted", "published_posted"],
        ["published_posted", "published_posted", "published_posted"],
    ]
    assert helper.post(parent.id).state == "recurring"


def test_a_child_of_a_lost_account_waits(publer: Publer) -> None:
    """Children go on coming while the account has no token, and wait for it."""
    helper = PostHelper(publer)
    rhythm = {"start_date": at(hours=1), "repeat": "daily"}
    (parent,) = helper.made(status(X, ahead=None) | {"recurring": rhythm}, state="recurring")
    actions.disconnect(publer.sandbox, X)
    publer.advance(days=1)

    assert [child.state for child in helper.children(parent)] == ["failed", "scheduled_reauth"]


def _recycled(**sent: Json) -> Json:
    return status(FACEBOOK) | {"recycling": sent}


def test_recycling_until_a_count(publer: Publer) -> None:
    """Each round puts out a copy, a gap after the one before, until the count is reached."""
    helper = PostHelper(publer)
    (parent,) = helper.made(_recycled(gap=2, gap_freq="Day", expire_count="3"))
    seen = []
    for _ in range(4):
        publer.advance(days=2)
        now = helper.post(parent.id)
        copies = helper.children(parent)
        seen.append((now.state, now.recycling and now.recycling.used, [copy.state for copy in copies]))

    assert seen == [
        ("recycling_active", 1, ["published_posted"]),
        ("recycling_active", 2, ["published_posted"] * 2),
        ("recycling_expired", 3, ["published_posted"] * 3),
        ("recycling_expired", 3, ["published_posted"] * 3),
    ]
    first, second, _third = helper.children(parent)
    assert second.created_at - first.created_at == timedelta(days=2)


def test_recycling_until_a_date(publer: Publer) -> None:
    """No round comes after the day on which recycling ends."""
    helper = PostHelper(publer)
    (parent,) = helper.made(_recycled(gap=1, gap_freq="Week", expire_date="2026-01-19"))
    publer.advance(days=60)

    assert (helper.post(parent.id).state, len(helper.children(parent))) == ("recycling_expired", 3)


@pytest.mark.parametrize(
    ("gap", "unit", "expected"),
    [
        (1, "Day", "2026-02-01"),
        (2, "Week", "2026-02-14"),
        (1, "Month", "2026-02-28"),
        (10_000, "Month", "2859-05-31"),
    ],
)
def test_gaps(gap: int, unit: str, expected: str) -> None:
    """A gap is counted in days, weeks or months."""
    last = datetime(2026, 1, 31, tzinfo=UTC)

    assert f"{recycling.following(Recycling(gap, unit, None, None, None), last):%Y-%m-%d}" == expected


@pytest.mark.parametrize(
    ("sent", "account", "first"),
    [
        ({}, FACEBOOK, "2026-01-05 17:00"),
        ({"start_date": "2026-01-08"}, FACEBOOK, "2026-01-08 09:00"),
        ({"start_date": "2026-01-08"}, "600000000000000000000110", "2026-01-08 12:00"),
        ({}, "600000000000000000000110", "2026-01-05 12:00"),
    ],
)
def test_the_first_round(publer: Publer, sent: Json, account: str, first: str) -> None:
    """Without a time the first round takes the next slot of the posting schedule, or noon."""
    (parent,) = PostHelper(publer).made(status(account, ahead=None) | {"recycling": {"gap": 1, **sent}})

    assert f"{parent.scheduled_at:%Y-%m-%d %H:%M}" == first


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Recycled posts require the field recycling"),
        ({"gap": 1, "expire_count": "many"}, "expire_count is not a number of rounds: 'many'"),
        ({"gap": 1, "start_date": "soon"}, "start_date is not a valid date: 'soon'"),
        (
            {"gap": 1, "start_date": "2026-02-02", "expire_date": "2026-02-01"},
            "Recycling must end after it starts",
        ),
    ],
)
def test_no_recycling(publer: Publer, sent: Json, sentence: str) -> None:
    """Recycling that cannot be is a failure of the job."""
    assert PostHelper(publer).messages(status(X) | {"recycling": sent}, state="recycle") == [sentence]


def test_recycling_can_be_paused(publer: Publer) -> None:
    """Rounds of a paused post are left out, and go on when it is resumed."""
    helper = PostHelper(publer)
    (parent,) = helper.made(_recycled(gap=1, gap_freq="Day"))
    publer.advance(hours=2)
    actions.pause(publer.sandbox, parent.id)
    publer.advance(days=3)
    paused = (helper.post(parent.id).state, len(helper.children(parent)))
    actions.resume(publer.sandbox, parent.id)
    publer.advance(days=1)

    assert paused == ("recycling_paused", 1)
    assert (helper.post(parent.id).state, len(helper.children(parent))) == ("recycling_active", 2)


def test_recycling_of_a_lost_account(publer: Publer) -> None:
    """A recycling post waits for its account and goes on when that is back."""
    helper = PostHelper(publer)
    (parent,) = helper.made(_recycled(gap=1, gap_freq="Day"))
    actions.disconnect(publer.sandbox, FACEBOOK)
    publer.advance(days=2)
    waiting = (helper.post(parent.id).state, len(helper.children(parent)))
    actions.reconnect(publer.sandbox, FACEBOOK)
    publer.advance(days=1)

    assert (waiting, len(helper.children(parent))) == (("recycling_reauth", 0), 1)


def test_recycling_that_a_network_refuses(publer: Publer) -> None:
    """A round that its network refuses ends the recycling; the failed copy says why."""
    helper = PostHelper(publer)
    photo = {"type": "photo", "text": "#a " * 31, "media": [{"id": PHOTO}]}
    (parent,) = helper.made(content(photo, INSTAGRAM) | {"recycling": {"gap": 1, "gap_freq": "Day"}})
    publer.advance(days=3)

    assert helper.post(parent.id).state == "recycling_failed"
    assert [(copy.state, copy.error) for copy in helper.children(parent)] == [
        ("failed", "The caption has 31 hashtags; Instagram allows at most 30. Remove some.")
    ]


def test_recycling_waits_for_approval(publer: Publer) -> None:
    """A member's recycling post begins when it is approved."""
    store = publer.sandbox.store
    workspace = store.get(Workspace, WORKSPACE)
    store.put(
        evolve(workspace, owner_id=OTHER_USER, member_ids=(workspace.owner_id,), members_need_approval=True)
    )
    helper = PostHelper(publer)
    post = status(MASTODON) | {"recycling": {"gap": 1, "gap_freq": "Day"}}
    (approved,), (declined,) = helper.made(post), helper.made(status(X) | {"recycling": {"gap": 1}})
    publer.advance(days=1)
    actions.approve(publer.sandbox, approved.id)
    actions.decline(publer.sandbox, declined.id)
    publer.advance(days=1)

    assert [(helper.post(post.id).state, len(helper.children(post))) for post in (approved, declined)] == [
        ("recycling_active", 1),
        ("recycling_declined", 0),
    ]


def test_reading_without_a_rhythm() -> None:
    """What is not there cannot be read."""
    with pytest.raises(InvalidPost):
        recycling.read(None)
