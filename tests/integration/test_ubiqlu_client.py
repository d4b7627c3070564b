"""The Ubiqlu client uses every operation of the mock, in this process."""

from __future__ import annotations

import asyncio
from datetime import UTC, timedelta
from typing import Any

import httpx
import pytest
from galleyproof.services.ubiqlu.accounts import reconnect
from galleyproof.testing import InProcessTransport
from ubiqlu_client import AsyncUbiqlu, BadRequestError, ConflictError, Ubiqlu
from ubiqlu_client.models import (
    CreateUploadUrlResponse,
    MediaType,
    Platform,
    Post,
    PostStatus,
    PostTypeHint,
    TargetStatus,
    Timing,
)

from tests.support.images import image
from tests.support.mock import ORIGIN, START
from tests.support.mock import Ubiqlu as Mock

CAPTION = "Launch day"


def client_options(mock: Mock) -> dict[str, Any]:
    """Return the options of a client that is bound to the sandbox of a mock."""
    return {
        "api_key": f"sandbox_{mock.sandbox_name}",
        "base_url": f"{ORIGIN}/ubiqlu/api/v1",
        "transport": InProcessTransport(mock.server.asgi),
        "allow_insecure": True,
    }


@pytest.fixture
def client(ubiqlu: Mock) -> Ubiqlu:
    """A client that is bound to the sandbox of `ubiqlu`."""
    return Ubiqlu(**client_options(ubiqlu))


def read_until_final(client: Ubiqlu, mock: Mock, post: Post) -> tuple[Post, list[PostStatus]]:
    """Read a post every second until its status is final; return it and the statuses before."""
    seen: list[PostStatus] = []
    while (post := client.posts.get(post.id)).aggregate_status is PostStatus.PUBLISHING:
        seen.append(post.aggregate_status)
        mock.advance(seconds=1)
    return post, seen


def test_accounts_are_found_from_the_key(client: Ubiqlu) -> None:
    """The key alone leads to the workspace and its accounts."""
    (workspace,) = client.workspaces.list()
    assert ("ws_demo", START - timedelta(days=90, hours=9)) == (workspace.id, workspace.created_at)

    usable = [account for account in client.social_accounts.list() if not account.health.needs_reconnect]

    assert len(usable) == 4
    assert {Platform.INSTAGRAM, Platform.FACEBOOK, Platform.LINKEDIN} == {each.platform for each in usable}


def test_an_upload_step_by_step(ubiqlu: Mock, client: Ubiqlu) -> None:
    """Each step of an upload can be taken by itself: reserve, PUT without a key, finalize, list."""
    content = image(1080, 1080)
    facts: dict[str, Any] = {"file_name": "a.png", "mime_type": MediaType.IMAGEPNG, "bytes_": len(content)}
    reserved = client.media.create_upload_url(**facts)
    assert isinstance(reserved, CreateUploadUrlResponse)
    with httpx.Client(transport=InProcessTransport(ubiqlu.server.asgi), base_url=ORIGIN) as anyone:
        put = anyone.put(reserved.upload_url, content=content, headers={"Content-Type": "image/png"})
    assert (put.status_code, put.content) == (200, b"")

    asset = client.media.finalize(storage_key=reserved.storage_key, width=1080, height=1080, **facts)

    assert reserved.public_url == asset.public_url
    assert (asset.post_type_hint, asset.width, asset.duration_seconds) == (
        PostTypeHint.FEED_IMAGE,
        1080,
        None,
    )
    assert client.media.list() == [asset]


