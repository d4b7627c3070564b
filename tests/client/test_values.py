"""Arguments and return values: times, enumerations, unknown and absent fields, ids."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import galleyproof_client
import pytest
from galleyproof_client import UNSET, OpenIntEnum, Unset
from galleyproof_client._data.parsing import Mismatch, read
from galleyproof_client._data.times import read_time, write_time
from galleyproof_client._data.writing import write
from publer_client.models import PostSummary
from ubiqlu_client.models import CreatePostRequest, Platform, Post, PostStatus, Timing

from tests.client.support.fakes import KEY, POST, ClientUnderTest, FakeService, post, reply
from tests.client.support.job_responses import STARTED

NAIVE = datetime(2026, 1, 1, 9, 0)  # noqa: DTZ001 - the very thing that is refused
CET = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("instant", "utc", "text"),
    [
        (datetime(2026, 1, 1, 9, 0, tzinfo=UTC), False, "2026-01-01T09:00:00Z"),
        (datetime(2026, 1, 1, 9, 0, 0, 250_000, tzinfo=UTC), False, "2026-01-01T09:00:00.250000Z"),
        (datetime(2026, 1, 1, 9, 0, tzinfo=CET), False, "2026-01-01T09:00:00+01:00"),
        (datetime(2026, 1, 1, 9, 0, tzinfo=CET), True, "2026-01-01T08:00:00Z"),
    ],
)
def test_times_are_written_with_their_zone(instant: datetime, utc: bool, text: str) -> None:
    """UTC is `Z`; another offset is kept, unless the API requires UTC."""
    assert write_time(instant, utc=utc) == text


@pytest.mark.parametrize(
    "text", ["2026-01-01T09:00:00Z", "2026-01-01t09:00:00z", "2026-01-01T10:00:00.000+01:00"]
)
def test_times_are_read_with_their_zone(text: str) -> None:
    """Every form of RFC 3339 is read, and the result has a time zone."""
    assert read_time(text) == datetime(2026, 1, 1, 9, tzinfo=UTC)


def test_a_leap_second_is_read() -> None:
    """Second 60, which Python does not support, is read as second 59."""
    assert read_time("2016-12-31T23:59:60Z") == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)


def test_naive_datetimes_are_rejected(call: ClientUnderTest) -> None:
    """A datetime without a time zone is rejected before a request is sent, in every argument."""
    service = FakeService([])
    bulk = {"state": "scheduled", "posts": [{"accounts": [{"id": "a", "scheduled_at": NAIVE}]}]}

    with pytest.raises(galleyproof_client.NaiveDatetimeError, match="has no time zone") as raised:
        call(call.ubiqlu(service).posts.schedule("Hi", accounts=["a"], at=NAIVE))
    assert raised.value.operation == "posts.create"
    with pytest.raises(galleyproof_client.NaiveDatetimeError):
        call(call.publer(service).posts.schedule_bulk(bulk))
    with pytest.raises(galleyproof_client.NaiveDatetimeError):
        call.all(call.publer(service).posts.list(from_=NAIVE))
    with pytest.raises(galleyproof_client.NaiveDatetimeError) as raised:
        call(call.publer(service).analytics.members(from_=NAIVE, to=NAIVE))
    assert raised.value.operation == "analytics.members"

    assert service.requests == []


def test_dates_and_times_in_a_query(call: ClientUnderTest) -> None:
    """A date is sent as a date, a datetime with its offset, and text unchanged."""
    service = FakeService(lambda _: reply(200, []))
    client = call.publer(service)

    for start in (date(2026, 1, 2), datetime(2026, 1, 2, 9, tzinfo=UTC), "2026-01-02"):
        call(client.analytics.members(from_=start, to="2026-02-01"))

    assert [request.url.params["from"] for request in service.requests] == [
        "2026-01-02",
        "2026-01-02T09:00:00Z",
        "2026-01-02",
    ]


def test_an_unknown_value_is_a_member() -> None:
    """It is read, compared, hashed, copied and sent like any other, and `is_known` is false."""
    unknown = Platform("threads")

    assert (unknown, str(unknown), unknown.value, unknown.name) == ("threads",) * 4
    assert unknown == Platform("threads") != Platform.FACEBOOK
    assert hash(unknown) == hash("threads")
    assert (unknown.is_known, Platform.FACEBOOK.is_known) == (False, True)
    assert copy.deepcopy(unknown) == pickle.loads(pickle.dumps(unknown)) == unknown
    assert isinstance(unknown, Platform)
    assert unknown not in list(Platform)
    assert write([unknown]) == ["threads"]


def test_a_number_is_no_member() -> None:
    """A number instead of text is a mismatch."""
    with pytest.raises(ValueError, match="7"):
        Platform(7)
    with pytest.raises(Mismatch, match="should be text"):
        read(Platform, 7)


def test_integer_enumerations_are_open() -> None:
    """Enumerations of numbers accept unknown values, too."""

    class Level(OpenIntEnum):
        ONE = 1

    assert Level(1) is Level.ONE
    assert (Level(7), Level(7).is_known) == (7, False)
    with pytest.raises(ValueError, match="x"):
        Level("x")


def test_unknown_values_are_sent_back_unchanged(call: ClientUnderTest) -> None:
    """An unknown value can be sent in a model, as a member or as text."""
    service = FakeService(lambda _: reply(201, post()))
    client = call.ubiqlu(service)

    for timing in ("later", Timing("later")):
        call(client.posts.create("Hi", accounts=["a"], timing=timing))

    assert [b'"timing":"later"' in request.content for request in service.requests] == [True, True]


def test_null_for_an_optional_field_counts_as_absent() -> None:
    """An optional field that is null is read as absent."""
    summary = {
        "id": "p",
        "text": None,
        "state": "draft",
        "type": "status",
        "account_id": None,
        "scheduled_at": None,
    }

    assert PostSummary.from_dict(summary | {"has_media": None}).has_media is UNSET


def test_unknown_fields_are_kept_at_every_depth() -> None:
    """Unknown fields can be read and are written back, even if the contract forbids them."""
    targets = [POST["targets"][0] | {"mood": "good"}]  # type: ignore[index]

    read_post = Post.from_dict(POST | {"targets": targets, "colour": "blue"})

    assert (read_post["colour"], read_post.targets[0]["mood"]) == ("blue", "good")
    assert "colour" in read_post
    assert read_post.additional_keys == ["colour"]
    assert read_post.to_dict()["targets"][0]["mood"] == "good"
    read_post["colour"] = "red"
    del read_post.targets[0]["mood"]
    assert (read_post.to_dict()["colour"], "mood" in read_post.targets[0]) == ("red", False)


def test_models_and_dicts_are_sent_alike(call: ClientUnderTest) -> None:
    """A model, a dict, and a dict with models and times inside are sent alike."""
    from publer_client.models import AccountTarget, BulkPosts

    service = FakeService(lambda _: reply(200, {"job_id": "j"}))
    at = datetime(2030, 1, 1, tzinfo=UTC)
    plain_target = {"id": "a", "scheduled_at": "2030-01-01T00:00:00Z"}
    plain = _bulk([plain_target])
    mixed = _bulk(({"id": "a", "scheduled_at": at},))
    half = _bulk([AccountTarget.from_dict(plain_target)])

    for bulk in (plain, mixed, half, BulkPosts.from_dict(plain)):
        call(call.publer(service).posts.schedule_bulk(bulk))

    (body, *others) = [request.read() for request in service.requests]
    assert all(sorted(other) == sorted(body) for other in others)


def _bulk(accounts: Any) -> dict[str, Any]:
    content = {"facebook": {"type": "status", "text": "Hi"}}
    return {"state": "draft", "posts": [{"networks": content, "accounts": accounts}]}


@pytest.mark.parametrize(
    "text", [float("nan"), object(), "\ud800", {1, object()}], ids=["nan", "object", "half", "set"]
)
def test_values_that_json_does_not_have_are_rejected(call: ClientUnderTest, text: Any) -> None:
    """Values that JSON cannot represent raise InvalidArgumentError, and no request is sent."""
    service = FakeService([])

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="cannot be built"):
        call(call.ubiqlu(service).posts.publish_now(text, accounts=["a"]))

    assert service.requests == []


@pytest.mark.parametrize(
    "given", [None, UNSET, "", "..", True, [], {"id": "p"}, object(), "\ud800", "x" * 99_999]
)
def test_invalid_ids_are_rejected(call: ClientUnderTest, given: Any) -> None:
    """They do not become the texts `None`, `True` or `{}`."""
    service = FakeService([])

    with pytest.raises(galleyproof_client.InvalidArgumentError) as raised:
        call(call.publer(service).posts.delete(given))

    assert raised.value.operation == "posts.delete"
    assert service.requests == []


@pytest.mark.parametrize("given", [None, "", [], [""], ["p1", None], [{"id": "p1"}]])
def test_a_list_with_an_invalid_id_is_rejected(call: ClientUnderTest, given: Any) -> None:
    """The whole list is rejected, because a part of it could mean everything."""
    service = FakeService([])

    with pytest.raises(galleyproof_client.InvalidArgumentError) as raised:
        call(call.publer(service).posts.delete_many(given))

    assert raised.value.operation == "posts.delete_many"
    assert service.requests == []


def test_filters_accept_objects(call: ClientUnderTest) -> None:
    """A filter accepts an account or its id, one or several."""
    facts = {
        "id": "a1",
        "provider": "facebook",
        "name": "Kiln",
        "social_id": "s",
        "picture": None,
        "type": "page",
    }
    service = FakeService([reply(200, [facts]), *[reply(200, [])] * 3])
    client = call.publer(service)
    (account,) = call(client.accounts.list())

    call(client.workspaces.signatures(accounts=[account, "a2"]))
    call(client.workspaces.media_options(accounts=account))
    call(client.analytics.members(from_="2026-01-01", to="2026-01-02", account=account))

    assert [request.url.params.get_list("accounts[]") for request in service.requests[1:3]] == [
        ["a1", "a2"],
        ["a1"],
    ]
    assert service.requests[3].url.params["account_id"] == "a1"


def test_a_time_out_of_range_in_utc_is_rejected(call: ClientUnderTest) -> None:
    """The end of the year 9999 in New York is in the year 10000 in UTC."""
    end = datetime.max.replace(tzinfo=timezone(timedelta(hours=-5)))

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="out of range"):
        call(call.ubiqlu(FakeService([])).posts.schedule("Hi", accounts=["a"], at=end))


def test_a_body_that_contains_itself_is_rejected(call: ClientUnderTest) -> None:
    """A list that contains itself raises InvalidArgumentError."""
    endless: list[Any] = []
    endless.append(endless)

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="contains itself") as raised:
        call(call.publer(FakeService([])).posts.schedule_bulk({"posts": endless}))

    assert raised.value.operation == "posts.schedule_bulk"


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), None, "5", True])
def test_a_timeout_is_a_number_of_seconds(call: ClientUnderTest, timeout: Any) -> None:
    """Anything else is rejected when the client is created."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="timeout"):
        call.publer(FakeService([]), timeout=timeout)
    if timeout is not None:
        with pytest.raises(galleyproof_client.InvalidArgumentError, match="timeout"):
            call.publer(FakeService([])).with_options(timeout=timeout)


