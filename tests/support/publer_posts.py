"""Short ways to post through a `Publer`."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from attrs import frozen
from galleyproof.services.publer.records import Account, Job, Post
from galleyproof.services.publer.seed.ids import account_id, demo_id

from tests.support.mock import START
from tests.support.publer import Publer

Json = Any

FACEBOOK, INSTAGRAM, X, LINKEDIN, PINTEREST, YOUTUBE, TIKTOK, GOOGLE, WORDPRESS = map(
    account_id, range(1, 10)
)
TELEGRAM, MASTODON, THREADS, BLUESKY = map(account_id, range(10, 14))
GROUP, WITHOUT_TOKEN, PREMIUM_X, FOREIGN = (account_id(number) for number in (15, 17, 19, 31))
BOARD = demo_id(211)
PHOTO, VIDEO, SQUARE, GIF, LONG_VIDEO, DOCUMENT = (demo_id(n) for n in (301, 303, 304, 306, 307, 308))

DONE = {"seconds": 15}
"""Enough for a job with up to fifty posts."""


def at(**ahead: float) -> str:
    """Write the time that lies so far after the test's start."""
    return (START + timedelta(**ahead)).isoformat()


@frozen
class PostHelper:
    """A Publer from which posts are sent."""

    publer: Publer

    def send(self, *posts: Json, state: str = "scheduled", path: str = "/posts/schedule", **bulk: Any) -> str:
        """Send posts and return the job's id."""
        body = {"bulk": {"state": state, "posts": list(posts)} | bulk}
        answer = self.publer.request("POST", path, json=body)
        assert answer.status_code in (200, 202), answer.text
        return str(answer.json()["job_id"])

    def job(self, job_id: str) -> Job:
        """Return a job as it is remembered."""
        return self.publer.sandbox.store.get(Job, job_id)

    def messages(self, *posts: Json, **request: Any) -> list[str]:
        """Send posts, let the job end, and return the sentences of its failures."""
        job_id = self.send(*posts, **request)
        self.publer.advance(**DONE)
        job = self.job(job_id)
        assert job.state == "complete"
        return [failure.message for failure in job.failures]

    def made(self, *posts: Json, **request: Any) -> list[Post]:
        """Send posts that are all accepted, let the job end, and return the posts that it created."""
        job_id = self.send(*posts, **request)
        self.publer.advance(**DONE)
        job = self.job(job_id)
        assert (job.state, job.failures) == ("complete", ())
        return [self.post(post_id) for post_id in job.post_ids]

    def post(self, post_id: str) -> Post:
        """Return the current record of a post."""
        self.publer.sandbox.process_due_events()
        return self.publer.sandbox.store.get(Post, post_id)

    def children(self, parent: Post) -> list[Post]:
        """Return the posts that a recurring or recycling post created."""
        return [post for post in self.publer.sandbox.store.all(Post) if post.parent_id == parent.id]

    def of(self, account: str) -> Account:
        """Return the current record of an account."""
        return self.publer.sandbox.store.get(Account, account)


def status(*accounts: str, text: str = "Hello", ahead: float | None = 60, **entry: Any) -> Json:
    """Return a text post for accounts, so many minutes after the test's start."""
    return content({"type": "status", "text": text}, *accounts, ahead=ahead, **entry)


def of_type(post_type: str, *media: str, **more: Json) -> Json:
    """Return the content for one network: a text and these media."""
    return {"type": post_type, "text": "Fresh bread", "media": [{"id": item} for item in media]} | more


def poll(*options: str, **more: Json) -> Json:
    """Return a poll for one network."""
    return {"type": "poll", "text": "Which?", "question": "Which?", "options": list(options)} | more


def event(**details: str) -> Json:
    """Return an event for Google."""
    return {"type": "event", "text": "Come", "details": {"type": "event"} | details}


def content(same: Json, *accounts: str, ahead: float | None = 60, **entry: Any) -> Json:
    """Return a post with the same content on every network, for accounts, at a time."""
    time = {} if ahead is None else {"scheduled_at": at(minutes=ahead)}
    networks = ("facebook", "instagram", "twitter", "linkedin", "pinterest", "youtube", "tiktok", "google")
    networks += ("wordpress_oauth", "telegram", "mastodon", "threads", "bluesky")
    return {
        "networks": dict.fromkeys(networks, same),
        "accounts": [{"id": account} | time | entry for account in accounts or (FACEBOOK,)],
    }


def said(network: str) -> Json:
    """Return what a network accepts."""
    photo, video = {"id": PHOTO, "type": "photo"}, {"id": VIDEO, "type": "video"}
    with_photo = {"type": "photo", "text": "Hello", "title": "A title", "media": [photo]}
    with_video = {"type": "video", "text": "Hello", "title": "A title", "media": [video]}
    header = {"id": "1", "type": "header", "data": {"text": "Hello"}}
    article = {"type": "article", "title": "A title", "content": [header]}
    return {
        "instagram": with_photo,
        "pinterest": with_photo,
        "tiktok": with_video,
        "youtube": with_video,
        "wordpress": article,
    }.get(network, {"type": "status", "text": "Hello"})
