"""Jobs about posts: what starts them, how long they work and how they end, in every dialect."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.kernel.lifecycle import InvalidTransitionError
from galleyproof.services.publer.publishing.actions import disconnect, suspend_plan
from galleyproof.services.publer.publishing.lifecycle import JOB
from galleyproof.services.publer.records import Workspace
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, WORKSPACE

from tests.support.publer import DIALECTS, Publer, error_of
from tests.support.publer_posts import (
    DONE,
    FACEBOOK,
    FOREIGN,
    MASTODON,
    THREADS,
    PostHelper,
    X,
    at,
    content,
    status,
)

PLAN = {"rate": "business", "locked": False}
REFUSED = {
    "account_id": FOREIGN,
    "account_name": None,
    "provider": None,
    "message": "The account does not exist in this workspace",
}


def _job_id(answer: dict[str, Any]) -> str:
    return str(answer["job_id"] if "job_id" in answer else answer["data"]["job_id"])


@pytest.mark.parametrize("path", ["/posts", "/posts/schedule", "/posts/schedule/publish"])
@pytest.mark.parametrize(
    ("dialect", "answered", "wrapped"),
    [("introduction", 202, False), ("reference", 200, True), ("live", 200, False)],
)
def test_a_job_is_answered_at_once(path: str, dialect: str, answered: int, wrapped: bool) -> None:
    """All three routes answer with a job's id at once, each dialect in its own shape."""
    publer = Publer.build(dialect=dialect)
    if (dialect, path) == ("live", "/posts"):
        pytest.skip("the live dialect has no such route; tests/unit/publer/dialects/test_live_wire.py")

    answer = publer.request("POST", path, json={"bulk": {"state": "scheduled", "posts": [status()]}})

    body = answer.json()
    job_id = _job_id(body)
    expected = {"success": True, "data": {"job_id": job_id}} if wrapped else {"job_id": job_id}
    assert (answer.status_code, body, len(job_id)) == (answered, expected, 24)


@pytest.mark.parametrize(
    ("dialect", "working", "ended"),
    [
        (
            "introduction",
            {"status": "working", "payload": {"failures": {}}},
            {"status": "completed", "payload": {"failures": {"1": [REFUSED]}}},
        ),
        (
            "reference",
            {"success": True, "data": {"status": "working"}},
            {
                "success": True,
                "data": {
                    "status": "complete",
                    "result": {"status": "complete", "payload": {"failures": [REFUSED]}, "plan": PLAN},
                },
            },
        ),
        (
            "live",
            {"status": "working"},
            {"status": "complete", "payload": {"failures": {"1": [REFUSED]}}, "plan": PLAN},
        ),
    ],
)
def test_a_job_works_and_ends(dialect: str, working: Any, ended: Any) -> None:
    """A job works for a while; then the pairs that did not pass stand in it, by the place of their post."""
    publer = Publer.build(dialect=dialect)
    body = {"bulk": {"state": "scheduled", "posts": [status(FACEBOOK), status(X, FOREIGN)]}}
    job_id = _job_id(publer.request("POST", "/posts/schedule", json=body).json())

    at_first = publer.read(f"/job_status/{job_id}")
    publer.advance(**DONE)
    at_last = publer.read(f"/job_status/{job_id}")

    assert (at_first, at_last) == (working, ended)


def test_a_job_takes_longer_the_more_it_makes(publer: Publer) -> None:
    """A job takes one to three seconds and a fifth of one for each post and account."""
    helper = PostHelper(publer)
    few, many = helper.send(status(FACEBOOK)), helper.send(*[status(FACEBOOK, X)] * 50)
    taken = {}
    for _ in range(250):
        publer.advance(milliseconds=100)
        for job_id in (few, many):
            job = helper.job(job_id)
            if job.state == "complete":
                taken.setdefault(job_id, (publer.sandbox.now - job.created_at).total_seconds())

    assert 1.2 <= taken[few] <= 3.3
    assert 21 <= taken[many] <= 23.1