@pytest.mark.parametrize("key", [7, b"key"])
def test_a_key_is_text(call: ClientUnderTest, key: Any) -> None:
    """A key of another type is rejected, and not shown."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="api_key"):
        call.publer(FakeService([]), api_key=key)


@pytest.mark.parametrize("text", ["", " ", "\n"])
@pytest.mark.parametrize("name", ["api_key", "workspace_id"])
def test_empty_keys_and_workspaces_are_rejected(
    call: ClientUnderTest, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    """An empty text is often a variable that was not set; the environment is not used in its place."""
    variable = f"PUBLER_{name.upper()}"
    monkeypatch.setenv(variable, "other")
    words = name.replace("_id", " id").replace("api_key", "API key")
    with pytest.raises(galleyproof_client.InvalidArgumentError, match=f"the {words} is empty"):
        call.publer(FakeService([]), **{name: text})
    monkeypatch.setenv(variable, text)
    with pytest.raises(galleyproof_client.InvalidArgumentError, match=f"the {words} is empty"):
        call.publer(FakeService([]), **{name: None})


def test_an_empty_workspace_is_no_option(call: ClientUnderTest) -> None:
    """A client with other settings has the same rule."""
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="the workspace id is empty"):
        call.publer(FakeService([])).with_options(workspace_id="")


@pytest.mark.parametrize("workspace", [7, "büro"])
def test_a_workspace_with_invalid_characters_is_rejected(call: ClientUnderTest, workspace: Any) -> None:
    """A number is accepted; text that a header cannot contain raises InvalidArgumentError."""
    service = FakeService([reply(200, [])])
    client = call.publer(service, workspace_id=workspace)

    if workspace == 7:
        call(client.accounts.list())
        assert service.requests[0].headers["publer-workspace-id"] == "7"
    else:
        with pytest.raises(galleyproof_client.InvalidArgumentError, match="printable ASCII"):
            call(client.accounts.list())


@pytest.mark.parametrize(
    "bulk", [7, [], {"posts": 7}, {"posts": [7]}, {"posts": [{"accounts": 7, "networks": []}]}]
)
def test_a_malformed_bulk_is_sent(call: ClientUnderTest, bulk: Any) -> None:
    """A malformed bulk is sent, and the service's error is raised."""
    service = FakeService([reply(400, {"errors": ["odd"]}), reply(200, {"job_id": "j"})])
    client = call.publer(service)

    with pytest.raises(galleyproof_client.BadRequestError, match="odd"):
        call(client.posts.schedule_bulk(bulk))
    assert call(client.posts.schedule_bulk(bulk)).id == "j"


