"""Publer's posts on the mock: the short forms, and finding the posts that a job created."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import galleyproof_client
import pytest
from publer_client.models import PostSummary

from tests.client.support.environment import FACEBOOK, Environment, image
from tests.client.support.fakes import ClientUnderTest

X = "600000000000000000000103"
ODD_OFFSET = timezone(timedelta(hours=5, minutes=45))


def tomorrow(environment: Environment, **more: float) -> datetime:
    """Return a time tomorrow, by the sandbox's clock."""
    return environment.sandbox.clock.now() + timedelta(days=1, **more)


def described(post: PostSummary) -> tuple[str | None, str, str | None]:
    return post.account_id, post.state, post.text


def test_schedule_creates_one_post_per_account(call: ClientUnderTest, environment: Environment) -> None:
    """`schedule` takes ids or objects, looks up the networks, and returns the job."""
    client = environment.publer()
    accounts = {account.id: account for account in call(client.accounts.list())}
    at = tomorrow(environment)

    job = call(client.posts.schedule("Rye day.", accounts=[FACEBOOK, accounts[X]], at=at))

    assert call(job.result()).failures == ()
    posts = call(job.posts())
    assert {described(post) for post in posts} == {
        (FACEBOOK, "scheduled", "Rye day."),
        (X, "scheduled", "Rye day."),
    }
    assert {post.scheduled_at for post in posts} == {at}


def test_account_objects_need_no_lookup(call: ClientUnderTest, environment: Environment) -> None:
    """With account objects, a short form sends one request; with ids, it lists the accounts first."""
    client = environment.publer()
    account = call(client.accounts.list())[0]
    environment.network.requests.clear()

    call(client.posts.save_draft("Rye day.", accounts=account))
    call(client.posts.save_draft("Rye day.", accounts=account.id))

    assert [request.method for request in environment.network.requests] == ["POST", "GET", "POST"]


def test_publish_now_publishes(call: ClientUnderTest, environment: Environment) -> None:
    """`publish_now` publishes at once."""
    client = environment.publer()

    job = call(client.posts.publish_now("Rye day.", accounts=FACEBOOK))

    (post,) = call(job.posts())
    environment.sandbox.run_until_idle()
    assert described(post)[0] == FACEBOOK
    assert [each.id for each in call.all(client.posts.list(state="published", query="Rye day."))] == [post.id]


def test_save_draft_publishes_nothing(call: ClientUnderTest, environment: Environment) -> None:
    """`save_draft` keeps a draft, with or without a time."""
    client = environment.publer()
    at = tomorrow(environment)

    for text, times in (("With a time", {"at": at}), ("Without", {})):
        job = call(client.posts.save_draft(text, accounts=FACEBOOK, **times))

        (post,) = call(job.posts())
        assert (described(post), post.scheduled_at) == ((FACEBOOK, "draft", text), times.get("at"))


@pytest.mark.parametrize("as_id", [True, False])
def test_media_sets_the_type_of_the_post(
    call: ClientUnderTest, environment: Environment, as_id: bool
) -> None:
    """A post with a photo is a photo post; the photo is an object, or an id of the library."""
    client = environment.publer()
    photo = call(client.media.upload(image(), name="loaf.png", in_library=True))

    job = call(
        client.posts.schedule(
            "Rye day.", accounts=FACEBOOK, at=tomorrow(environment), media=photo.id if as_id else [photo]
        )
    )

    assert call(job.result()).failures == ()
    (post,) = call(job.posts())
    assert post.type_ == "photo"


def test_wrong_arguments_of_short_forms_are_rejected(call: ClientUnderTest, environment: Environment) -> None:
    """An unknown account, no account, an unknown medium and a naive datetime create nothing."""
    client = environment.publer()
    at = tomorrow(environment)
    wrong: list[dict[str, Any]] = [
        {"accounts": "nobody", "at": at},
        {"accounts": [], "at": at},
        {"accounts": FACEBOOK, "at": at, "media": "nothing"},
        {"accounts": FACEBOOK, "at": at.replace(tzinfo=None)},
    ]

    for arguments in wrong:
        with pytest.raises(galleyproof_client.InvalidArgumentError) as raised:
            call(client.posts.schedule("Rye day.", **arguments))
        assert raised.value.operation.startswith("posts.schedule")

    assert {request.method for request in environment.network.requests} <= {"GET"}


@pytest.mark.parametrize(
    "at",
    [
        pytest.param(lambda time: time, id="whole seconds"),
        pytest.param(lambda time: time.replace(microsecond=123_456), id="microseconds"),
        pytest.param(lambda time: time.replace(microsecond=999_999), id="just before the next second"),
        pytest.param(lambda time: time.replace(microsecond=1).astimezone(ODD_OFFSET), id="odd offset"),
    ],
)
@pytest.mark.parametrize("is_running", [False, True], ids=["frozen clock", "running clock"])
def test_the_posts_of_a_job_are_found_at_any_time(
    call: ClientUnderTest, environment: Environment, at: Any, is_running: bool
) -> None:
    """The service keeps milliseconds; a time with more digits, or another offset, still finds the post."""
    if is_running:
        environment.sandbox.clock.run()
    client = environment.publer()

    job = call(client.posts.schedule("Rye day.", accounts=FACEBOOK, at=at(tomorrow(environment))))

    assert [described(post) for post in call(job.posts())] == [(FACEBOOK, "scheduled", "Rye day.")]


def test_posts_a_minute_apart_are_told_apart(call: ClientUnderTest, environment: Environment) -> None:
    """Two posts with the same text for one account are distinguished by their times."""
    client = environment.publer()
    first, second = tomorrow(environment, microseconds=7), tomorrow(environment, minutes=1, microseconds=7)
    jobs = [call(client.posts.schedule("Rye day.", accounts=FACEBOOK, at=at)) for at in (first, second)]

    found = [call(job.posts()) for job in jobs]

    assert [len(posts) for posts in found] == [1, 1]
    assert found[1][0].scheduled_at - found[0][0].scheduled_at == timedelta(minutes=1)


@pytest.mark.parametrize("state", ["recurring", "recycling"])
def test_a_series_is_one_post(call: ClientUnderTest, environment: Environment, state: str) -> None:
    """A recurring or recycled post is found as the post that stands for the series, in every round."""
    start = tomorrow(environment, microseconds=777)
    series: dict[str, Any] = {
        "recurring": {
            "recurring": {
                "start_date": start,
                "end_date": start + timedelta(days=3),
                "repeat": "daily",
                "repeat_rate": 1,
            }
        },
        "recycling": {
            "recycling": {"gap": 1, "gap_freq": "Day", "start_date": str(start.date()), "expire_count": 3}
        },
    }[state]
    post = {
        "networks": {"facebook": {"type": "status", "text": "Rye day."}},
        "accounts": [{"id": FACEBOOK}],
        **series,
    }
    client = environment.publer()
    job = call(
        client.posts.schedule_bulk(
            {"state": "recycle" if state == "recycling" else "recurring", "posts": [post]}
        )
    )
    assert call(job.result()).failures == ()

    (found,) = call(job.posts())
    environment.sandbox.advance(timedelta(days=2))
    listed = call.all(client.posts.list(account_ids=[FACEBOOK], query="Rye day."))

    assert described(found) == (FACEBOOK, state, "Rye day.")
    assert len(listed) > 1
    assert [each.id for each in listed if each.state == state] == [found.id]
