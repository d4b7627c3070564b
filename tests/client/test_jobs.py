"""Jobs: waiting for them in every dialect, going on elsewhere, and finding what they made."""

from __future__ import annotations

import base64
import copy
import json
import pickle
from datetime import UTC, datetime
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client import PollPolicy

from tests.client.fakes import KEY, ClientUnderTest, FakeService, reply

CLASH = {
    "account_id": "a1",
    "account_name": "Kiln",
    "provider": "twitter",
    "message": "There is another post at this time.",
}
MEDIA = {
    "id": "m1",
    "path": "https://cdn.example/a.jpg",
    "thumbnail": "https://cdn.example/s.jpg",
    "validity": {},
    "width": 1,
    "height": 1,
    "source": None,
    "type": "photo",
    "name": "a.jpg",
    "caption": None,
}
BULK = {
    "state": "scheduled",
    "posts": [
        {
            "networks": {"facebook": {"type": "status", "text": "Rye day."}},
            "accounts": [{"id": "a1", "scheduled_at": "2030-01-01T10:00:00Z"}],
        }
    ],
}
STARTED = {
    "introduction": reply(202, {"job_id": "j1"}),
    "reference": reply(200, {"success": True, "data": {"job_id": "j1"}}),
    "live": reply(200, {"job_id": "j1"}),
}


def wrapped(**data: Any) -> httpx.Response:
    return reply(200, {"success": True, "data": data})


WORKING = {
    "introduction": reply(200, {"status": "working"}),
    "reference": wrapped(status="working"),
    "live": reply(200, {"status": None}),
}
ENDED = {
    "introduction": reply(200, {"status": "completed", "payload": {"failures": {}}}),
    "reference": wrapped(status="complete", result={"status": "complete", "payload": {"failures": []}}),
    "live": reply(
        200, {"status": "complete", "payload": {"failures": {}}, "plan": {"rate": "b", "locked": False}}
    ),
}
REFUSED = {
    "introduction": reply(200, {"status": "completed", "payload": {"failures": {"0": [CLASH]}}}),
    "reference": wrapped(status="complete", result={"status": "complete", "payload": {"failures": [CLASH]}}),
    "live": reply(200, {"status": "complete", "payload": {"failures": {"x": [CLASH]}}}),
}
IMPORTED = {
    "introduction": reply(200, {"status": "completed", "payload": {"failures": {}, "media": [MEDIA]}}),
    "reference": wrapped(
        status="complete", result={"status": "complete", "payload": {"failures": [], "media": [MEDIA]}}
    ),
    "live": reply(200, {"status": "complete", "payload": [MEDIA]}),
}
DIALECTS = ["introduction", "reference", "live"]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_job_ends_in_every_dialect(call: ClientUnderTest, dialect: str) -> None:
    """`result` waits until the job has ended, asking less and less often."""
    service = FakeService([STARTED[dialect], *[WORKING[dialect]] * 3, ENDED[dialect]])

    job = call(call.publer(service).posts.schedule_bulk(BULK))
    report = call(job.result(timeout=60))

    assert (job.id, report.done, report.failed, report.failures) == ("j1", True, False, ())
    assert service.paths == ["POST /api/v1/posts/schedule"] + ["GET /api/v1/job_status/j1"] * 4
    assert call.time.slept == [1.0, 1.5, 2.25]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_failures_are_told_one_by_one(call: ClientUnderTest, dialect: str) -> None:
    """A job that ended with failures raises, with each of them, in every dialect."""
    job = call(call.publer(FakeService([STARTED[dialect], REFUSED[dialect]])).posts.publish_bulk(BULK))

    with pytest.raises(galleyproof_client.JobFailedError, match="another post at this time") as raised:
        call(job.result())

    (failure,) = raised.value.failures
    assert failure.message == CLASH["message"]
    assert failure.details == {"account_id": "a1", "account_name": "Kiln", "provider": "twitter"}
    assert "(a1, Kiln, twitter)" in str(raised.value)
    assert raised.value.last_status.done


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_media_job_gives_the_media(call: ClientUnderTest, dialect: str) -> None:
    """The result of an import is a list of media, in every dialect; bare addresses will do."""
    service = FakeService([STARTED[dialect], IMPORTED[dialect]])

    job = call(call.publer(service).media.import_urls(["https://a.example/x/a.jpg"]))
    (media,) = call(job.result())

    assert (media.id, type(media).__name__) == ("m1", "UploadedMedia")
    assert service.requests[0].read() == (
        b'{"media":[{"url":"https://a.example/x/a.jpg","name":"a.jpg"}],"type":"single"}'
    )