def test_headers_of_the_caller_do_not_duplicate_ours(call: ClientUnderTest) -> None:
    """A caller's Authorization header is replaced by the key; invalid headers are rejected."""
    service = FakeService([reply(200, [])])

    call(call.publer(service, headers={"authorization": "mine", "PUBLER-WORKSPACE-ID": "x"}).accounts.list())
    for headers in ({"X-Trace": "süß"}, {"X-Trace": "a\r\nAuthorization: mine"}, {"X\n": "a"}, {"X": None}):
        with pytest.raises(galleyproof_client.InvalidArgumentError) as raised:
            call(call.publer(service, headers=headers).accounts.list())
        assert raised.value.operation == "accounts.list"

    (request,) = service.requests
    assert request.headers.get_list("authorization") == [f"Bearer-API {KEY}"]
    assert request.headers.get_list("publer-workspace-id") == ["w1"]


def test_absent_is_not_null() -> None:
    """An argument that was not passed is not sent; None is null."""
    body = CreatePostRequest(["a"], timing=Timing.DRAFT, media_asset_id=None)

    assert body.to_dict() == {"socialAccountIds": ["a"], "timing": "draft", "mediaAssetId": None}


def test_unset_is_a_singleton() -> None:
    """UNSET is false, and the same object after copying and pickling."""
    assert not UNSET
    assert copy.deepcopy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is Unset() is UNSET
    assert repr(UNSET) == "UNSET"


