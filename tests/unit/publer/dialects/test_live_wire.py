"""What the live dialect does otherwise, as programs that talk to the live service saw it.

Each expected value is from such a program, read November 2026.
"""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.services.publer.records import Post

from tests.support.analytics import FACEBOOK, INSTAGRAM, demo, posts_of
from tests.support.files import mp4
from tests.support.images import image
from tests.support.publer import Publer, error_of
from tests.support.publer_posts import TIKTOK, PostHelper, X, content, status

CHARTS = {"chart_ids[]": ["posts", "followers"]}
WEEKS = {"from": "2025-12-08", "to": "2026-01-04"}


@pytest.fixture
def live() -> Publer:
    """The live dialect in a new sandbox."""
    return Publer.build(dialect="live")


def _bulk(*posts: Any) -> dict[str, Any]:
    return {"bulk": {"state": "scheduled", "posts": list(posts or (status(),))}}


def test_routes_that_the_live_service_does_not_have(live: Publer) -> None:
    """A post is deleted through the collection, and created below /posts/schedule."""
    (post,) = PostHelper(live).made(status(), path="/posts/schedule")

    assert error_of(live.request("DELETE", f"/posts/{post.id}"))[0] == 404
    assert error_of(live.request("POST", "/posts", json=_bulk()))[0] == 404
    assert live.sandbox.store.find(Post, post.id) is not None
    answer = live.request("DELETE", "/posts", params={"post_ids[]": post.id})
    assert answer.json() == {"deleted_ids": [post.id]}


@pytest.mark.parametrize("path", ["/posts/schedule", "/posts/schedule/publish"])
def test_a_body_without_bulk(live: Publer, path: str) -> None:
    """A flat body is an error of the server; other bad bodies are not."""
    assert error_of(live.request("POST", path, json=_bulk()["bulk"]))[0] == 500
    assert error_of(live.request("POST", path, json={"bulk": {"state": 1}}))[0] == 400


def test_json_to_media(live: Publer) -> None:
    """JSON in place of a form is an error about content_type."""
    status, message = error_of(live.request("POST", "/media", json={"file": "x"}))

    assert status == 500
    assert "content_type" in message


@pytest.mark.parametrize("dates", [{}, {"from": "2026-01-01"}, {"to": "2026-01-01"}])
def test_insights_without_dates(dates: dict[str, str]) -> None:
    """Insights without both dates are an error of the server."""
    publer = demo("live")

    assert publer.get(f"/analytics/{FACEBOOK}/post_insights", **dates).status_code == 500
    assert publer.get(f"/analytics/{FACEBOOK}/post_insights", **WEEKS).status_code == 200


def test_an_update_changes_the_text_only(live: Publer) -> None:
    """What else an update has is ignored."""
    (post,) = PostHelper(live).made(
        content({"type": "status", "text": "Before", "title": "Old"}, X), path="/posts/schedule"
    )

    change = {"post": {"text": "After", "title": "New", "type": "status", "labels": ["New label"]}}
    assert live.request("PUT", f"/posts/{post.id}", json=change).status_code == 200

    changed = live.sandbox.store.get(Post, post.id)
    assert (changed.text, changed.title, changed.label_ids) == ("After", post.title, post.label_ids)


def test_validity(live: Publer) -> None:
    """TikTok has one value; a photo on Instagram is a post, a video a reel."""
    photo = live.upload(image(640, 640, "JPEG")).json()["validity"]
    video = live.upload(mp4(720, 1280, 30), "a.mp4").json()["validity"]

    assert (photo["tiktok"], video["tiktok"]) == (True, True)
    assert (photo["instagram"]["post"], photo["instagram"]["reel"]) == (True, False)
    assert (video["instagram"]["reel"], photo["facebook"]["post"]) == (True, True)


def test_validity_does_not_block(live: Publer) -> None:
    """A file that the network does not accept is scheduled all the same, and fails at the network."""
    small = live.upload(image(16, 16, "JPEG")).json()
    assert small["validity"]["instagram"]["post"] is False
    post = content({"type": "photo", "text": "T", "media": [{"id": small["id"]}]}, INSTAGRAM)

    (made,) = PostHelper(live).made(post, path="/posts/schedule")

    assert made.state == "scheduled_approved"


def test_charts_of_more_than_a_week_have_weekly_points() -> None:
    """Above seven days a point covers a week; the values of its days are added up."""
    publer = demo("live")
    path = f"/analytics/{FACEBOOK}/chart_data"

    weekly = publer.read(path, **CHARTS, **WEEKS)["current"]
    daily: list[Any] = []
    for first in ("2025-12-08", "2025-12-15", "2025-12-22", "2025-12-29"):
        day = int(first[-2:])
        last = f"2025-12-{day + 6:02}" if day < 29 else "2026-01-04"
        daily.append(
            publer.read(path, **{"chart_ids[]": ["posts", "followers"]}, **{"from": first, "to": last})[
                "current"
            ]
        )

    assert [point["date"] for point in weekly["posts"]] == [
        "2025-12-08", "2025-12-15", "2025-12-22", "2025-12-29",
    ]  # fmt: skip
    assert [point["value"] for point in weekly["posts"]] == [
        sum(point["value"] for point in week["posts"]) for week in daily
    ]
    assert all(len(week["posts"]) == 7 for week in daily)
    assert [point["value"] for point in weekly["followers"]] == [
        week["followers"][-1]["value"] for week in daily
    ]


