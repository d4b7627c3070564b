"""What every network has: a name, an expired token, response times and URLs of posts."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from galleyproof.networks import NETWORKS
from galleyproof.networks.shared.failure import Remedy
from galleyproof.networks.shared.submission import Media, Submission
from galleyproof.services.publer.posts.post_types import TYPES

TOKEN = "0123456789abcdefghjk"
PHOTO = Media(is_video=False, size=1_000)
VIDEO = Media(is_video=True, size=1_000)


def test_every_provider_of_publer_is_a_network() -> None:
    """Each network that Publer publishes to is in the table, and no other."""
    assert set(NETWORKS) == set(TYPES)


def test_names_and_titles() -> None:
    """Networks are listed by name; titles are written as the networks write them."""
    assert {name: network.title for name, network in NETWORKS.items()} == {
        "facebook": "Facebook",
        "instagram": "Instagram",
        "twitter": "X",
        "linkedin": "LinkedIn",
        "pinterest": "Pinterest",
        "youtube": "YouTube",
        "tiktok": "TikTok",
        "google": "Google",
        "wordpress": "WordPress",
        "telegram": "Telegram",
        "mastodon": "Mastodon",
        "threads": "Threads",
        "bluesky": "Bluesky",
    }


@pytest.mark.parametrize("name", NETWORKS)
def test_expired_token(name: str) -> None:
    """A network rejects an expired token with one of its failures, and only a reconnect helps."""
    network = NETWORKS[name]

    assert network.token_expired in network.failures.values()
    assert network.token_expired.invalidates_token
    assert network.token_expired.remedy is Remedy.RECONNECT


@pytest.mark.parametrize("name", NETWORKS)
def test_latency_depends_on_the_media(name: str) -> None:
    """A text takes some time, a photo at least as long, and a video at least as long as a photo."""
    text, photo, video = (
        NETWORKS[name].latency(Submission("T", media)) for media in ((), (PHOTO,), (PHOTO, VIDEO))
    )

    assert timedelta() < text <= photo <= video


@pytest.mark.parametrize(
    ("handle", "url"),
    [("ada@baking.example", "https://baking.example/@ada/"), ("ada", "https://mastodon.social/@ada/")],
)
def test_mastodon_url_names_the_server(handle: str, url: str) -> None:
    """The URL of a Mastodon post is on the server in the handle."""
    assert NETWORKS["mastodon"].post_url(TOKEN, handle).startswith(url)


@pytest.mark.parametrize("name", NETWORKS)
def test_post_url_is_valid_for_any_handle(name: str) -> None:
    """The URL of a post is valid, whatever characters the handle has."""
    url = NETWORKS[name].post_url(TOKEN, "Käse & {Brot} [1]/\x00")

    assert re.fullmatch(r"https://[!-;=?@A-Z_a-z~]+", url), url
    assert not set("[]") & set(url)
