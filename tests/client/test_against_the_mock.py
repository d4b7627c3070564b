"""The clients against the mock: they do what they say, and what they do happens exactly once.

What took effect is counted in the mock's own world, behind the backs of client and network.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import galleyproof.services.publer.records as publer_records
import galleyproof.services.ubiqlu.records as ubiqlu_records
import galleyproof_client
import httpx
import pytest
from galleyproof.app import Server, create_server
from galleyproof.services.publer.settings import PublerSettings
from galleyproof.testing import InProcessTransport
from PIL import Image

from tests.client.world import Caller

KEY = "sandbox_test"
ORIGIN = "http://localhost"
WORKSPACE = "600000000000000000000001"
FACEBOOK = "600000000000000000000101"


class Network(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The way to the mock, on which some requests or answers are lost.

    Args:
        server: The mock.
        mishaps: What happens to each request in turn; then all go through. ``before`` loses the request,
            ``after`` its answer, a number answers with that status instead of the mock.
    """

    def __init__(self, server: Server, *mishaps: str | int | None) -> None:
        self._way = InProcessTransport(server.asgi)
        self._mishaps = list(mishaps)
        self.requests: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        mishap = self._next(request)
        if isinstance(mishap, int):
            return httpx.Response(mishap, json={"error": "mishap"})
        response = self._way.handle_request(request)
        return self._lost(mishap, response)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        mishap = self._next(request)
        if isinstance(mishap, int):
            return httpx.Response(mishap, json={"error": "mishap"})
        response = await self._way.handle_async_request(request)
        return self._lost(mishap, response)

    def _next(self, request: httpx.Request) -> str | int | None:
        self.requests.append(request)
        mishap = self._mishaps.pop(0) if self._mishaps else None
        if mishap == "before":
            raise httpx.ConnectError("refused")
        return mishap

    def _lost(self, mishap: str | int | None, response: httpx.Response) -> httpx.Response:
        if mishap == "after":
            raise httpx.ReadError("reset")
        return response


class Stage:
    """A mock, and a client for it whose waiting moves the sandbox's clock."""

    def __init__(self, call: Caller, **settings: Any) -> None:
        self.server = create_server(settings={PublerSettings: PublerSettings(**settings)})
        self.sandbox = self.server.registry.sandbox("test")
        self._call = call

    def ubiqlu(self, *mishaps: str | int | None) -> Any:
        return self._client(self._call.ubiqlu, "ubiqlu", "ws_demo", mishaps)

    def publer(self, *mishaps: str | int | None) -> Any:
        return self._client(self._call.publer, "publer", WORKSPACE, mishaps)

    def _client(self, make: Callable[..., Any], api: str, workspace: str, mishaps: tuple[Any, ...]) -> Any:
        self.network = Network(self.server, *mishaps)
        sleep = self._sleep if self._call.kind == "sync" else self._async_sleep
        address = f"{ORIGIN}/{api}/api/v1"
        return make(self.network, api_key=KEY, base_url=address, workspace_id=workspace, sleep=sleep)

    def _sleep(self, seconds: float) -> None:
        self.sandbox.advance(timedelta(seconds=seconds))

    async def _async_sleep(self, seconds: float) -> None:
        self._sleep(seconds)

    def count(self, kind: type[Any]) -> int:
        return self.sandbox.store.count(kind)


@pytest.fixture
def stage(call: Caller) -> Stage:
    """A fresh mock."""
    return Stage(call)


def image() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (1080, 1080)).save(buffer, "PNG")
    return buffer.getvalue()


def bulk(text: str = "Rye day.", **account: Any) -> dict[str, Any]:
    target = {"id": FACEBOOK, "scheduled_at": datetime(2026, 3, 1, 12, tzinfo=UTC)} | account
    networks = {"facebook": {"type": "status", "text": text}}
    return {"state": "scheduled", "posts": [{"networks": networks, "accounts": [target]}]}


