"""Job tokens: how another process continues with a job."""

from __future__ import annotations

import base64
import json
from typing import Any

import galleyproof_client
import pytest

from tests.client.support.fakes import ClientUnderTest, FakeService
from tests.client.support.job_responses import ENDED, IMPORTED, STARTED, WORKING


def test_a_job_id_resumes_a_job(call: ClientUnderTest) -> None:
    """A job id is enough to ask for the job."""
    client = call.publer(FakeService([ENDED["live"], WORKING["live"]]))

    assert call(client.job("6810dec617eae6d55d7a5e5b").status()).done
    assert not call(client.job("6810dec617eae6d55d7a5e5b").done())


def test_a_token_has_a_job_type(call: ClientUnderTest) -> None:
    """`job` returns a media job for its token, and the method for another type rejects it."""
    client = call.publer(FakeService([STARTED["live"], IMPORTED["live"]]))
    token = call(client.media.import_urls(["https://a.example/a.jpg"])).token

    assert call(client.job(token).result())[0].id == "m1"
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="a job about media, not about posts"):
        client.posts_job(token)


def _token(**facts: Any) -> str:
    whole = {"api": "publer_client", "job": "j1", "type": "posts", "workspace": "w1", "context": None} | facts
    return base64.urlsafe_b64encode(json.dumps(whole, separators=(",", ":")).encode()).decode()


def test_white_space_around_a_token_is_removed(call: ClientUnderTest) -> None:
    """A token can be read from a file."""
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
def test_a_damaged_token_is_rejected(call: ClientUnderTest, token: Any) -> None:
    """An incomplete or changed token raises InvalidArgumentError and is not used as a job id."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="token"):
        call.publer(FakeService([])).job(token)


@pytest.mark.parametrize("context", ["posts", [7], [["a1"]], [[7, None, [], False]], [["a1", None, []]], {}])
def test_a_token_with_a_malformed_context_can_wait(call: ClientUnderTest, context: Any) -> None:
    """The context is only needed to find posts; a malformed one counts as absent."""
    service = FakeService([ENDED["live"], ENDED["live"]])
    job = call.publer(service).posts_job(_token(context=context))

    assert call(job.wait()).done
    with pytest.raises(
        galleyproof_client.InvalidArgumentError, match="the posts that job j1 was asked to create are unknown"
    ):
        call(job.posts())
