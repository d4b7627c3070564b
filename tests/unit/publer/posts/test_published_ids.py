"""In the live dialect, posts get another id when they are published; other dialects keep it.

Source: two public programs that use the live service, read November 2026.
"""

from __future__ import annotations

from tests.support.publer import Publer
from tests.support.publer_posts import DONE, FACEBOOK, PostHelper, content

SAID = {"type": "status", "text": "Needle"}


def publish(publer: Publer) -> tuple[str, str]:
    """Schedule a post and let its time come; return its ids before and after."""
    PostHelper(publer).send(content(SAID, FACEBOOK, ahead=10))
    publer.advance(**DONE)
    (scheduled,) = publer.read("/posts", query="needle")["posts"]
    publer.advance(minutes=11)
    (published,) = publer.read("/posts", query="needle")["posts"]
    assert (scheduled["state"], published["state"]) == ("scheduled", "published")
    return scheduled["id"], published["id"]


def test_live_ids_change() -> None:
    """A published post is listed under an integer; insights have the old id too."""
    publer = Publer.build(dialect="live")

    before, after = publish(publer)

    assert len(before) == 24
    assert after.isdecimal()
    assert after != before
    period = {"from": "2026-01-01", "to": "2026-01-31", "query": "needle"}
    (insight,) = publer.read(f"/analytics/{FACEBOOK}/post_insights", **period)["posts"]
    assert (insight["id"], insight["old_id"]) == (after, before)


def test_the_old_id_finds_nothing() -> None:
    """A program that keeps the scheduled id loses its post."""
    publer = Publer.build(dialect="live")
    before, after = publish(publer)

    deleted = [
        publer.request("DELETE", "/posts", params={"post_ids[]": post_id}).json()["deleted_ids"]
        for post_id in (before, after)
    ]

    assert deleted == [[], [after]]
    assert publer.read("/posts", query="needle")["posts"] == []


def test_documented_ids_stay(publer: Publer) -> None:
    """The documents do not say that ids change."""
    before, after = publish(publer)

    assert before == after


def test_a_live_publishing_job_names_its_posts() -> None:
    """The payload lists the published posts if none failed; a scheduling job names none."""
    publer = Publer.build(dialect="live")
    helper = PostHelper(publer)
    published = helper.send(content(SAID, FACEBOOK, ahead=None), path="/posts/schedule/publish")
    publer.advance(minutes=2)
    scheduled = helper.send(content(SAID, FACEBOOK, ahead=60))
    publer.advance(minutes=2)
    (post, _) = sorted(publer.read("/posts", query="needle")["posts"], key=lambda post: post["state"])

    payloads = [publer.read(f"/job_status/{job_id}")["payload"] for job_id in (published, scheduled)]

    assert payloads == [[{"type": "job", "post": {"id": post["id"]}}], {"failures": {}}]