@pytest.mark.parametrize(
    ("mishaps", "error", "made"),
    [
        ((), None, 1),
        (("before",), None, 1),
        (("before", "before"), None, 1),
        ((429,), None, 1),
        (("after",), galleyproof_client.APIConnectionError, 1),
        ((503,), galleyproof_client.ServerError, 0),
        ((500,), galleyproof_client.ServerError, 0),
    ],
)
def test_a_post_is_made_at_most_once(
    call: Caller, stage: Stage, mishaps: tuple[Any, ...], error: type[Exception] | None, made: int
) -> None:
    """Whatever happens on the way, the mock holds one post or none, and the client says which it knows."""
    client = stage.ubiqlu(*mishaps)
    before = stage.count(ubiqlu_records.Post)

    if error is None:
        call(client.posts.publish_now("Hello", accounts=["acc_facebook"]))
    else:
        with pytest.raises(error, match="check whether it succeeded before retrying"):
            call(client.posts.publish_now("Hello", accounts=["acc_facebook"]))

    assert stage.count(ubiqlu_records.Post) - before == made


@pytest.mark.parametrize("mishaps", [("after",), (429,), ("before",), (503,)])
def test_a_bulk_makes_its_job_at_most_once(call: Caller, stage: Stage, mishaps: tuple[Any, ...]) -> None:
    """A lost answer leaves one job, and no second one is started."""
    client = stage.publer(*mishaps)
    before = stage.count(publer_records.Job)

    if mishaps in (("after",), (503,)):
        with pytest.raises(galleyproof_client.APIError):
            call(client.posts.schedule_bulk(bulk()))
    else:
        call(client.posts.schedule_bulk(bulk()))

    assert stage.count(publer_records.Job) - before == (0 if mishaps == (503,) else 1)


@pytest.mark.parametrize(
    "mishaps",
    [(), ("after",), (None, "after"), (None, None, "after"), (503, 503), (None, 503, "before", None, 500)],
)
def test_an_upload_makes_one_asset(call: Caller, stage: Stage, mishaps: tuple[Any, ...]) -> None:
    """Whatever step has to be repeated, one asset comes of it."""
    before = stage.count(ubiqlu_records.MediaAsset)

    asset = call(stage.ubiqlu(*mishaps).media.upload(image(), name="photo.png"))

    assert stage.count(ubiqlu_records.MediaAsset) - before == 1
    assert asset.file_name == "photo.png"


def test_the_workspace_is_found_once(call: Caller, stage: Stage) -> None:
    """Without a workspace, the key's own is asked for, once, also by clients made from this one."""
    client = stage._client(call.ubiqlu, "ubiqlu", "", ())

    call(client.social_accounts.list())
    call(client.with_options(timeout=5).media.list())

    assert [request.url.path.rpartition("/")[2] for request in stage.network.requests] == [
        "workspaces",
        "social-accounts",
        "media",
    ]


def test_from_a_file_to_a_published_post(call: Caller, stage: Stage) -> None:
    """The three steps of the front page: upload, publish, wait; and objects will do for ids."""
    client = stage.ubiqlu()
    accounts = [each for each in call(client.social_accounts.list()) if each.health.state == "connected"]

    asset = call(client.media.upload(image(), name="photo.png"))
    post = call(client.posts.publish_now("Launch day", accounts=accounts[:2], media=asset))
    done = call(client.posts.wait(post))

    assert post.aggregate_status == "publishing"
    assert done.aggregate_status == "published"
    assert [target.status for target in done.targets] == ["published", "published"]


def test_failed_targets_are_sent_again(call: Caller, stage: Stage) -> None:
    """`retry_failed` sends what failed and nothing else."""
    client = stage.ubiqlu()
    too_long = call(client.posts.publish_now("x" * 63_207, accounts=["acc_facebook"]))
    failed = call(client.posts.wait(too_long.id))
    assert [target.status for target in failed.targets] == ["failed"]

    again = call(client.posts.retry_failed(failed))

    assert [target.status for target in again.targets] == ["publishing"]
    assert [target.status for target in call(client.posts.retry_failed(again)).targets] == ["publishing"]


