"""What each network takes, and how it words a refusal."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from galleyproof.networks import FAILURES, NETWORKS
from galleyproof.networks.shared.failure import Remedy
from galleyproof.networks.shared.network import Media, Submission
from galleyproof.networks.shared.rules import MEGABYTE
from galleyproof.networks.shared.text_length import graphemes, utf8_length, x_length
from galleyproof.services.publer.posts.post_types import TYPES

PHOTO = Media(is_video=False, size=100_000, format="JPEG", width=1080, height=1080)
VIDEO = Media(is_video=True, size=5_000_000, format="MP4", width=1080, height=1920, seconds=20)
TOKEN = "0123456789abcdefghjk"


def _video(seconds: float) -> Media:
    return Media(is_video=True, size=5_000_000, seconds=seconds)


REFUSED = [
    ("twitter", Submission("x" * 281), "x.text_long"),
    ("twitter", Submission("x" * 25_001, premium=True), "x.text_long"),
    ("twitter", Submission("", (PHOTO,) * 5), "x.media"),
    ("twitter", Submission("", (_video(141),)), "x.video_long"),
    ("tiktok", Submission("T"), "tiktok.file_format"),
    ("tiktok", Submission("x" * 4_001, (VIDEO,)), "tiktok.text_long"),
    ("tiktok", Submission("", (PHOTO,) * 36), "tiktok.picture_size"),
    ("tiktok", Submission("", (_video(2),)), "tiktok.duration"),
    ("youtube", Submission("T"), "youtube.invalid_video"),
    ("youtube", Submission("", (VIDEO, VIDEO)), "youtube.invalid_video"),
    ("youtube", Submission("", (VIDEO,), title="x" * 101), "youtube.invalid_title"),
    ("youtube", Submission("é" * 2_501, (VIDEO,)), "youtube.invalid_description"),
    ("youtube", Submission("", (_video(13 * 3600),)), "youtube.invalid_video"),
    ("pinterest", Submission("T"), "pinterest.media"),
    ("pinterest", Submission("x" * 801, (PHOTO,)), "pinterest.text_long"),
    ("pinterest", Submission("", (PHOTO,), title="x" * 101), "pinterest.text_long"),
    ("pinterest", Submission("", (PHOTO,) * 6), "pinterest.media"),
    ("pinterest", Submission("", (_video(3),)), "pinterest.media"),
    ("threads", Submission("x" * 501), "threads.text_long"),
    ("threads", Submission("", (PHOTO,) * 21), "threads.media"),
    ("threads", Submission("", (_video(301),)), "threads.media"),
    ("threads", Submission("T", posts_last_day=250), "threads.daily_limit"),
    ("bluesky", Submission("x" * 301), "bluesky.text_long"),
    ("bluesky", Submission("", (Media(False, MEGABYTE + 1),)), "bluesky.media"),
    ("bluesky", Submission("", (_video(181),)), "bluesky.media"),
    ("mastodon", Submission("x" * 501), "mastodon.text_long"),
    ("mastodon", Submission("", (PHOTO,) * 5), "mastodon.media"),
    ("telegram", Submission("x" * 4_097), "telegram.text_long"),
    ("telegram", Submission("x" * 1_025, (PHOTO,)), "telegram.text_long"),
    ("telegram", Submission("", (PHOTO,) * 11), "telegram.media"),
    ("google", Submission("x" * 1_501), "google.text_long"),
    ("google", Submission("", (VIDEO,)), "google.media"),
    ("google", Submission("", (Media(False, 1000, width=249, height=500),)), "google.media"),
]


@pytest.mark.parametrize(("network", "submission", "failure_id"), REFUSED)
def test_refused(network: str, submission: Submission, failure_id: str) -> None:
    """What lies beyond a network's limits is refused with its failure."""
    failure = NETWORKS[network].rejection(submission)

    assert failure is not None
    assert failure.id == failure_id


