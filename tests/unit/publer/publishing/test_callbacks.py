"""What follows a published post: comments, sharing and removal, in both vocabularies."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from galleyproof.services.publer.analytics.metrics import Metrics, metrics_at
from galleyproof.services.publer.publishing import actions
from galleyproof.services.publer.publishing.callback_conditions import are_met
from galleyproof.services.publer.publishing.callback_requests import read_callbacks
from galleyproof.services.publer.records import Callback, Comment, Post
from galleyproof.services.publer.seed.ids import demo_id

from tests.support.mock import START
from tests.support.publer import Publer
from tests.support.publer_posts import (
    BOARD,
    FACEBOOK,
    GOOGLE,
    LINKEDIN,
    MASTODON,
    PHOTO,
    PINTEREST,
    PostHelper,
    X,
    content,
    status,
)

Json = Any


def _age(duration: float, unit: str = "Hour") -> Json:
    return {"duration": duration, "unit": unit}


def _when(relation: str = "AND", **clauses: Json) -> Json:
    return {"conditions": {"relation": relation, "clauses": clauses}}


def _over(value: float) -> Json:
    return {"comparison": "gt", "value": value}


def _under(value: float) -> Json:
    return {"comparison": "lt", "value": value}


def _only(publer: Publer) -> Callback:
    (callback,) = publer.sandbox.store.all(Callback)
    return callback


def _publish(publer: Publer, *accounts: str, **callbacks: Json) -> Post:
    """Publish a text now and return it."""
    (post,) = PostHelper(publer).made(
        status(*accounts or (X,), ahead=None, **callbacks), path="/posts/schedule/publish"
    )
    return post


@pytest.mark.parametrize(
    ("entry", "waits"),
    [
        ({}, timedelta()),
        (_when(), timedelta()),
        ({"delay": _age(90, "Minute")}, timedelta(minutes=90)),
        ({"delay": _age(1.5, "Day")}, timedelta(hours=36)),
        (_when(age=_age(1, "Week")), timedelta(weeks=1)),
        (_when("OR", age=_age(5, "Week")), timedelta(weeks=5)),
        (_when("OR", age=_age(1, "Minute"), reach=_over(10**9)), timedelta(minutes=1)),
        (_when("AND", age=_age(90, "Minute"), reach=_under(10**9)), timedelta(minutes=90)),
        (_when("OR", age=_age(9), reach=_under(10**9)), timedelta(hours=1)),
        (_when(reach=_under(10**9), engagements=_under(10**9)), timedelta(hours=1)),
        (_when(age=_age(1), reach=_over(10**9)), None),
        (_when(reach=_over(10**9)), None),
        (_when("OR", reach=_over(10**9), engagements=_over(10**9)), None),
    ],
)
def test_when_a_comment_comes(publer: Publer, entry: Json, waits: timedelta | None) -> None:
    """A comment comes when its conditions hold, and not at all when they never do."""
    post = _publish(publer, comments=[{"text": "More below"} | entry])
    publer.advance(weeks=6)

    callback = _only(publer)
    assert callback.fired_at == (None if waits is None else (post.published_at or START) + waits)
    assert callback.state == ("lapsed" if waits is None else "fired")
    comments = list(publer.sandbox.store.all(Comment))
    assert [(comment.post_id, comment.text) for comment in comments] == (
        [] if waits is None else [(post.id, "More below")]
    )


@pytest.mark.parametrize("clause", ["reach", "engagements"])
def test_figures_are_looked_at_every_hour(publer: Publer, clause: str) -> None:
    """A callback fires at the first whole hour at which the simulated figures are past the value."""
    post = _publish(publer, FACEBOOK, delete=_when(**{clause: _over(20)}))
    publer.advance(days=30)

    callback = _only(publer)
    assert callback.fired_at is not None
    assert post.published_at is not None
    account = PostHelper(publer).of(FACEBOOK)
    values = []
    for moment in (callback.fired_at - timedelta(hours=1), callback.fired_at):
        metrics = metrics_at(publer.sandbox.ids, account, post, moment)
        values.append(metrics.reach if clause == "reach" else metrics.engagement)
    assert values[0] <= 20 < values[1]
    assert (callback.fired_at - post.published_at) % timedelta(hours=1) == timedelta()


@pytest.mark.parametrize(
    ("awaited", "age", "metrics", "expected"),
    [
        (_when("AND", age=_age(1), reach=_over(10)), 2, Metrics(reach=11), True),
        (_when("AND", age=_age(1), reach=_over(10)), 2, Metrics(reach=10), False),
        (_when("AND", age=_age(3), reach=_over(10)), 2, Metrics(reach=11), False),
        (_when("OR", age=_age(3), reach=_over(10)), 2, Metrics(reach=11), True),
        (_when("OR", age=_age(3), reach=_over(10)), 2, Metrics(reach=10), False),
        (_when("OR", age=_age(2), reach=_over(10)), 2, Metrics(), True),
        (_when("AND", engagements=_under(3), reach=_over(10)), 0, Metrics(reach=11, likes=2), True),
        (_when("AND", engagements=_under(3), reach=_over(10)), 0, Metrics(reach=11, likes=3), False),
        ({"conditions": {"clauses": {"age": _age(3), "reach": _over(10)}}}, 3, Metrics(), False),
        ({"after": _age(2), "delay": _age(5)}, 2, Metrics(), True),
    ],
)
def test_conditions(awaited: Json, age: float, metrics: Metrics, expected: bool) -> None:
    """All clauses must hold, or any of them; without a relation it is all."""
    share = read_callbacks({"share": awaited}).share
    assert share is not None
    assert are_met(share.conditions, timedelta(hours=age), metrics) is expected


@pytest.mark.parametrize(("hide", "state"), [(False, "published_deleted"), (True, "published_hidden")])
@pytest.mark.parametrize("when", [{"delay": _age(3)}, _when(age=_age(3))])
def test_taking_a_post_down(publer: Publer, hide: bool, state: str, when: Json) -> None:
    """A post is deleted or hidden when its time has come, in both vocabularies."""
    post = _publish(publer, delete={"hide": hide} | when)
    publer.advance(hours=2, minutes=59)
    before = PostHelper(publer).post(post.id).state
    publer.advance(minutes=1)

    assert [before, PostHelper(publer).post(post.id).state] == ["published_posted", state]


def test_nothing_to_wait_for_deletes_nothing(publer: Publer) -> None:
    """A removal without any condition never happens."""
    post = _publish(publer, delete={"hide": False})
    publer.advance(days=60)

    assert PostHelper(publer).post(post.id).state == "published_posted"


def test_callbacks_of_a_post_that_is_gone_lapse(publer: Publer) -> None:
    """What follows a post does not follow one that disappeared."""
    post = _publish(publer, comments=[{"text": "T", "delay": _age(3)}])
    actions.delete_on_network(publer.sandbox, post.id)
    publer.advance(hours=3)

    assert (_only(publer).state, publer.sandbox.store.count(Comment)) == ("lapsed", 0)


def test_callbacks_of_a_deleted_post_lapse(publer: Publer) -> None:
    """What follows a post does not follow one that was deleted in the service either."""
    post = _publish(publer, comments=[{"text": "T", "delay": _age(3)}])
    publer.request("DELETE", f"/posts/{post.id}")
    publer.advance(hours=3)

    assert _only(publer).state == "lapsed"


def test_a_post_that_failed_has_no_callbacks(publer: Publer) -> None:
    """Nothing follows a post that was not published."""
    helper = PostHelper(publer)
    helper.made(status(X, comments=[{"text": "T"}]))
    actions.disconnect(publer.sandbox, X)
    publer.advance(hours=2)

    assert publer.sandbox.store.count(Callback) == 0


def test_sharing(publer: Publer) -> None:
    """A post is shared by other accounts as a link to it, which they publish."""
    share = {"text": "Look", "account_ids": [LINKEDIN, MASTODON]}
    post = _publish(publer, share=share | _when(age=_age(1)))
    publer.advance(hours=1, seconds=10)

    shared = PostHelper(publer).children(post)
    assert [(child.account_id, child.state, child.type, child.text, child.url) for child in shared] == [
        (LINKEDIN, "published_posted", "link", "Look", post.post_link),
        (MASTODON, "published_posted", "link", "Look", post.post_link),
    ]
    assert _only(publer).made_ids == tuple(child.id for child in shared)


@pytest.mark.parametrize("begin", [{"after": _age(1)}, _when(age=_age(1))])
def test_sharing_one_after_the_other(publer: Publer, begin: Json) -> None:
    """With a delay beside the beginning, accounts share one after the other."""
    share = {"text": "Look", "account_ids": [LINKEDIN, MASTODON, GOOGLE], "delay": _age(20, "Minute")}
    post = _publish(publer, share=share | begin)
    publer.advance(hours=1, minutes=25)

    assert [child.state for child in PostHelper(publer).children(post)] == [
        "published_posted",
        "published_posted",
        "scheduled_approved",
    ]


def test_a_pin_is_shared_with_its_picture(publer: Publer) -> None:
    """Networks that have no links get the picture instead."""
    pin = content(
        {"type": "photo", "text": "T", "media": [{"id": PHOTO}]},
        X,
        ahead=None,
        share={"account_ids": [PINTEREST]},
    )
    (post,) = PostHelper(publer).made(pin, path="/posts/schedule/publish")
    publer.advance(minutes=1)

    (shared,) = PostHelper(publer).children(post)
    assert (shared.state, shared.type, [item.id for item in shared.media]) == (
        "published_posted",
        "photo",
        [PHOTO],
    )


def test_copies_and_children_bring_their_callbacks(publer: Publer) -> None:
    """Every round of a recycled post is followed by its own comment."""
    post = status(FACEBOOK, comments=[{"text": "T"}]) | {
        "recycling": {"gap": 1, "gap_freq": "Day", "expire_count": 2}
    }
    PostHelper(publer).made(post)
    publer.advance(days=3)

    assert publer.sandbox.store.count(Comment) == 2


def test_media_of_a_comment(publer: Publer) -> None:
    """A comment may be a picture."""
    pin = content({"type": "photo", "text": "T", "media": [{"id": PHOTO}]}, PINTEREST, album_id=BOARD)
    PostHelper(publer).made(pin)
    _publish(publer, comments=[{"media": {"id": demo_id(304), "type": "photo"}}])
    publer.advance(minutes=1)

    (comment,) = publer.sandbox.store.all(Comment)
    assert (comment.text, comment.media_id) == ("", demo_id(304))
