"""The generated Publer client through every operation, in every dialect."""

from __future__ import annotations

import importlib
from datetime import timedelta
from typing import Any

import pytest
from attrs import define, field
from galleyproof.http.validation.contract import load_contract
from galleyproof.services.publer.seed.ids import WORKSPACE, account_id
from galleyproof.testing import InProcessTransport
from publer_client import AuthenticatedClient
from publer_client.models import (
    BulkPostsRequest,
    CompetitorSort,
    HashtagSort,
    JobStatus,
    LibraryMediaType,
    LinkPreviewForm,
    LocationNetwork,
    MediaFromUrlRequest,
    MediaUploadForm,
    PostInsightSort,
    PostStateFilter,
    PostUpdateRequest,
    PublishPostsRequest,
    WrappedJobStatus,
)
from publer_client.types import File, Response

from tests.support.images import image
from tests.support.mock import ORIGIN, START, after
from tests.support.publer import API, DIALECTS, Publer

OPERATIONS = {operation.id: operation for operation in load_contract("publer").operations}
PAGE, X = account_id(1), account_id(3)
PERIOD = {"from_": (START - timedelta(days=30)).date(), "to": START.date()}


@define
class Walk:
    """Calls operations of the generated client and remembers which."""

    publer: Publer
    client: AuthenticatedClient
    called: set[str] = field(factory=set)

    @classmethod
    def begin(cls, dialect: str) -> Walk:
        """Return a walk over a server of its own."""
        publer = Publer.build(dialect=dialect)
        transport = InProcessTransport(publer.server.asgi)
        client = AuthenticatedClient(
            ORIGIN + API,
            token=publer.secret,
            prefix="Bearer-API",
            raise_on_unexpected_status=True,
            httpx_args={"transport": transport},
        )
        return cls(publer, client)

    def call(self, operation_id: str, **arguments: Any) -> Any:
        """Call an operation and return the model that the client makes of a good answer."""
        operation = OPERATIONS[operation_id]
        tag = operation.description["tags"][0].lower()
        module = importlib.import_module(f"publer_client.api.{tag}.{operation_id}")
        if any(parameter.name == "Publer-Workspace-Id" for parameter in operation.parameters):
            arguments["publer_workspace_id"] = WORKSPACE
        answer: Response[Any] = module.sync_detailed(client=self.client, **arguments)
        assert answer.status_code in (200, 202), (operation_id, answer.content)
        assert answer.parsed is not None
        self.called.add(operation_id)
        return answer.parsed

    def work(self, operation_id: str, body: Any) -> Any:
        """Call an operation that starts a job, wait for the job, and return its payload."""
        started = self.request(operation_id, body=body).to_dict()
        job_id = started.get("job_id") or started["data"]["job_id"]
        self.publer.advance(minutes=2)
        status = self.request("get_job_status", job_id=job_id)
        if isinstance(status, WrappedJobStatus):
            assert status.data.status == "complete"
            return status.data.result.to_dict()["payload"]
        assert isinstance(status, JobStatus)
        assert status.status in ("complete", "completed")
        return status.to_dict()["payload"]


def bulk(account: str = PAGE, network: str = "facebook", **times: str) -> dict[str, Any]:
    post = {
        "networks": {network: {"type": "status", "text": "Rye day."}},
        "accounts": [{"id": account} | times],
    }
    return {"bulk": {"state": "scheduled", "posts": [post]}}


def no_failures(payload: Any) -> bool:
    return payload["failures"] in ({}, [])


@pytest.fixture(params=DIALECTS)
def walk(request: pytest.FixtureRequest) -> Walk:
    """A walk in each dialect."""
    return Walk.begin(request.param)


def people_and_accounts(walk: Walk) -> None:
    assert walk.request("get_me").email == "ines@harbourlane.example"
    assert next(space.id for space in walk.request("list_workspaces")) == WORKSPACE
    assert len(walk.request("list_accounts")) == 19
    (signatures,) = walk.request("list_signatures", workspace_id=WORKSPACE, accounts=[PAGE])
    assert [signature.label for signature in signatures.signatures] == ["Opening hours", "Order line"]
    (options,) = walk.request("get_media_options", workspace_id=WORKSPACE, accounts=[PAGE])
    assert (len(options.albums), len(options.watermarks)) == (2, 2)
    assert len(walk.request("search_locations", network=LocationNetwork.FACEBOOK, q="porto")) == 5