@pytest.mark.parametrize(
    ("network", "submission"),
    [
        ("twitter", Submission("x" * 280, (PHOTO,) * 4)),
        ("twitter", Submission("x" * 25_000, (_video(600),), premium=True)),
        ("tiktok", Submission("x" * 4_000, (PHOTO,) * 35)),
        ("youtube", Submission("x" * 5_000, (VIDEO,), title="x" * 100)),
        ("pinterest", Submission("x" * 800, (PHOTO,) * 5, title="x" * 100)),
        ("threads", Submission("x" * 500, (PHOTO,) * 20, posts_last_day=249)),
        ("bluesky", Submission("x" * 300, (PHOTO,) * 4)),
        ("mastodon", Submission("x" * 500, (PHOTO,) * 4)),
        ("telegram", Submission("x" * 4_096)),
        ("telegram", Submission("x" * 1_024, (PHOTO,) * 10)),
        ("google", Submission("x" * 1_500, (PHOTO,))),
        ("wordpress", Submission("x" * 100_000)),
        ("instagram", Submission("T", (VIDEO,))),
        ("instagram", Submission("", (Media(False, 1000, "JPEG", 1080, 1920),), kind="story")),
    ],
)
def test_taken(network: str, submission: Submission) -> None:
    """What lies at a network's limits is taken."""
    assert NETWORKS[network].rejection(submission) is None


def test_every_provider_is_a_network() -> None:
    """Every provider of Publer's account list is a network; WordPress is one with two ways to sign in."""
    assert set(NETWORKS) == set(TYPES)


@pytest.mark.parametrize("name", NETWORKS)
def test_every_network_ends_a_connection_and_shows_posts(name: str) -> None:
    """A network refuses a dead token in words of its own, takes its time, and has addresses for posts."""
    network = NETWORKS[name]

    assert network.token_expired.invalidates_token
    assert network.token_expired.remedy is Remedy.RECONNECT
    assert network.post_url(TOKEN, "somebody").startswith("https://")
    assert network.latency(Submission("T")) > timedelta()


@pytest.mark.parametrize(
    ("handle", "address"),
    [("ada@baking.example", "https://baking.example/@ada/"), ("ada", "https://mastodon.social/@ada/")],
)
def test_mastodon_addresses_name_the_server(handle: str, address: str) -> None:
    """A Mastodon post is on the server that the handle names."""
    assert NETWORKS["mastodon"].post_url(TOKEN, handle).startswith(address)


@pytest.mark.parametrize("name", NETWORKS)
def test_addresses_are_addresses_whatever_the_handle(name: str) -> None:
    """A handle may be any text; the address of a post is one all the same."""
    address = NETWORKS[name].post_url(TOKEN, "Käse & {Brot} [1]/\x00")

    assert re.fullmatch(r"https://[!-;=?@A-Z_a-z~]+", address), address
    assert not set("[]") & set(address)


def test_failures_have_names_and_remedies() -> None:
    """Each failure is catalogued under its own id, for a person to read and a program to tell apart."""
    assert all(failure.id == failure_id for failure_id, failure in FAILURES.items())
    assert all(failure.message.endswith(".") and failure.body for failure in FAILURES.values())
    assert {
        "x.duplicate": Remedy.FIX,
        "x.capacity": Remedy.TRANSIENT,
        "tiktok.spam_risk": Remedy.WAIT,
        "youtube.quota": Remedy.WAIT,
        "pinterest.board_not_found": Remedy.FIX,
        "threads.text_long": Remedy.FIX,
        "tiktok.unaudited": Remedy.NEVER,
    }.items() <= {failure_id: failure.remedy for failure_id, failure in FAILURES.items()}.items()


@pytest.mark.parametrize(
    ("measure", "text", "count"),
    [
        (x_length, "Hello", 5),
        (x_length, "https://example.test/" + "x" * 200 + " HTTP://EXAMPLE.TEST", 47),
        (x_length, "日本", 4),
        (x_length, "👍", 2),
        (graphemes, "Hello", 5),
        (graphemes, "e\u0301", 1),
        (graphemes, "👩‍👩‍👧‍👦👍🏽", 2),
        (utf8_length, "é", 2),
    ],
)  # fmt: skip
def test_lengths(measure: object, text: str, count: int) -> None:
    """Networks count in characters, weights, graphemes or bytes."""
    assert callable(measure)
    assert measure(text) == count
