"""The clients with the mock: every operation takes effect exactly once, whatever request or response is lost.

The tests count the records in the mock's store.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import galleyproof.services.publer.records as publer_records
import galleyproof.services.ubiqlu.records as ubiqlu_records
import galleyproof_client
import pytest

from tests.client.support.environment import FACEBOOK, Environment, image
from tests.client.support.fakes import ClientUnderTest


def bulk(text: str = "Rye day.", **account: Any) -> dict[str, Any]:
    target = {"id": FACEBOOK, "scheduled_at": datetime(2026, 3, 1, 12, tzinfo=UTC)} | account
    networks = {"facebook": {"type": "status", "text": text}}
    return {"state": "scheduled", "posts": [{"networks": networks, "accounts": [target]}]}


@pytest.mark.parametrize(
    ("disruptions", "error", "made"),
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
def test_a_post_is_created_at_most_once(
    call: ClientUnderTest,
    environment: Environment,
    disruptions: tuple[Any, ...],
    error: type[Exception] | None,
    made: int,
) -> None:
    """Whatever request or response is lost, the mock has one post or none."""
    client = environment.ubiqlu(*disruptions)
    before = environment.count(ubiqlu_records.Post)

    if error is None:
        call(client.posts.publish_now("Hello", accounts=["acc_facebook"]))
    else:
        with pytest.raises(error, match="check whether it succeeded before retrying"):
            call(client.posts.publish_now("Hello", accounts=["acc_facebook"]))

    assert environment.count(ubiqlu_records.Post) - before == made


@pytest.mark.parametrize("disruptions", [("after",), (429,), ("before",), (503,)])
def test_a_bulk_starts_its_job_at_most_once(
    call: ClientUnderTest, environment: Environment, disruptions: tuple[Any, ...]
) -> None:
    """A lost response leaves one job, and no second one is started."""
    client = environment.publer(*disruptions)
    before = environment.count(publer_records.Job)

    if disruptions in (("after",), (503,)):
        with pytest.raises(galleyproof_client.APIError):
            call(client.posts.schedule_bulk(bulk()))
    else:
        call(client.posts.schedule_bulk(bulk()))

    assert environment.count(publer_records.Job) - before == (0 if disruptions == (503,) else 1)


@pytest.mark.parametrize(
    "disruptions",
    [(), ("after",), (None, "after"), (None, None, "after"), (503, 503), (None, 503, "before", None, 500)],
)
def test_an_upload_creates_one_asset(
    call: ClientUnderTest, environment: Environment, disruptions: tuple[Any, ...]
) -> None:
    """Whatever step is retried, there is one asset."""
    before = environment.count(ubiqlu_records.MediaAsset)

    asset = call(environment.ubiqlu(*disruptions).media.upload(image(), name="photo.png"))

    assert environment.count(ubiqlu_records.MediaAsset) - before == 1
    assert asset.file_name == "photo.png"


def test_the_workspace_is_found_once(call: ClientUnderTest, environment: Environment) -> None:
    """Without a workspace, the client asks for it once, also for clients that were made from this one."""
    client = environment._client(call.ubiqlu, "ubiqlu", None, ())

    call(client.social_accounts.list())
    call(client.with_options(timeout=5).media.list())

    assert [request.url.path.rpartition("/")[2] for request in environment.network.requests] == [
        "workspaces",
        "social-accounts",
        "media",
    ]


def test_from_a_file_to_a_published_post(call: ClientUnderTest, environment: Environment) -> None:
    """Upload, publish and wait, with objects instead of ids."""
    client = environment.ubiqlu()
    accounts = [each for each in call(client.social_accounts.list()) if each.health.state == "connected"]

    asset = call(client.media.upload(image(), name="photo.png"))
    post = call(client.posts.publish_now("Launch day", accounts=accounts[:2], media=asset))
    done = call(client.posts.wait(post))

    assert post.aggregate_status == "publishing"
    assert done.aggregate_status == "published"
    assert [target.status for target in done.targets] == ["published", "published"]


def test_failed_targets_are_retried(call: ClientUnderTest, environment: Environment) -> None:
    """`retry_failed` retries failed targets only."""
    client = environment.ubiqlu()
    too_long = call(client.posts.publish_now("x" * 63_207, accounts=["acc_facebook"]))
    failed = call(client.posts.wait(too_long.id))
    assert [target.status for target in failed.targets] == ["failed"]

    again = call(client.posts.retry_failed(failed))

    assert [target.status for target in again.targets] == ["publishing"]
    assert [target.status for target in call(client.posts.retry_failed(again)).targets] == ["publishing"]


def test_times_are_sent_in_utc(call: ClientUnderTest, environment: Environment) -> None:
    """Ubiqlu receives `Z`, whatever time zone the caller uses."""
    client = environment.ubiqlu()
    lisbon = datetime.fromisoformat("2026-04-02T16:00:00+01:00")

    post = call(client.posts.schedule("Later", accounts=["acc_facebook"], at=lisbon))

    assert b'"scheduledAt":"2026-04-02T15:00:00Z"' in environment.network.requests[-1].content
    assert post.resolved_at == lisbon
    assert post.resolved_at.utcoffset() == timedelta(0)


def test_drafts_are_not_published(call: ClientUnderTest, environment: Environment) -> None:
    """`save_draft` publishes nothing, and waiting for a draft ends at once."""
    client = environment.ubiqlu()

    draft = call(client.posts.save_draft("Not yet", accounts=["acc_facebook"]))

    assert call(client.posts.wait(draft)).aggregate_status == "draft"


@pytest.mark.parametrize("dialect", ["introduction", "reference", "live"])
def test_a_bulk_in_every_response_format(call: ClientUnderTest, dialect: str) -> None:
    """Schedule, wait, find the posts, change and delete them, in all three response formats."""
    environment = Environment(call, dialect=dialect)
    client = environment.publer()

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
def test_a_conflict_in_every_response_format(call: ClientUnderTest, dialect: str) -> None:
    """A rejected post is a failed job with account and reason, and creates nothing."""
    client = Environment(call, dialect=dialect).publer()
    call(call(client.posts.schedule_bulk(bulk())).result())

    second = call(client.posts.schedule_bulk(bulk("Another")))
    with pytest.raises(galleyproof_client.JobFailedError, match="one minute gap") as raised:
        call(second.result())

    assert raised.value.failures[0].details["account_id"] == FACEBOOK
    assert call(second.posts()) == []


@pytest.mark.parametrize("dialect", ["introduction", "reference", "live"])
def test_media_in_every_response_format(call: ClientUnderTest, dialect: str) -> None:
    """An upload returns media; an import returns media after its job, also in another process."""
    client = Environment(call, dialect=dialect).publer()

    uploaded = call(client.media.upload(image(), name="loaf.png", in_library=True))
    job = call(client.media.import_urls(["https://www.harbourlane.example/a.jpg"]))
    (imported,) = call(job.result())
    (again,) = call(client.job(job.token).result())

    assert uploaded.name == "loaf.png"
    assert imported.name == "a.jpg"
    assert again == imported


def test_deleting_nothing_sends_nothing(call: ClientUnderTest, environment: Environment) -> None:
    """An empty list of ids is rejected, because it could mean all posts."""
    client = environment.publer()

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="request not sent"):
        call(client.posts.delete_many([]))

    assert environment.network.requests == []


def test_paging_with_the_mock(call: ClientUnderTest, environment: Environment) -> None:
    """Every post of the demo workspace is returned once, as many as the first page reports."""
    pages = environment.publer().posts.list()

    total = call(pages.total if call.kind == "sync" else pages.total())
    ids = [post.id for post in call.all(pages)]

    assert len(ids) == len(set(ids)) == total > 20


def test_the_rate_limit_of_the_mock(call: ClientUnderTest, environment: Environment) -> None:
    """More requests than a window allows are spread over windows, and meet no 429."""
    client = environment.publer()

    with client.raw_responses() as responses:
        for _ in range(105):
            call(client.accounts.list())

    assert {response.status_code for response in responses} == {200}