def media(walk: Walk) -> None:
    form = MediaUploadForm(file=File(image(64, 64), "square.png", "image/png"), in_library=True)
    uploaded = walk.request("upload_media", body=form)
    assert (uploaded.type_, uploaded.width, uploaded.validity["telegram"]["photo"]) == ("photo", 64, True)
    listed = walk.request("list_media", types=[LibraryMediaType.PHOTO], used=[True, False], search="square")
    assert [item.id for item in listed.media] == [uploaded.id]
    entry = {"url": "https://files.example/a.png", "name": "a.png"}
    payload = walk.work("import_media_from_urls", MediaFromUrlRequest.from_dict({"media": [entry]}))
    imported = payload if isinstance(payload, list) else payload["media"]
    assert [item["name"] for item in imported] == ["a.png"]


def posts(walk: Walk) -> None:
    assert walk.request("preview_link", body=LinkPreviewForm("https://x.example/a-b")).link.title == "A b"
    made = [
        walk.work("schedule_posts", BulkPostsRequest.from_dict(bulk(scheduled_at=after(days=1)))),
        walk.work("create_posts", BulkPostsRequest.from_dict(bulk(X, "twitter", scheduled_at=after(days=2)))),
    ]
    assert all(map(no_failures, made))
    walk.work("publish_posts", PublishPostsRequest.from_dict(bulk()))
    listed = walk.request("list_posts", state=[PostStateFilter.SCHEDULED], query="rye day").posts
    assert {post.network for post in listed} == {"facebook", "twitter"}
    change = PostUpdateRequest.from_dict({"post": {"text": "Spelt day."}})
    assert walk.request("update_post", post_id=listed[0].id, body=change).text == "Spelt day."
    assert walk.request("delete_post", post_id=listed[0].id).deleted_ids == [listed[0].id]
    assert walk.request("delete_posts", post_ids=[listed[1].id, "unknown"]).deleted_ids == [listed[1].id]


def analytics(walk: Walk) -> None:
    charts = walk.request("list_charts", account_type="fb_page")
    ids = [charts[0].id]
    assert walk.request("get_chart_data", chart_ids=ids, **PERIOD).current
    assert walk.request("get_account_chart_data", account_id=PAGE, chart_ids=ids, **PERIOD).current
    by_reach = {"sort_by": PostInsightSort.REACH}
    assert walk.request("list_post_insights", **PERIOD, **by_reach).posts
    assert walk.request("list_account_post_insights", account_id=PAGE, **PERIOD).posts
    (first, *_) = walk.request("list_hashtag_insights", **PERIOD, sort_by=HashtagSort.REACH).records
    assert walk.request("list_account_hashtag_insights", account_id=PAGE, **PERIOD).total
    assert walk.request("list_hashtag_posts", hashtag=f"#{first.hashtag}", **PERIOD, **by_reach)
    walk.request("list_account_hashtag_posts", account_id=PAGE, hashtag=f"#{first.hashtag}", **PERIOD)
    walk.request("get_best_times", **PERIOD)
    walk.request("get_account_best_times", account_id=PAGE, **PERIOD)
    assert walk.request("list_member_stats", **PERIOD)


def competitors(walk: Walk) -> None:
    assert walk.request("list_competitors")
    assert walk.request("list_account_competitors", account_id=PAGE)
    assert walk.request("list_competitor_insights", **PERIOD, sort_by=CompetitorSort.FOLLOWERS).insights
    assert walk.request("list_account_competitor_insights", account_id=PAGE, **PERIOD).insights


def test_every_operation(walk: Walk) -> None:
    """The client calls every operation of the contract and understands each answer."""
    people_and_accounts(walk)
    media(walk)
    posts(walk)
    analytics(walk)
    competitors(walk)

    assert walk.called == OPERATIONS.keys()