def test_publishing_waits_for_the_slowest_network(publer: Publer) -> None:
    """A job that publishes ends when the last network has answered."""
    helper = PostHelper(publer)
    job_id = helper.send(status(X, THREADS, ahead=None), path="/posts/schedule/publish")
    seen = []
    for _ in range(100):
        publer.advance(milliseconds=100)
        job = helper.job(job_id)
        published = [
            helper.post(post_id).network for post_id in job.post_ids if helper.post(post_id).post_link
        ]
        if (job.state, published) not in seen:
            seen.append((job.state, published))

    assert seen == [
        ("working", []),
        ("working", ["twitter"]),
        ("complete", ["twitter", "threads"]),
    ]


@pytest.mark.parametrize("state", ["scheduled", "draft", "draft_private", "recurring", "publish", "auto"])
@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_publish_route_publishes_whatever_the_state(state: str, dialect: str) -> None:
    """Publishing now takes any state for what it is: publishing."""
    publer = Publer.build(dialect=dialect)
    body = {"bulk": {"state": state, "posts": [status(MASTODON, ahead=None)]}}

    publer.request("POST", "/posts/schedule/publish", json=body)
    publer.advance(**DONE)

    (post,) = publer.read("/posts", **{"from": "2026-01-05"})["posts"]
    assert (post["state"], post["post_link"][:30]) == ("published", "https://baking.example/@harbou")


def test_the_publish_state_publishes_on_the_schedule_route(publer: Publer) -> None:
    """The state ``publish`` publishes at once, also where posts are scheduled."""
    (post,) = PostHelper(publer).made(status(X, ahead=None), state="publish")

    assert post.state == "published_posted"


def test_what_a_network_refuses_joins_the_failures(publer: Publer) -> None:
    """A network's rejection while publishing now joins the rules' failures, and its post is there."""
    helper = PostHelper(publer)
    twice = [status(X, FACEBOOK, ahead=None), status(X, ahead=None)]

    job_id = helper.send(status(FOREIGN), *twice, path="/posts/schedule/publish")
    publer.advance(**DONE)

    job = helper.job(job_id)
    assert [(failure.post_index, failure.provider, failure.message) for failure in job.failures] == [
        (0, None, "The account does not exist in this workspace"),
        (2, "twitter", "This account posted the same text a short time ago. Change it."),
    ]
    assert [helper.post(post_id).state for post_id in job.post_ids] == [
        "published_posted",
        "published_posted",
        "failed",
    ]


def test_a_locked_workspace_fails_the_job(publer: Publer) -> None:
    """A job of a locked workspace fails as a whole and makes nothing."""
    helper = PostHelper(publer)
    job_id = helper.send(status())
    suspend_plan(publer.sandbox, WORKSPACE)

    publer.advance(**DONE)

    job = helper.job(job_id)
    assert (job.state, job.post_ids, job.error) == (
        "failed",
        (),
        "The workspace is locked: its plan has to be renewed first.",
    )


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_failed_job_says_so(dialect: str) -> None:
    """A job that could not run tells that it failed, in every dialect."""
    publer = Publer.build(dialect=dialect)
    body = {"bulk": {"state": "scheduled", "posts": [status()]}}
    job_id = _job_id(publer.request("POST", "/posts/schedule", json=body).json())
    suspend_plan(publer.sandbox, WORKSPACE)
    publer.advance(**DONE)
    # Reading the job needs a plan that is paid for again.
    store = publer.sandbox.store
    store.put(evolve(store.get(Workspace, WORKSPACE), locked=False))

    answer = publer.read(f"/job_status/{job_id}")

    assert (answer.get("data") or answer)["status"] == "failed"


def test_jobs_of_others_are_unknown(publer: Publer) -> None:
    """A job is found in its own workspace, for a day, and nowhere else."""
    job_id = PostHelper(publer).send(status())
    answers = [
        publer.get(f"/job_status/{job_id}").status_code,
        publer.within(OTHER_WORKSPACE).get(f"/job_status/{job_id}").status_code,
        publer.get("/job_status/nothing").status_code,
    ]
    publer.advance(hours=23, minutes=59)
    answers.append(publer.get(f"/job_status/{job_id}").status_code)
    publer.advance(minutes=1)

    assert [*answers, error_of(publer.get(f"/job_status/{job_id}"))] == [
        200,
        404,
        404,
        200,
        (404, "There is no such job."),
    ]