def test_times_go_out_in_utc(call: Caller, stage: Stage) -> None:
    """Ubiqlu gets `Z`, whatever zone the caller thinks in."""
    client = stage.ubiqlu()
    lisbon = datetime.fromisoformat("2026-04-02T16:00:00+01:00")

    post = call(client.posts.schedule("Later", accounts=["acc_facebook"], at=lisbon))

    assert b'"scheduledAt":"2026-04-02T15:00:00Z"' in stage.network.requests[-1].content
    assert post.resolved_at == lisbon
    assert post.resolved_at.utcoffset() == timedelta(0)


def test_drafts_are_drafts(call: Caller, stage: Stage) -> None:
    """`save_draft` publishes nothing, and waiting for a draft ends at once."""
    client = stage.ubiqlu()

    draft = call(client.posts.save_draft("Not yet", accounts=["acc_facebook"]))

    assert call(client.posts.wait(draft)).aggregate_status == "draft"


@pytest.mark.parametrize("dialect", ["introduction", "reference", "live"])
def test_a_bulk_in_every_dialect_of_the_mock(call: Caller, dialect: str) -> None:
    """Schedule, wait, find the posts, change and delete them, in all three dialects."""
    stage = Stage(call, dialect=dialect)
    client = stage.publer()

    job = call(client.posts.schedule_bulk(bulk=bulk()))
    report = call(job.result(timeout=60))
    (post,) = call(job.posts())
    changed = call(client.posts.update(post, {"text": "Spelt day."}))
    listed = call.all(client.posts.list(state="scheduled", account_ids=[FACEBOOK], query="Spelt"))
    gone = call(client.posts.delete_many([post]))

    assert report.done
    assert post.text == "Rye day."
    assert changed.text == "Spelt day."
    assert [each.id for each in listed] == gone == [post.id]


@pytest.mark.parametrize("dialect", ["introduction", "reference", "live"])
def test_a_clash_in_every_dialect_of_the_mock(call: Caller, dialect: str) -> None:
    """A refused post is a failed job that names account and reason, and made nothing."""
    client = Stage(call, dialect=dialect).publer()
    call(call(client.posts.schedule_bulk(bulk())).result())

    second = call(client.posts.schedule_bulk(bulk("Another")))
    with pytest.raises(galleyproof_client.JobFailedError, match="one minute gap") as raised:
        call(second.result())

    assert raised.value.failures[0].details["account_id"] == FACEBOOK
    assert call(second.posts()) == []


@pytest.mark.parametrize("dialect", ["introduction", "reference", "live"])
def test_media_in_every_dialect_of_the_mock(call: Caller, dialect: str) -> None:
    """An upload is media at once; an import is media when its job is done, in this process or another."""
    client = Stage(call, dialect=dialect).publer()

    uploaded = call(client.media.upload(image(), name="loaf.png", in_library=True))
    job = call(client.media.import_urls(["https://www.harbourlane.example/a.jpg"]))
    (imported,) = call(job.result())
    (again,) = call(client.job(job.token).result())

    assert uploaded.name == "loaf.png"
    assert imported.name == "a.jpg"
    assert again == imported


def test_deleting_nothing_sends_nothing(call: Caller, stage: Stage) -> None:
    """An empty list of ids is refused before it can be taken for all of them."""
    client = stage.publer()

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="request not sent"):
        call(client.posts.delete_many([]))

    assert stage.network.requests == []


def test_paging_through_the_mock(call: Caller, stage: Stage) -> None:
    """Every post of the demo workspace comes once, as many as the first page announced."""
    pages = stage.publer().posts.list()

    total = call(pages.total if call.kind == "sync" else pages.total())
    ids = [post.id for post in call.all(pages)]

    assert len(ids) == len(set(ids)) == total > 20


def test_the_rate_budget_of_the_mock(call: Caller, stage: Stage) -> None:
    """More requests than a window has are spread over windows, and meet no 429."""
    client = stage.publer()

    with client.raw_responses() as responses:
        for _ in range(105):
            call(client.accounts.list())

    assert {response.status_code for response in responses} == {200}