def test_statuses_compare_with_text() -> None:
    """A status compares equal to its text."""
    assert Post.from_dict(POST).aggregate_status == "published" == PostStatus.PUBLISHED


@pytest.mark.parametrize(
    "text",
    [
        "2030-01-01T10:00",
        "2030-01-01 10:00:00",
        "2030-01-01T10:00:00.000",
        "20300101T100000",
        " 2030-01-01T10 ",
    ],
)
def test_a_time_as_text_needs_a_time_zone(call: ClientUnderTest, text: str) -> None:
    """A time without a time zone is rejected as text, too, at any depth and in models."""
    from publer_client.models import BulkPosts

    service = FakeService([])
    bulk = {
        "state": "scheduled",
        "posts": [{"networks": {}, "accounts": [{"id": "a1", "scheduled_at": text}]}],
    }
    recurring = {"state": "recurring", "posts": [{"recurring": {"start_date": text}}]}

    for given in (bulk, BulkPosts.from_dict(bulk), recurring):
        with pytest.raises(galleyproof_client.NaiveDatetimeError, match="has no time zone") as raised:
            call(call.publer(service).posts.schedule_bulk(given))
        assert raised.value.operation == "posts.schedule_bulk"
    with pytest.raises(galleyproof_client.NaiveDatetimeError, match="scheduledAt"):
        call(call.ubiqlu(service).posts.schedule("Hi", accounts=["a"], at=text))
    assert service.requests == []


@pytest.mark.parametrize("text", ["2030-01-01T10:00Z", "2030-01-01T10:00:00+01:00", "2030-01-01", "soon", ""])
def test_other_texts_are_left_to_the_service(call: ClientUnderTest, text: str) -> None:
    """Times with an offset, days, text that is no time, and other fields are sent unchanged."""
    service = FakeService([STARTED["live"]])
    post = {"text": "2030-01-01T10:00", "accounts": [{"scheduled_at": text}]}

    call(call.publer(service).posts.schedule_bulk({"state": "scheduled", "posts": [post]}))

    assert json.loads(service.requests[0].content)["bulk"]["posts"] == [post]
