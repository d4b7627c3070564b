"""A program as a user could write it. Tests type-check it and run it against the mock."""

from __future__ import annotations

from datetime import datetime

from publer_client import (
    AmbiguousJobError,
    AsyncPubler,
    JobFailedError,
    PostsJob,
    Publer,
    RetryPolicy,
)
from publer_client.models import PostSummary, UploadedMedia
from ubiqlu_client import APIError, AsyncUbiqlu, NotFoundError, RateLimitError, Ubiqlu
from ubiqlu_client.models import MediaAsset, Platform, Post


def plan(publer: Publer, account: str, text: str, at: datetime) -> list[str]:
    """Schedule a post and return the ids of the created posts, or the messages of the failures."""
    job: PostsJob = publer.posts.schedule(text, accounts=account, at=at)
    try:
        done: bool = job.result(timeout=60).done
        made: list[PostSummary] = job.posts()
    except JobFailedError as error:
        return [failure.message for failure in error.failures]
    except AmbiguousJobError as error:
        return [error.token]
    return [post.id for post in made if done]


def repeat(publer: Publer, account: str, text: str, start: datetime) -> str:
    """Publish the same post every day, with a bulk."""
    job = publer.posts.schedule_bulk(
        {
            "state": "recurring",
            "posts": [
                {
                    "networks": {"facebook": {"type": "status", "text": text}},
                    "accounts": [{"id": account}],
                    "recurring": {"start_date": start, "repeat": "daily", "repeat_rate": 1},
                }
            ],
        }
    )
    (series,) = job.posts()
    return series.state


def tidy(publer: Publer, photo: bytes) -> tuple[int | None, list[str]]:
    """Upload, list the pages, and delete."""
    media: UploadedMedia = publer.media.upload(photo, name="photo.png", in_library=True)
    imported: list[UploadedMedia] = publer.media.import_urls(["https://a.example/b.jpg"]).result()
    pages = publer.with_options(retry=RetryPolicy(max_attempts=2)).posts.list(state=["scheduled", "draft"])
    total: int | None = pages.total
    gone: list[str] = publer.posts.delete_many([post for page in pages.pages() for post in page.items][:1])
    return total, [media.id, *[each.id for each in imported], *gone]


def launch(ubiqlu: Ubiqlu, photo: bytes) -> list[str]:
    """Publish on every connected Facebook account, and wait."""
    accounts = [
        account
        for account in ubiqlu.social_accounts.list()
        if account.platform == Platform.FACEBOOK and not account.health.needs_reconnect
    ]
    asset: MediaAsset = ubiqlu.media.upload(photo, name="photo.png")
    post: Post = ubiqlu.posts.publish_now("Launch day", accounts=accounts, media=asset)
    post = ubiqlu.posts.wait(post.id, timeout=300)
    if any(target.status == "failed" for target in post.targets):
        post = ubiqlu.posts.retry_failed(post)
    return [target.status.value for target in post.targets]


def look(ubiqlu: Ubiqlu, post_id: str) -> str:
    """Return the caption of a post, or a description of the error."""
    try:
        return ubiqlu.posts.get(post_id).caption or ""
    except NotFoundError as error:
        return error.messages[0]
    except RateLimitError as error:
        return f"come back in {error.retry_after}"
    except APIError as error:
        return str(error)


async def both(publer: AsyncPubler, ubiqlu: AsyncUbiqlu) -> tuple[int, str]:
    """Use the async clients."""
    posts = [post async for post in publer.posts.list(state="scheduled")]
    draft = await ubiqlu.posts.save_draft("Later", accounts=["acc_facebook"])
    job = await publer.media.import_urls(["https://a.example/b.jpg"])
    media: list[UploadedMedia] = await job.result(timeout=60)
    return len(posts) + len(media), draft.id