def test_one_address_and_many(call: ClientUnderTest) -> None:
    """A single address is a list of one; several are a bulk; entries may be mixed with addresses."""
    service = FakeService(lambda _: reply(200, {"job_id": "j"}))
    client = call.publer(service)

    call(client.media.import_urls("https://a.example/film.mp4?x=1"))
    call(client.media.import_urls(["https://a.example", {"url": "https://a.example/b", "name": "b"}]))

    assert [json.loads(request.content) for request in service.requests] == [
        {"media": [{"url": "https://a.example/film.mp4?x=1", "name": "film.mp4"}], "type": "single"},
        {
            "media": [
                {"url": "https://a.example", "name": "a.example"},
                {"url": "https://a.example/b", "name": "b"},
            ],
            "type": "bulk",
        },
    ]


def test_a_failed_job_says_so(call: ClientUnderTest) -> None:
    """A job that could not run at all raises, though it names no failures."""
    job = call(
        call.publer(FakeService([STARTED["live"], reply(200, {"status": "failed"})])).posts.schedule_bulk(
            BULK
        )
    )

    with pytest.raises(galleyproof_client.JobFailedError, match="the state is failed"):
        call(job.result())


def test_done_in_part_can_be_taken(call: ClientUnderTest) -> None:
    """`raise_failures=False` and `wait` give the report with its failures in it."""
    client = call.publer(FakeService([STARTED["live"], REFUSED["live"], REFUSED["live"]]))
    job = call(client.posts.schedule_bulk(BULK))

    report = call(job.result(raise_failures=False))

    assert len(report.failures) == 1
    assert call(job.wait()) == report


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_job_that_worked_in_part_is_no_error(call: ClientUnderTest, dialect: str) -> None:
    """Where more was asked for than failed, the result tells what failed; a job resumed by its token, too."""
    both = {"networks": BULK["posts"][0]["networks"], "accounts": [{"id": "a1"}, {"id": "a2"}]}
    client = call.publer(
        FakeService([STARTED[dialect], REFUSED[dialect], REFUSED[dialect], REFUSED[dialect]])
    )

    job = call(client.posts.publish_bulk({"posts": [both]}))
    report = call(job.result())

    assert [(each.provider, each.account_id, each.message) for each in report.failures] == [
        ("twitter", "a1", CLASH["message"])
    ]
    assert call(client.job(job.token).result()) == report
    with pytest.raises(galleyproof_client.JobFailedError):
        call(client.job("j1").result())


def test_what_a_failure_does_not_tell_is_no_attribute() -> None:
    """A failure has what the service told as attributes and nothing else, and can be copied."""
    failure = galleyproof_client.JobFailure("No.", {"provider": "twitter"})

    assert copy.deepcopy(failure).provider == pickle.loads(pickle.dumps(failure)).provider == "twitter"
    with pytest.raises(AttributeError, match="this failure has no 'account'"):
        _ = failure.account


def test_patience_ends_and_the_token_goes_on(call: ClientUnderTest) -> None:
    """A job that takes too long raises, and its token goes on with it in another process."""
    service = FakeService([STARTED["live"], *[WORKING["live"]] * 5, ENDED["live"]])
    job = call(call.publer(service).posts.schedule_bulk(BULK))

    with pytest.raises(galleyproof_client.JobTimeoutError, match="still waiting after 5 s") as raised:
        call(job.result(timeout=5))
    assert sum(call.time.slept) == 5
    assert raised.value.token == job.token
    assert KEY not in job.token

    other = call.publer(service, workspace_id=None)
    assert call(other.job(raised.value.token).result()).done
    assert service.requests[-1].headers["publer-workspace-id"] == "w1"


def test_a_bare_id_is_a_token_too(call: ClientUnderTest) -> None:
    """A job id that was written down elsewhere is enough to ask for the job."""
    client = call.publer(FakeService([ENDED["live"], WORKING["live"]]))

    assert call(client.job("6810dec617eae6d55d7a5e5b").status()).done
    assert not call(client.job("6810dec617eae6d55d7a5e5b").done())


