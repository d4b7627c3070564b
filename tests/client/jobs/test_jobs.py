"""Jobs: waiting for them, their results and their failures, in every response format."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client import PollPolicy

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService, reply
from tests.client.support.job_responses import (
    BULK,
    CONFLICT,
    DIALECTS,
    ENDED,
    IMPORTED,
    REFUSED,
    STARTED,
    WORKING,
    wrapped,
)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_job_ends_in_every_dialect(call: ClientUnderTest, dialect: str) -> None:
    """`result` waits until the job has ended, with growing delays, in every response format."""
    service = FakeService([STARTED[dialect], *[WORKING[dialect]] * 3, ENDED[dialect]])

    job = call(call.publer(service).posts.schedule_bulk(BULK))
    report = call(job.result(timeout=60))

    assert (job.id, report.done, report.failed, report.failures) == ("j1", True, False, ())
    assert service.paths == ["POST /api/v1/posts/schedule"] + ["GET /api/v1/job_status/j1"] * 4
    assert call.time.slept == [1.0, 1.5, 2.25]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_failures_are_listed(call: ClientUnderTest, dialect: str) -> None:
    """A job that ended with failures raises an error that lists them, in every response format."""
    job = call(call.publer(FakeService([STARTED[dialect], REFUSED[dialect]])).posts.publish_bulk(BULK))

    with pytest.raises(galleyproof_client.JobFailedError, match="another post at this time") as raised:
        call(job.result())

    (failure,) = raised.value.failures
    assert failure.message == CONFLICT["message"]
    assert failure.details == {"account_id": "a1", "account_name": "Kiln", "provider": "twitter"}
    assert "(a1, Kiln, twitter)" in str(raised.value)
    assert raised.value.last_status.done


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_media_job_returns_media(call: ClientUnderTest, dialect: str) -> None:
    """The result of an import is a list of media, in every response format; plain URLs are accepted."""
    service = FakeService([STARTED[dialect], IMPORTED[dialect]])

    job = call(call.publer(service).media.import_urls(["https://a.example/x/a.jpg"]))
    (media,) = call(job.result())

    assert (media.id, type(media).__name__) == ("m1", "UploadedMedia")
    assert service.requests[0].read() == (
        b'{"media":[{"url":"https://a.example/x/a.jpg","name":"a.jpg"}],"type":"single"}'
    )


def test_one_url_and_several(call: ClientUnderTest) -> None:
    """One URL is a single import, several are a bulk, and entries can be mixed with URLs."""
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


def test_a_failed_job_raises(call: ClientUnderTest) -> None:
    """A job that failed as a whole raises an error, also without failures."""
    job = call(
        call.publer(FakeService([STARTED["live"], reply(200, {"status": "failed"})])).posts.schedule_bulk(
            BULK
        )
    )

    with pytest.raises(galleyproof_client.JobFailedError, match="the state is failed"):
        call(job.result())


def test_failures_can_be_ignored(call: ClientUnderTest) -> None:
    """`raise_failures=False` and `wait` return the status with its failures."""
    client = call.publer(FakeService([STARTED["live"], REFUSED["live"], REFUSED["live"]]))
    job = call(client.posts.schedule_bulk(BULK))

    report = call(job.result(raise_failures=False))

    assert len(report.failures) == 1
    assert call(job.wait()) == report


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_partial_success_is_no_error(call: ClientUnderTest, dialect: str) -> None:
    """If more was requested than failed, the result lists the failures; also for a resumed job."""
    both = {"networks": BULK["posts"][0]["networks"], "accounts": [{"id": "a1"}, {"id": "a2"}]}
    client = call.publer(
        FakeService([STARTED[dialect], REFUSED[dialect], REFUSED[dialect], REFUSED[dialect]])
    )

    job = call(client.posts.publish_bulk({"posts": [both]}))
    report = call(job.result())

    assert [(each.provider, each.account_id, each.message) for each in report.failures] == [
        ("twitter", "a1", CONFLICT["message"])
    ]
    assert call(client.job(job.token).result()) == report
    with pytest.raises(galleyproof_client.JobFailedError):
        call(client.job("j1").result())


def test_the_details_of_a_failure_are_attributes() -> None:
    """A failure has its details as attributes and no others, and can be copied."""
    failure = galleyproof_client.JobFailure("No.", {"provider": "twitter"})

    assert copy.deepcopy(failure).provider == pickle.loads(pickle.dumps(failure)).provider == "twitter"
    with pytest.raises(AttributeError, match="this failure has no 'account'"):
        _ = failure.account


def test_a_job_can_be_resumed_after_a_timeout(call: ClientUnderTest) -> None:
    """A job that takes too long raises an error, and its token resumes it in another process."""
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


def test_a_wholly_failed_job_hints_at_an_unknown_outcome(call: ClientUnderTest) -> None:
    """Without listed failures, the hint is to check what succeeded."""
    client = call.publer(FakeService([STARTED["live"], reply(200, {"status": "failed"})]))

    with pytest.raises(galleyproof_client.JobFailedError, match="check whether it succeeded before retrying"):
        call(call(client.posts.schedule_bulk(BULK)).result())


@pytest.mark.parametrize("timeout", [None, "60", float("nan"), True])
def test_a_timeout_of_a_job_is_a_number(call: ClientUnderTest, timeout: Any) -> None:
    """Anything else is rejected before a request is sent."""
    service = FakeService([STARTED["live"]])
    job = call(call.publer(service).posts.schedule_bulk(BULK))

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="timeout"):
        call(job.result(timeout=timeout))

    assert len(service.requests) == 1


@pytest.mark.parametrize("answer", [reply(200, {"job_id": ""}), wrapped(job_id="")])
def test_a_response_without_a_job_id_is_described(call: ClientUnderTest, answer: httpx.Response) -> None:
    """The error has the operation, the request and the response."""
    with pytest.raises(galleyproof_client.ResponseValidationError, match="contains no job id") as raised:
        call(call.publer(FakeService([answer])).posts.schedule_bulk(BULK))

    error = raised.value
    assert (error.operation, error.response.status_code) == ("posts.schedule_bulk", 200)
    assert "[POST https://app.publer.com/api/v1/posts/schedule]" in str(error)
    assert "check whether it succeeded before retrying" in str(error)


def test_a_response_without_a_job_id_is_unexpected(call: ClientUnderTest) -> None:
    """A response without a job id raises an error that hints at an unknown outcome."""
    with pytest.raises(galleyproof_client.UnexpectedResponseError):
        call(call.publer(FakeService([reply(200, {"ok": True})])).posts.schedule_bulk(BULK))


def test_a_media_job_without_media_is_unexpected(call: ClientUnderTest) -> None:
    """A media job that ended without media raises UnexpectedResponseError."""
    client = call.publer(FakeService([STARTED["live"], reply(200, {"status": "complete", "payload": None})]))
    job = call(client.media.import_urls(["https://a.example/a.jpg"]))

    with pytest.raises(galleyproof_client.ResponseValidationError, match="the job's result") as raised:
        call(job.result())
    assert (raised.value.operation, raised.value.hint != "") == ("jobs", True)


def test_polling_follows_its_policy(call: ClientUnderTest) -> None:
    """The caller sets how often to ask."""
    client = call.publer(FakeService([STARTED["live"], *[WORKING["live"]] * 4, ENDED["live"]]))
    job = call(client.posts.schedule_bulk(BULK))

    call(job.result(poll=PollPolicy(initial_delay=2, multiplier=2, max_delay=5)))

    assert call.time.slept == [2, 4, 5, 5]
