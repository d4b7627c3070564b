"""Retrying a failed target."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from attrs import evolve
from galleyproof.services.ubiqlu.accounts import reconnect
from galleyproof.services.ubiqlu.records import Target
from galleyproof.testing import InProcessTransport

from tests.support.mock import ORIGIN, START, WORKSPACE, Ubiqlu, after

TWO = ["acc_facebook", "acc_linkedin_personal"]


def test_retry_publishes_a_failed_target(ubiqlu: Ubiqlu) -> None:
    """A retry returns post, target and job; the target is publishing and has no error."""
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
    """A target in another state gets a 409 that names the state, and does not change."""
    post = ubiqlu.post(timing="draft")
    store = ubiqlu.sandbox.store
    (target,) = store.all(Target)
    store.put(evolve(target, status=status))

    answer = ubiqlu.retry(post["targets"][0])

    message = f"Only a failed target can be retried; this one is {status}."
    assert (409, {"error": message}) == (answer.status_code, answer.json())
    assert status == store.get(Target, target.id).status


def test_unknown_target(ubiqlu: Ubiqlu) -> None:
    """An unknown id, or the id of a post, gets a 404."""
    post = ubiqlu.post()

    answers = [ubiqlu.retry({"id": unknown}) for unknown in (post["id"], "target_unknown")]

    assert [(a.status_code, a.json()) for a in answers] == [(404, {"error": "Publish target not found."})] * 2


def test_other_targets_do_not_change(ubiqlu: Ubiqlu) -> None:
    """A retry changes only its own target."""
    ubiqlu.change_account("acc_linkedin_personal", status="disconnected")
    reconnect(ubiqlu.sandbox, "acc_linkedin_personal")
    post = ubiqlu.post(socialAccountIds=TWO, caption="x" * 3001)
    ubiqlu.advance(seconds=4)
    sibling, failed = ubiqlu.read(post)["targets"]

    ubiqlu.retry(failed)
    ubiqlu.advance(seconds=4)

    assert [sibling["status"], failed["status"]] == ["published", "failed"]
    assert sibling == ubiqlu.read(post)["targets"][0]


def test_retry_of_a_scheduled_target_is_immediate(ubiqlu: Ubiqlu) -> None:
    """A retry publishes at once; the target keeps its scheduledAt."""
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


def test_retry_fails_again_while_the_cause_remains(ubiqlu: Ubiqlu) -> None:
    """Any number of retries is accepted; each has a new job and fails in the same way."""
    post = ubiqlu.failed_post()
    jobs = set()
    for _ in range(5):
        jobs.add(ubiqlu.retry(post["targets"][0]).json()["publishJobId"])
        ubiqlu.advance(seconds=3)
        assert post == ubiqlu.read(post)

    assert len(jobs) == 5


def test_retry_with_an_expired_token_fails_again(ubiqlu: Ubiqlu) -> None:
    """The network rejects the retry with the same failure as before."""
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
def test_body_is_ignored(ubiqlu: Ubiqlu, request_parts: dict[str, object]) -> None:
    """A retry accepts and ignores any body."""
    target = ubiqlu.failed_post()["targets"][0]

    assert ubiqlu.request("POST", f"/post-targets/{target['id']}/retry", **request_parts).status_code == 200


def test_response_to_an_older_job_is_ignored(ubiqlu: Ubiqlu) -> None:
    """Only the target's newest job can change it."""
    post = ubiqlu.post()
    store = ubiqlu.sandbox.store
    (target,) = store.all(Target)
    store.put(evolve(target, status="failed", error_message="Failed.", error_body=None))
    ubiqlu.advance(seconds=2)
    ubiqlu.retry(post["targets"][0])

    ubiqlu.advance(seconds=2)
    between = ubiqlu.read(post)
    ubiqlu.advance(seconds=1)

    assert [between["aggregateStatus"], ubiqlu.read(post)["aggregateStatus"]] == ["publishing", "published"]


def test_200_simultaneous_retries(ubiqlu: Ubiqlu) -> None:
    """Of 200 simultaneous retries exactly one gets a 200, the others a 409."""
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