def test_live_does_not_know_the_state_auto() -> None:
    """The live service refuses the state ``auto`` with the sentence that was recorded."""
    body = {"bulk": {"state": "auto", "posts": [status(ahead=None)]}}

    answer = Publer.build(dialect="live").request("POST", "/posts/schedule", json=body)

    assert error_of(answer) == (400, "Unknown state auto")


def test_one_post_for_each_pair(publer: Publer) -> None:
    """Two posts for two accounts make four records, of which one that does not pass is missing."""
    helper = PostHelper(publer)
    disconnect(publer.sandbox, MASTODON)

    job_id = helper.send(status(X, FACEBOOK), status(X, MASTODON, ahead=90))
    publer.advance(**DONE)

    job = helper.job(job_id)
    made = [helper.post(post_id) for post_id in job.post_ids]
    assert [(post.account_id, post.state, post.job_id) for post in made] == [
        (X, "scheduled_approved", job_id),
        (FACEBOOK, "scheduled_approved", job_id),
        (X, "scheduled_approved", job_id),
    ]
    assert [(failure.post_index, failure.account_id) for failure in job.failures] == [(1, MASTODON)]


IDEA = {"networks": {"default": {"type": "status", "text": "An idea"}}}


@pytest.mark.parametrize(
    ("state", "post", "expected"),
    [
        ("scheduled", status(ahead=30), ("scheduled_approved", FACEBOOK, at(minutes=30))),
        ("draft", status(ahead=None), ("draft_undated", FACEBOOK, None)),
        ("draft", status(ahead=30), ("draft_dated", FACEBOOK, at(minutes=30))),
        ("draft_private", IDEA, ("draft_private", None, None)),
        ("draft_public", IDEA, ("draft_public", None, None)),
        ("draft_public", IDEA | {"accounts": [{"id": X}]}, ("draft_public", X, None)),
        ("scheduled", status(ahead=None), ("scheduled_approved", FACEBOOK, at(hours=8))),
        ("auto", status(ahead=None), ("scheduled_approved", FACEBOOK, at(hours=8))),
        (
            "recurring",
            status(ahead=None) | {"recurring": {"start_date": at(hours=5), "repeat": "daily"}},
            ("recurring", FACEBOOK, at(hours=5)),
        ),
        (
            "recycle",
            status(ahead=30) | {"recycling": {"gap": 1}},
            ("recycling_active", FACEBOOK, at(minutes=30)),
        ),
        (
            "scheduled",
            status(ahead=30) | {"recycling": {"gap": 1}},
            ("recycling_active", FACEBOOK, at(minutes=30)),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_kinds_of_posts(publer: Publer, state: str, post: Any, expected: tuple[str, str, str]) -> None:
    """Each state of a bulk makes posts of its own kind, with a time where there is one."""
    (made,) = PostHelper(publer).made(post, state=state)

    planned = made.scheduled_at.isoformat() if made.scheduled_at else None
    assert (made.state, made.account_id, planned) == expected


def test_a_draft_keeps_what_was_sent(publer: Publer) -> None:
    """What a request says about a post stands in its record."""
    link = {"url": "https://example.test/course", "title": "Course", "images": ["https://example.test/1.png"]}
    said = {"type": "link", "text": "Come", "link": link}

    (post,) = PostHelper(publer).made(content(said, X, labels=["Spring", "New"]), state="draft")

    assert (post.type, post.text, post.url, post.link and post.link.image_url, len(post.label_ids)) == (
        "link",
        "Come",
        "https://example.test/course",
        "https://example.test/1.png",
        2,
    )


def test_the_job_lifecycle_has_no_way_back() -> None:
    """A job that has ended stays as it is."""
    assert JOB.final_states == {"complete", "failed"}
    with pytest.raises(InvalidTransitionError):
        JOB.next("complete", "finish")
