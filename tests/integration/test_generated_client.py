"""The generated client drives the mock through everything one does with Ubiqlu, in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, timedelta
from typing import Any

import httpx
import pytest
from galleyproof.services.ubiqlu.accounts import reconnect
from galleyproof.testing import InProcessTransport
from ubiqlu_client import AuthenticatedClient
from ubiqlu_client.api.accounts import list_social_accounts
from ubiqlu_client.api.media import create_upload_url, finalize_media, list_media
from ubiqlu_client.api.posts import create_post, get_post, retry_post_target
from ubiqlu_client.api.workspaces import list_workspaces
from ubiqlu_client.models import (
    CreatePostRequest,
    CreatePostResponse,
    CreateUploadUrlRequest,
    CreateUploadUrlResponse,
    Error,
    FinalizeMediaRequest,
    FinalizeMediaResponse,
    GetPostResponse,
    ListMediaResponse,
    ListSocialAccountsResponse,
    ListWorkspacesResponse,
    MediaAsset,
    MediaType,
    Platform,
    Post,
    PostStatus,
    PostTypeHint,
    RetryPostTargetResponse,
    TargetStatus,
    Timing,
)

from tests.support.images import image
from tests.support.mock import ORIGIN, START, Ubiqlu

CAPTION = "Launch day"


def upload(client: AuthenticatedClient, ubiqlu: Ubiqlu, workspace: str, content: bytes) -> MediaAsset:
    """Take an image to a registered asset: reserve, really PUT, finalize."""
    facts: dict[str, Any] = {
        "file_name": "launch.png",
        "mime_type": MediaType.IMAGEPNG,
        "bytes_": len(content),
    }
    reserved = create_upload_url.sync(workspace, client=client, body=CreateUploadUrlRequest(**facts))
    assert isinstance(reserved, CreateUploadUrlResponse)

    transport = InProcessTransport(ubiqlu.server.asgi)
    with httpx.Client(transport=transport, base_url=ORIGIN) as anyone:
        put = anyone.put(reserved.upload_url, content=content, headers={"Content-Type": "image/png"})
    assert (put.status_code, put.content) == (200, b"")

    body = FinalizeMediaRequest(storage_key=reserved.storage_key, width=1080, height=1080, **facts)
    finalized = finalize_media.sync(workspace, client=client, body=body)
    assert isinstance(finalized, FinalizeMediaResponse)
    assert reserved.public_url == finalized.asset.public_url
    return finalized.asset


def read(client: AuthenticatedClient, workspace: str, post: Post) -> Post:
    """Read a post again."""
    answer = get_post.sync(workspace, post.id, client=client)
    assert isinstance(answer, GetPostResponse)
    return answer.post


def poll(
    client: AuthenticatedClient, workspace: str, post: Post, wait: Callable[[], object]
) -> tuple[Post, list[PostStatus]]:
    """Read a post until its status is final; return it and what was seen on the way."""
    seen: list[PostStatus] = []
    while (post := read(client, workspace, post)).aggregate_status in (
        PostStatus.PUBLISHING,
        PostStatus.SCHEDULED,
    ):
        seen.append(post.aggregate_status)
        wait()
    return post, seen


def test_whole_flow(ubiqlu: Ubiqlu, client: AuthenticatedClient) -> None:
    """From a key to posts on three accounts: discover, upload, publish, poll, mend, schedule, list."""
    # Discover.
    workspaces = list_workspaces.sync(client=client)
    assert isinstance(workspaces, ListWorkspacesResponse)
    (workspace,) = workspaces.workspaces
    assert ("ws_demo", START - timedelta(days=90, hours=9)) == (workspace.id, workspace.created_at)

    found = list_social_accounts.sync(workspace.id, client=client)
    assert isinstance(found, ListSocialAccountsResponse)
    usable = [account for account in found.accounts if not account.health.needs_reconnect]
    assert len(usable) == 4
    chosen = [next(a for a in usable if a.platform is platform) for platform in Platform]
    assert {Platform.INSTAGRAM, Platform.FACEBOOK, Platform.LINKEDIN} == {a.platform for a in chosen}

    # Upload.
    asset = upload(client, ubiqlu, workspace.id, image(1080, 1080))
    assert (
        asset.post_type_hint,
        asset.width,
        asset.duration_seconds,
    ) == (PostTypeHint.FEED_IMAGE, 1080, None)

    # Publish to three accounts, one of which is lost on the way.
    body = CreatePostRequest(
        caption=CAPTION, media_asset_id=asset.id, social_account_ids=[account.id for account in chosen]
    )
    created = create_post.sync(workspace.id, client=client, body=body)
    assert isinstance(created, CreatePostResponse)
    assert (created.post.aggregate_status, created.post.created_at) == (PostStatus.PUBLISHING, START)
    assert [a.platform for a in chosen] == [t.social_account.platform for t in created.post.targets]
    linkedin = next(account for account in chosen if account.platform is Platform.LINKEDIN)
    ubiqlu.change_account(linkedin.id, status="disconnected")

    # Poll.
    post, seen = poll(client, workspace.id, created.post, lambda: ubiqlu.advance(seconds=1))
    assert seen == [PostStatus.PUBLISHING] * 6
    assert PostStatus.PARTIALLY_PUBLISHED is post.aggregate_status
    (failed,) = (target for target in post.targets if target.status is TargetStatus.FAILED)
    assert (failed.social_account.platform, failed.error_context) == (Platform.LINKEDIN, None)
    assert failed.error_message is not None
    assert "Reconnect" in failed.error_message

    # Mend and retry.
    reconnect(ubiqlu.sandbox, linkedin.id)
    retried = retry_post_target.sync(workspace.id, failed.id, client=client)
    assert isinstance(retried, RetryPostTargetResponse)
    assert (post.id, failed.id) == (retried.post_id, retried.post_target_id)
    assert isinstance(retry_post_target.sync(workspace.id, failed.id, client=client), Error)
    post, _ = poll(client, workspace.id, post, lambda: ubiqlu.advance(seconds=1))
    assert PostStatus.PUBLISHED is post.aggregate_status
    assert all(t.platform_post_url and t.published_at and not t.error_message for t in post.targets)
    assert max(t.published_at for t in post.targets if t.published_at) == post.resolved_at
    assert [(0, asset.public_url)] == [(item.position, item.public_url) for item in post.media]

    # Schedule; the client writes its times with +00:00.
    due = START + timedelta(days=1)
    body = CreatePostRequest(
        caption="Day two",
        social_account_ids=[linkedin.id],
        timing=Timing.SCHEDULED,
        scheduled_at=due.astimezone(UTC),
    )
    scheduled = create_post.sync(workspace.id, client=client, body=body)
    assert isinstance(scheduled, CreatePostResponse)
    assert (PostStatus.SCHEDULED, due) == (scheduled.post.aggregate_status, scheduled.post.resolved_at)
    post, seen = poll(client, workspace.id, scheduled.post, ubiqlu.sandbox.advance_to_next_event)
    assert seen == [PostStatus.SCHEDULED, PostStatus.PUBLISHING]
    assert due + timedelta(seconds=4) == post.targets[0].published_at

    # List.
    listed = list_media.sync(workspace.id, client=client)
    assert isinstance(listed, ListMediaResponse)
    assert [asset] == listed.assets


def test_image_that_one_network_refuses(ubiqlu: Ubiqlu, client: AuthenticatedClient) -> None:
    """An image that is too tall for Instagram goes out elsewhere; the error is Instagram's own."""
    asset = upload(client, ubiqlu, "ws_demo", image(100, 1000))
    body = CreatePostRequest(
        media_asset_id=asset.id, social_account_ids=["acc_instagram", "acc_facebook", "acc_linkedin_company"]
    )
    created = create_post.sync("ws_demo", client=client, body=body)
    assert isinstance(created, CreatePostResponse)
    ubiqlu.sandbox.run_until_idle()

    post = read(client, "ws_demo", created.post)

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
        ({"social_account_ids": []}, "The request body is not valid: "),
        ({"scheduled_at": START + timedelta(days=1)}, "scheduledAt goes with timing 'scheduled' only"),
    ],
)
def test_refusals_are_typed(client: AuthenticatedClient, change: dict[str, object], message: str) -> None:
    """A refusal comes back as the contract's error, among them a time whose timing was forgotten."""
    body = CreatePostRequest(**{"caption": CAPTION, "social_account_ids": ["acc_facebook"]} | change)  # type: ignore[arg-type]

    refused = create_post.sync_detailed("ws_demo", client=client, body=body)

    assert isinstance(refused.parsed, Error)
    assert (refused.status_code, refused.parsed.error.startswith(message)) == (400, True)


def test_async(ubiqlu: Ubiqlu, client: AuthenticatedClient) -> None:
    """The async half of the client works in process as well, many calls at a time."""
    body = CreatePostRequest(caption=CAPTION, social_account_ids=["acc_facebook"])

    async def publish() -> list[Post]:
        async with client:
            made = await asyncio.gather(
                *(create_post.asyncio("ws_demo", client=client, body=body) for _ in range(10))
            )
            ubiqlu.advance(seconds=3)
            ids = [answer.post.id for answer in made if isinstance(answer, CreatePostResponse)]
            answers = await asyncio.gather(*(get_post.asyncio("ws_demo", id, client=client) for id in ids))
            return [answer.post for answer in answers if isinstance(answer, GetPostResponse)]

    posts = asyncio.run(publish())

    assert [post.aggregate_status for post in posts] == [PostStatus.PUBLISHED] * 10