def test_a_token_knows_its_kind(call: ClientUnderTest) -> None:
    """`job` gives a media job for the token of one, and the method for another kind refuses it."""
    client = call.publer(FakeService([STARTED["live"], IMPORTED["live"]]))
    token = call(client.media.import_urls(["https://a.example/a.jpg"])).token

    assert call(client.job(token).result())[0].id == "m1"
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="a job about media, not about posts"):
        client.posts_job(token)


def _token(**facts: Any) -> str:
    whole = {"api": "publer_client", "job": "j1", "type": "posts", "workspace": "w1", "context": None} | facts
    return base64.urlsafe_b64encode(json.dumps(whole, separators=(",", ":")).encode()).decode()


def test_a_token_may_come_out_of_a_file(call: ClientUnderTest) -> None:
    """White space around a token is taken off."""
    assert call.publer(FakeService([])).job(f" {_token()}\n").id == "j1"


@pytest.mark.parametrize(
    "token",
    [
        pytest.param(_token()[:-8], id="cut"),
        pytest.param(_token()[:-7], id="cut badly"),
        pytest.param(_token(job=7), id="no job"),
        pytest.param(_token(job=""), id="empty job"),
        pytest.param(_token(type=["posts"]), id="odd kind"),
        pytest.param(_token(workspace=[7]), id="odd workspace"),
        pytest.param(base64.urlsafe_b64encode(b'{"api":' + b"[" * 9_999).decode(), id="deep"),
        pytest.param("", id="empty"),
        pytest.param(None, id="none"),
        pytest.param(7, id="number"),
    ],
)
def test_a_damaged_token_is_refused_at_once(call: ClientUnderTest, token: Any) -> None:
    """A token that was cut or changed is a usage error, and not taken for the id of a job."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="token"):
        call.publer(FakeService([])).job(token)


@pytest.mark.parametrize("context", ["posts", [7], [["a1"]], [[7, None, [], False]], [["a1", None, []]], {}])
def test_a_token_with_a_malformed_context_still_waits(call: ClientUnderTest, context: Any) -> None:
    """What a token remembers is for finding posts only; where it makes no sense, it counts as nothing."""
    service = FakeService([ENDED["live"], ENDED["live"]])
    job = call.publer(service).posts_job(_token(context=context))

    assert call(job.wait()).done
    with pytest.raises(
        galleyproof_client.InvalidArgumentError, match="the posts that job j1 was asked to create are unknown"
    ):
        call(job.posts())


def test_a_job_that_failed_whole_does_not_say_that_the_rest_was_done(call: ClientUnderTest) -> None:
    """Without a word about what failed, the hint is to look."""
    client = call.publer(FakeService([STARTED["live"], reply(200, {"status": "failed"})]))

    with pytest.raises(galleyproof_client.JobFailedError, match="check whether it succeeded before retrying"):
        call(call(client.posts.schedule_bulk(BULK)).result())


@pytest.mark.parametrize("timeout", [None, "60", float("nan"), True])
def test_patience_is_a_number_of_seconds(call: ClientUnderTest, timeout: Any) -> None:
    """What is none is refused before anything is asked."""
    service = FakeService([STARTED["live"]])
    job = call(call.publer(service).posts.schedule_bulk(BULK))

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="timeout"):
        call(job.result(timeout=timeout))

    assert len(service.requests) == 1


@pytest.mark.parametrize("answer", [reply(200, {"job_id": ""}), wrapped(job_id="")])
def test_an_answer_with_an_empty_job_tells_where_it_came_from(
    call: ClientUnderTest, answer: httpx.Response
) -> None:
    """The error has the operation, the request and the answer."""
    with pytest.raises(galleyproof_client.ResponseValidationError, match="contains no job id") as raised:
        call(call.publer(FakeService([answer])).posts.schedule_bulk(BULK))

    error = raised.value
    assert (error.operation, error.response.status_code) == ("posts.schedule_bulk", 200)
    assert "[POST https://app.publer.com/api/v1/posts/schedule]" in str(error)
    assert "check whether it succeeded before retrying" in str(error)


def test_an_answer_without_a_job_is_an_unexpected_answer(call: ClientUnderTest) -> None:
    """An answer that contains no job id is an error that says that there may be one."""
    with pytest.raises(galleyproof_client.UnexpectedResponseError):
        call(call.publer(FakeService([reply(200, {"ok": True})])).posts.schedule_bulk(BULK))


def test_a_media_job_without_media_is_an_unexpected_answer(call: ClientUnderTest) -> None:
    """A media job that ended with nothing is an error of the tree."""
    client = call.publer(FakeService([STARTED["live"], reply(200, {"status": "complete", "payload": None})]))
    job = call(client.media.import_urls(["https://a.example/a.jpg"]))

    with pytest.raises(galleyproof_client.ResponseValidationError, match="the job's result") as raised:
        call(job.result())
    assert (raised.value.operation, raised.value.hint != "") == ("jobs", True)


def test_polling_follows_its_policy(call: ClientUnderTest) -> None:
    """The caller says how often to ask."""
    client = call.publer(FakeService([STARTED["live"], *[WORKING["live"]] * 4, ENDED["live"]]))
    job = call(client.posts.schedule_bulk(BULK))

    call(job.result(poll=PollPolicy(initial_delay=2, multiplier=2, max_delay=5)))

    assert call.time.slept == [2, 4, 5, 5]


def listed(*posts: dict[str, Any]) -> httpx.Response:
    facts = {"total": len(posts), "page": 0, "per_page": 20, "total_pages": 1}
    return reply(200, {"posts": list(posts)} | facts)


def summary(**changes: Any) -> dict[str, Any]:
    return {
        "id": "p1",
        "text": "Rye day.",
        "state": "scheduled",
        "type": "status",
        "account_id": "a1",
        "scheduled_at": "2030-01-01T11:00:00+01:00",
    } | changes


def test_the_posts_of_a_job_are_found(call: ClientUnderTest) -> None:
    """They are those of its accounts, at its times, with its texts; a token remembers what to look for."""
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
def test_it_says_when_that_is_ambiguous(call: ClientUnderTest, posts: list[dict[str, Any]]) -> None:
    """More or fewer posts than were asked for are an error with the candidates, and not a guess."""
    job = call(
        call.publer(FakeService([STARTED["live"], ENDED["live"], listed(*posts)])).posts.schedule_bulk(BULK)
    )

    with pytest.raises(galleyproof_client.AmbiguousJobError, match=r"expected 1 post for") as raised:
        call(job.posts())

    assert len(raised.value.candidates) in (0, len(posts))
    assert raised.value.token == job.token


def test_what_was_refused_made_no_post(call: ClientUnderTest) -> None:
    """An account that was refused has no post from this job, though an older one looks the same."""
    job = call(
        call.publer(FakeService([STARTED["live"], REFUSED["live"], listed(summary())])).posts.schedule_bulk(
            BULK
        )
    )

    assert call(job.posts()) == []


def test_twice_the_same_makes_two(call: ClientUnderTest) -> None:
    """Two equal posts in one bulk are both found."""
    bulk = {"state": "draft", "posts": [{**BULK["posts"][0], "accounts": [{"id": "a1"}]}] * 2}
    twins = [summary(), summary(id="p2")]
    job = call(
        call.publer(FakeService([STARTED["live"], ENDED["live"], listed(*twins)])).posts.schedule_bulk(bulk)
    )

    assert {post.id for post in call(job.posts())} == {"p1", "p2"}


def test_ids_that_the_service_tells_are_believed(call: ClientUnderTest) -> None:
    """Where the payload names the posts, those are they, whatever else fits."""
    told = reply(200, {"status": "complete", "payload": [{"type": "job", "post": {"id": "p2"}}]})
    posts = [summary(), summary(id="p2")]
    job = call(call.publer(FakeService([STARTED["live"], told, listed(*posts)])).posts.publish_bulk(BULK))

    assert [post.id for post in call(job.posts())] == ["p2"]


def test_a_bare_id_does_not_know_what_was_asked_for(call: ClientUnderTest) -> None:
    """Without the token, nobody can tell which posts a job made."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="the posts that job j9"):
        call(call.publer(FakeService([])).posts_job("j9").posts())
