"""The Publer client uses every operation of the mock, in every dialect."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from galleyproof.http.validation.contract import load_contract
from galleyproof.services.publer.seed.ids import WORKSPACE, account_id
from galleyproof.testing import InProcessTransport
from publer_client import NotFoundError, Publer
from publer_client.models import (
    CompetitorSort,
    HashtagSort,
    LibraryMediaType,
    LocationNetwork,
    PostInsightSort,
)

from tests.support.images import image
from tests.support.mock import ORIGIN, START
from tests.support.publer import API, DIALECTS
from tests.support.publer import Publer as Mock

OPERATIONS = {(each.method.upper(), f"{API}{each.path}") for each in load_contract("publer").operations}
PAGE, X = account_id(1), account_id(3)
PERIOD: dict[str, Any] = {"from_": (START - timedelta(days=30)).date(), "to": START.date()}


@pytest.fixture(params=DIALECTS)
def dialect(request: pytest.FixtureRequest) -> str:
    """Each dialect."""
    return str(request.param)


@pytest.fixture
def publer(dialect: str) -> Iterator[Publer]:
    """A client for a fresh sandbox, in each dialect; its waiting moves the sandbox's clock."""
    mock = Mock.build(dialect=dialect)
    with Publer(
        mock.secret,
        WORKSPACE,
        base_url=ORIGIN + API,
        transport=InProcessTransport(mock.server.asgi),
        allow_insecure=True,
        sleep=lambda seconds: mock.advance(seconds=seconds),
    ) as client:
        yield client


def bulk(account: str = PAGE, network: str = "facebook", at: datetime | None = None) -> dict[str, Any]:
    target = {"id": account} | ({} if at is None else {"scheduled_at": at})
    networks = {network: {"type": "status", "text": "Rye day."}}
    return {"state": "scheduled", "posts": [{"networks": networks, "accounts": [target]}]}


def use_users_and_accounts(publer: Publer) -> None:
    assert publer.users.me().email == "ines@harbourlane.example"
    assert publer.workspaces.list()[0].id == WORKSPACE
    assert len(publer.accounts.list()) == 19
    (signatures,) = publer.workspaces.signatures(accounts=PAGE)
    assert [signature.label for signature in signatures.signatures] == ["Opening hours", "Order line"]
    (options,) = publer.workspaces.media_options(accounts=PAGE)
    assert (len(options.albums), len(options.watermarks)) == (2, 2)
    assert len(publer.locations.search(LocationNetwork.FACEBOOK, "porto")) == 5


def use_media(publer: Publer) -> None:
    uploaded = publer.media.upload(image(64, 64), name="square.png", in_library=True)
    valid = uploaded.validity["telegram"].additional_properties
    # The live service calls the usual types of a network `post`.
    assert (uploaded.type_, uploaded.width, valid.get("photo", valid.get("post"))) == ("photo", 64, True)
    listed = publer.media.list(types=[LibraryMediaType.PHOTO], used=[True, False], search="square")
    assert [item.id for item in listed] == [uploaded.id]
    entry = {"url": "https://files.example/a.png", "name": "a.png"}
    assert [item.name for item in publer.media.import_urls([entry]).result()] == ["a.png"]


def use_posts(publer: Publer, is_live: bool) -> None:
    """Use posts; the live service has no deletion by path, and no POST /posts."""
    assert publer.posts.preview_link("https://x.example/a-b").title == "A b"
    later = bulk(X, "twitter", START.astimezone(UTC) + timedelta(days=2))
    if is_live:
        with pytest.raises(NotFoundError):
            publer.posts.create_bulk(later)
    create = publer.posts.schedule_bulk if is_live else publer.posts.create_bulk
    started = [
        publer.posts.schedule_bulk(bulk(at=START + timedelta(days=1))),
        create(later),
        publer.posts.publish_bulk(bulk()),
    ]
    assert [job.result().failures for job in started] == [(), (), ()]
    assert publer.jobs.status(started[0].id) is not None
    first, second = publer.posts.list(state="scheduled", query="rye day")
    assert {first.network, second.network} == {"facebook", "twitter"}
    assert publer.posts.update(first.id, {"text": "Spelt day."}).text == "Spelt day."
    if is_live:
        with pytest.raises(NotFoundError):
            publer.posts.delete(first.id)
    else:
        assert publer.posts.delete(first.id) == [first.id]
    assert publer.posts.delete_many([second.id, "unknown"]) == [second.id]


def use_analytics(publer: Publer) -> None:
    analytics = publer.analytics
    ids = [analytics.charts(account_type="fb_page")[0].id]
    assert analytics.chart_data(chart_ids=ids, **PERIOD).current
    assert analytics.account_chart_data(PAGE, chart_ids=ids, **PERIOD).current
    assert analytics.post_insights(**PERIOD, sort_by=PostInsightSort.REACH).first_page().items
    assert analytics.account_post_insights(PAGE, **PERIOD).first_page().items
    first = analytics.hashtag_insights(**PERIOD, sort_by=HashtagSort.REACH).first_page().items[0]
    assert analytics.account_hashtag_insights(PAGE, **PERIOD).total
    hashtag = f"#{first.hashtag}"
    assert analytics.hashtag_posts(hashtag=hashtag, **PERIOD, sort_by=PostInsightSort.REACH)
    assert isinstance(analytics.account_hashtag_posts(PAGE, hashtag=hashtag, **PERIOD), list)
    assert analytics.best_times(**PERIOD) is not None
    assert analytics.account_best_times(PAGE, **PERIOD) is not None
    assert analytics.members(**PERIOD)


def use_competitors(publer: Publer) -> None:
    assert publer.competitors.list()
    assert publer.competitors.list_for_account(PAGE)
    assert publer.competitors.insights(**PERIOD, sort_by=CompetitorSort.FOLLOWERS).first_page().items
    assert publer.competitors.insights_for_account(PAGE, **PERIOD).first_page().items


def test_every_operation(publer: Publer, dialect: str) -> None:
    """The client calls every operation of the contract and understands each response."""
    with publer.raw_responses() as responses:
        use_users_and_accounts(publer)
        use_media(publer)
        use_posts(publer, dialect == "live")
        use_analytics(publer)
        use_competitors(publer)

    called = {(each.request.method, each.request.url.path) for each in responses}
    missing = [each for each in OPERATIONS if not any(_is_call(each, call) for call in called)]
    assert missing == []


def _is_call(operation: tuple[str, str], call: tuple[str, str]) -> bool:
    method, path = operation
    pattern = re.sub(r"\{\w+\}", "[^/]+", path)
    return method == call[0] and re.fullmatch(pattern, call[1]) is not None