def test_a_post_with_a_failed_target_is_retried(ubiqlu: Mock, client: Ubiqlu) -> None:
    """A post goes to three accounts, one of which is disconnected meanwhile; its target is retried."""
    usable = [account for account in client.social_accounts.list() if not account.health.needs_reconnect]
    chosen = [next(a for a in usable if a.platform is platform) for platform in Platform]
    asset = client.media.upload(image(1080, 1080), name="launch.png")
    created = client.posts.publish_now(CAPTION, accounts=chosen, media=asset)
    assert (created.aggregate_status, created.created_at) == (PostStatus.PUBLISHING, START)
    assert [a.platform for a in chosen] == [t.social_account.platform for t in created.targets]
    linkedin = next(account for account in chosen if account.platform is Platform.LINKEDIN)
    ubiqlu.change_account(linkedin.id, status="disconnected")

    post, seen = read_until_final(client, ubiqlu, created)
    assert seen == [PostStatus.PUBLISHING] * 6
    assert PostStatus.PARTIALLY_PUBLISHED is post.aggregate_status
    (failed,) = (target for target in post.targets if target.status is TargetStatus.FAILED)
    assert (failed.social_account.platform, failed.error_context) == (Platform.LINKEDIN, None)
    assert "Reconnect" in (failed.error_message or "")

    reconnect(ubiqlu.sandbox, linkedin.id)
    retried = client.posts.retry_target(failed.id)
    assert (post.id, failed.id) == (retried.post_id, retried.post_target_id)
    with pytest.raises(ConflictError):
        client.posts.retry_target(failed.id)
    post, _ = read_until_final(client, ubiqlu, post)
    assert PostStatus.PUBLISHED is post.aggregate_status
    assert all(t.platform_post_url and t.published_at and not t.error_message for t in post.targets)
    assert max(t.published_at for t in post.targets if t.published_at) == post.resolved_at
    assert [(0, asset.public_url)] == [(item.position, item.public_url) for item in post.media]


def test_a_scheduled_post_is_published_at_its_time(ubiqlu: Mock, client: Ubiqlu) -> None:
    """A post is scheduled until its time has come, and published shortly afterwards."""
    due = START + timedelta(days=1)
    scheduled = client.posts.schedule("Day two", accounts="acc_linkedin_company", at=due.astimezone(UTC))
    assert (PostStatus.SCHEDULED, due) == (scheduled.aggregate_status, scheduled.resolved_at)

    ubiqlu.sandbox.advance_to_next_event()
    assert client.posts.get(scheduled.id).aggregate_status is PostStatus.PUBLISHING
    ubiqlu.sandbox.run_until_idle()

    assert due + timedelta(seconds=4) == client.posts.get(scheduled.id).targets[0].published_at


def test_an_image_that_one_network_rejects(ubiqlu: Mock, client: Ubiqlu) -> None:
    """An image that is too tall for Instagram is published elsewhere; the error is Instagram's own."""
    asset = client.media.upload(image(100, 1000), name="tall.png")
    accounts = ["acc_instagram", "acc_facebook", "acc_linkedin_company"]
    created = client.posts.publish_now(accounts=accounts, media=asset)
    ubiqlu.sandbox.run_until_idle()

    post = client.posts.get(created.id)

    assert PostStatus.PARTIALLY_PUBLISHED is post.aggregate_status
    assert [t.status for t in post.targets] == [
        TargetStatus.FAILED,
        TargetStatus.PUBLISHED,
        TargetStatus.PUBLISHED,
    ]
    context = post.targets[0].error_context
    assert context is not None
    assert '"error_subcode": 2207009' in str(context.body)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"accounts": []}, "The request body is not valid: "),
        ({"at": START + timedelta(days=1)}, "scheduledAt is allowed only with timing 'scheduled'"),
    ],
)
def test_a_wrong_request_is_a_typed_error(client: Ubiqlu, change: dict[str, Any], message: str) -> None:
    """A 400 raises an error with the service's message, for example a time without its timing."""
    body = {"accounts": ["acc_facebook"], "timing": Timing.NOW} | change

    with pytest.raises(BadRequestError) as caught:
        client.posts.create(CAPTION, **body)

    assert caught.value.messages[0].startswith(message)


def test_async_calls_run_side_by_side(ubiqlu: Mock) -> None:
    """The async client works in this process as well, ten calls at a time."""

    async def publish() -> list[Post]:
        async with AsyncUbiqlu(**client_options(ubiqlu)) as client:
            made = await asyncio.gather(
                *(client.posts.publish_now(CAPTION, accounts="acc_facebook") for _ in range(10))
            )
            ubiqlu.advance(seconds=3)
            return await asyncio.gather(*(client.posts.get(post.id) for post in made))

    posts = asyncio.run(publish())

    assert [post.aggregate_status for post in posts] == [PostStatus.PUBLISHED] * 10