def test_more_charts() -> None:
    """The live service has four more charts; each has values."""
    publer, names = demo("live"), ["reach_rate", "talking", "connections", "profile_views"]

    found = publer.read("/analytics/chart_data", **{"chart_ids[]": names}, **WEEKS)["current"]

    assert {
        name: all(point["value"] > 0 for point in points) for name, points in found.items()
    } == dict.fromkeys(names, True)
    assert demo().read("/analytics/chart_data", **{"chart_ids[]": names}, **WEEKS)["current"] == {}


def test_plays_of_tiktok() -> None:
    """TikTok's plays come as reach, Instagram's as video views."""
    publer = demo("live")
    period = {"from": "2025-10-01", "to": "2026-01-04"}

    (tiktok, *_) = publer.read(f"/analytics/{TIKTOK}/post_insights", **period)["posts"]
    plays = {post.id: post for post in posts_of(publer, TIKTOK)}[tiktok["old_id"]]
    documented = {
        post["id"]: post["analytics"]
        for post in demo().read(f"/analytics/{TIKTOK}/post_insights", **period)["posts"]
    }[plays.id]
    assert tiktok["analytics"]["reach"]["value"] == documented["video_views"]
    assert "video_views" not in tiktok["analytics"]
    instagram = publer.read(f"/analytics/{INSTAGRAM}/post_insights", **period)["posts"]
    assert all("video_views" in post["analytics"] and "reach" in post["analytics"] for post in instagram)


def test_tooltips_are_objects() -> None:
    """The tooltip of a chart is an object with a text."""
    assert {frozenset(chart["tooltip"]) for chart in demo("live").read("/analytics/charts")} == {
        frozenset({"text"})
    }


def test_best_times_in_the_time_zone_of_the_workspace() -> None:
    """The hours move with the time zone in the live dialect; elsewhere they are UTC."""
    path = f"/analytics/{FACEBOOK}/best_times"
    utc = Publer.read_only("utc", dialect="live").read(path, **WEEKS)
    tokyo = Publer.read_only("tokyo", dialect="live", time_zone="Asia/Tokyo").read(path, **WEEKS)
    documented = Publer.read_only("tokyo-documented", time_zone="Asia/Tokyo").read(path, **WEEKS)

    hours = [score for day in utc.values() for score in day]
    assert [score for day in tokyo.values() for score in day] == [*hours[-9:], *hours[:-9]]
    assert documented == utc


def test_settings_for_conflicts() -> None:
    """Where programs contradict each other, a setting decides: by default headers, and payloads that stay."""
    usual = Publer.build(dialect="live")
    assert "x-ratelimit-limit" in usual.get("/accounts").headers
    silent = Publer.build(dialect="live", rate_limit_headers=False)
    assert not [name for name in silent.get("/accounts").headers if name.startswith("x-ratelimit")]

    for publer, again in ((usual, True), (Publer.build(dialect="live", job_payload="once"), False)):
        job = PostHelper(publer).send(status(X, ahead=None), path="/posts/schedule/publish")
        publer.advance(minutes=1)
        read = [publer.read(f"/job_status/{job}") for _ in range(3)]
        assert [bool(body["payload"] and body["payload"] != {"failures": {}}) for body in read] == [
            True,
            again,
            again,
        ]
        assert {body["status"] for body in read} == {"complete"}


def test_requests_without_a_user_agent() -> None:
    """A setting rejects requests without a User-Agent, as the CDN may do."""
    publer = Publer.build(dialect="live", require_user_agent=True)

    assert error_of(publer.request("GET", "/accounts", headers={"User-Agent": ""})) == (
        403,
        "error code: 1010",
    )
    assert publer.get("/accounts").status_code == 200


def test_demographics() -> None:
    """Charts of demographics have the shares of groups of people, in percent."""
    found = demo().read(
        f"/analytics/{FACEBOOK}/chart_data", **{"chart_ids[]": ["audience_countries"]}, **WEEKS
    )

    points = found["current"]["audience_countries"]["data"]
    assert len({point["label"] for point in points}) == len(points) > 3
    assert sum(point["value"] for point in points) == pytest.approx(100, abs=0.5)
    live = demo("live").read(
        f"/analytics/{FACEBOOK}/chart_data", **{"chart_ids[]": ["audience_cities"]}, **WEEKS
    )
    assert "Lisbon" in {point["label"] for point in live["current"]["audience_cities"]}
