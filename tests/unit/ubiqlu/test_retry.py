"""Sending a failed target again: once at a time, at once, and as it was."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from attrs import evolve
from galleyproof.services.ubiqlu.accounts.accounts import reconnect
from galleyproof.services.ubiqlu.records import Target
from galleyproof.testing import InProcessTransport

from tests.support.mock import ORIGIN, START, WORKSPACE, Ubiqlu, after

TWO = ["acc_facebook", "acc_linkedin_personal"]


def test_retry_starts_a_failed_target(ubiqlu: Ubiqlu) -> None:
    """A retry answers post, target and job, and the next look shows the target on its way, error gone."""
    post = ubiqlu.failed_post()
    (failed,) = post["targets"]

    answer = ubiqlu.retry(failed)

    started = answer.json()
    assert (200, {"postId": post["id"], "postTargetId": failed["id"]}) == (
        answer.status_code,
        {key: value for key, value in started.items() if key != "publishJobId"},
    )
    now = ubiqlu.read(post)
    assert now["aggregateStatus"] == "publishing"
    assert [failed | {"status": "publishing", "errorMessage": None, "errorContext": None}] == now["targets"]


@pytest.mark.parametrize("status", ["draft", "scheduled", "publishing", "published"])
def test_only_failed_targets_are_retried(ubiqlu: Ubiqlu, status: str) -> None:
    """A target in any other state is a 409 that names the state, and stays as it is."""
    post = ubiqlu.post(timing="draft")
    store = ubiqlu.sandbox.store
    (target,) = store.all(Target)
    store.put(evolve(target, status=status))

    answer = ubiqlu.retry(post["targets"][0])

    sentence = f"Only a failed target can be retried; this one is {status}."
    assert (409, {"error": sentence}) == (answer.status_code, answer.json())
    assert status == store.get(Target, target.id).status


def test_unknown_target(ubiqlu: Ubiqlu) -> None:
    """An id that is no target, such as a post's, is a 404."""
    post = ubiqlu.post()

    answers = [ubiqlu.retry({"id": unknown}) for unknown in (post["id"], "target_unknown")]

    assert [(a.status_code, a.json()) for a in answers] == [(404, {"error": "Publish target not found."})] * 2


def test_siblings_are_left_alone(ubiqlu: Ubiqlu) -> None:
    """Only the retried target starts again; its siblings are untouched, from the retry to its end."""
    ubiqlu.change_account("acc_linkedin_personal", status="disconnected")
    reconnect(ubiqlu.sandbox, "acc_linkedin_personal")
    post = ubiqlu.post(socialAccountIds=TWO, caption="x" * 3001)
    ubiqlu.advance(seconds=4)
    sibling, failed = ubiqlu.read(post)["targets"]

    ubiqlu.retry(failed)
    ubiqlu.advance(seconds=4)

    assert [sibling["status"], failed["status"]] == ["published", "failed"]
    assert sibling == ubiqlu.read(post)["targets"][0]


def test_scheduled_target_is_retried_at_once(ubiqlu: Ubiqlu) -> None:
    """A retry does not wait for any time, and the target keeps the time it was once due."""
    post = ubiqlu.post(timing="scheduled", scheduledAt=after(hours=1))
    ubiqlu.change_account("acc_facebook", status="disconnected")
    ubiqlu.advance(hours=2)
    (failed,) = ubiqlu.read(post)["targets"]
    reconnect(ubiqlu.sandbox, "acc_facebook")

    ubiqlu.retry(failed)
    ubiqlu.advance(seconds=3)

    (target,) = ubiqlu.read(post)["targets"]
    assert ("published", after(hours=1), after(seconds=7203)) == (
        target["status"],
        target["scheduledAt"],
        target["publishedAt"],
    )


def test_lasting_cause_fails_again(ubiqlu: Ubiqlu) -> None:
    """A retry without a cure is taken, as often as one likes, and fails the same way with a fresh job."""
    post = ubiqlu.failed_post()
    jobs = set()
    for _ in range(5):
        jobs.add(ubiqlu.retry(post["targets"][0]).json()["publishJobId"])
        ubiqlu.advance(seconds=3)
        assert post == ubiqlu.read(post)

    assert len(jobs) == 5


def test_ended_token_fails_again(ubiqlu: Ubiqlu) -> None:
    """A retry through an account whose token has ended hears the same from the network as before."""
    ubiqlu.change_account("acc_linkedin_personal", token_expires_at=START.replace(second=3))
    post = ubiqlu.post(socialAccountIds=["acc_linkedin_personal"])
    ubiqlu.advance(seconds=4)
    failed = ubiqlu.read(post)

    ubiqlu.retry(failed["targets"][0])
    ubiqlu.advance(seconds=4)

    assert "EXPIRED_ACCESS_TOKEN" in failed["targets"][0]["errorContext"]["body"]
    assert failed == ubiqlu.read(post)


@pytest.mark.parametrize(
    "request_parts",
    [
        {"content": b"\xff\xfe{", "headers": {"Content-Type": "application/json"}},
        {"content": b"<a/>", "headers": {"Content-Type": "application/xml"}},
        {"json": {"force": True}},
    ],
)
def test_body_is_not_read(ubiqlu: Ubiqlu, request_parts: dict[str, object]) -> None:
    """Whatever body comes with a retry is ignored."""
    target = ubiqlu.failed_post()["targets"][0]

    assert ubiqlu.request("POST", f"/post-targets/{target['id']}/retry", **request_parts).status_code == 200


def test_answer_of_an_older_job_is_ignored(ubiqlu: Ubiqlu) -> None:
    """A target listens only to the job it has: what an earlier one would still answer is nothing to it."""
    post = ubiqlu.post()
    store = ubiqlu.sandbox.store
    (target,) = store.all(Target)
    store.put(evolve(target, status="failed", error_message="Gone.", error_body=None))
    ubiqlu.advance(seconds=2)
    ubiqlu.retry(post["targets"][0])

    ubiqlu.advance(seconds=2)
    between = ubiqlu.read(post)
    ubiqlu.advance(seconds=1)

    assert [between["aggregateStatus"], ubiqlu.read(post)["aggregateStatus"]] == ["publishing", "published"]


def test_200_retries_at_once(ubiqlu: Ubiqlu) -> None:
    """Of two hundred simultaneous retries exactly one is a 200; the others are 409."""
    target = ubiqlu.failed_post()["targets"][0]

    async def retry_at_once() -> list[httpx.Response]:
        transport = InProcessTransport(ubiqlu.server.asgi)
        async with httpx.AsyncClient(
            transport=transport, base_url=ORIGIN, headers=ubiqlu.http.headers
        ) as http:
            path = f"{WORKSPACE}/post-targets/{target['id']}/retry"
            return await asyncio.gather(*(http.post(path) for _ in range(200)))

    answers = asyncio.run(retry_at_once())

    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 199
