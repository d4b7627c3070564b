"""The posts that a job created: found by account, time and text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import galleyproof_client
import pytest

from tests.client.support.fakes import ClientUnderTest, FakeService, reply
from tests.client.support.job_responses import BULK, ENDED, REFUSED, STARTED, listed, summary


def test_the_posts_of_a_job_are_found(call: ClientUnderTest) -> None:
    """They are found by account, time and text; a token remembers these."""
    others = [summary(id="p2", text="Other"), summary(id="p3", scheduled_at=None)]
    service = FakeService([STARTED["live"], *[ENDED["live"], listed(summary(), *others)] * 2])
    client = call.publer(service)
    job = call(client.posts.schedule_bulk(BULK))

    found = call(job.posts())
    again = call(client.posts_job(job.token).posts())

    assert [post.id for post in found] == [post.id for post in again] == ["p1"]
    assert found[0].scheduled_at == datetime(2030, 1, 1, 10, tzinfo=UTC)
    assert service.requests[2].url.params.get_list("account_ids[]") == ["a1"]


@pytest.mark.parametrize(
    "posts", [[], [summary(), summary(id="p2")], [summary(text="Edited since")]], ids=["none", "two", "other"]
)
def test_ambiguous_posts_raise(call: ClientUnderTest, posts: list[dict[str, Any]]) -> None:
    """If more or fewer posts match than were requested, an error lists the candidates."""
    job = call(
        call.publer(FakeService([STARTED["live"], ENDED["live"], listed(*posts)])).posts.schedule_bulk(BULK)
    )

    with pytest.raises(galleyproof_client.AmbiguousJobError, match=r"expected 1 post for") as raised:
        call(job.posts())

    assert len(raised.value.candidates) in (0, len(posts))
    assert raised.value.token == job.token


def test_a_rejected_account_has_no_post(call: ClientUnderTest) -> None:
    """An account that was rejected has no post of this job, although an older post looks the same."""
    job = call(
        call.publer(FakeService([STARTED["live"], REFUSED["live"], listed(summary())])).posts.schedule_bulk(
            BULK
        )
    )

    assert call(job.posts()) == []


def test_equal_posts_of_a_bulk_are_both_found(call: ClientUnderTest) -> None:
    """Two equal posts in one bulk are both found."""
    bulk = {"state": "draft", "posts": [{**BULK["posts"][0], "accounts": [{"id": "a1"}]}] * 2}
    twins = [summary(), summary(id="p2")]
    job = call(
        call.publer(FakeService([STARTED["live"], ENDED["live"], listed(*twins)])).posts.schedule_bulk(bulk)
    )

    assert {post.id for post in call(job.posts())} == {"p1", "p2"}


def test_reported_post_ids_take_precedence(call: ClientUnderTest) -> None:
    """If the result contains post ids, these are the posts."""
    told = reply(200, {"status": "complete", "payload": [{"type": "job", "post": {"id": "p2"}}]})
    posts = [summary(), summary(id="p2")]
    job = call(call.publer(FakeService([STARTED["live"], told, listed(*posts)])).posts.publish_bulk(BULK))

    assert [post.id for post in call(job.posts())] == ["p2"]


def test_a_job_id_cannot_find_posts(call: ClientUnderTest) -> None:
    """Without the token, it is unknown which posts were requested."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="the posts that job j9"):
        call(call.publer(FakeService([])).posts_job("j9").posts())
