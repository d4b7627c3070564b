"""Both services take a text at the limit of its network, and refuse one that is longer by one unit."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from galleyproof.networks import NETWORKS
from galleyproof.networks.shared.submission import Media, Submission
from galleyproof.networks.text.limits import TEXT, TextLimit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import publer_posts as accounts
from tests.support.images import image
from tests.support.mock import Ubiqlu
from tests.support.publer import Publer
from tests.support.publer_posts import PHOTO, VIDEO, PostHelper, content

PARTS = [
    line.encode().decode("unicode_escape")
    for line in Path(__file__).with_name("x_text_parts.txt").read_text("utf-8").splitlines()
]
TEXTS = st.lists(
    # YouTube takes no angle brackets; the parts in this list are there to be counted.
    st.sampled_from([part for part in PARTS if not set(part) & set("<>")])
    | st.text(st.characters(codec="utf-8", exclude_categories=("Cc",), exclude_characters="<>"), max_size=5),
    max_size=5,
).map("".join)

PHOTO_FILE = Media(is_video=False, size=100_000, format="JPEG", width=1080, height=1080)
VIDEO_FILE = Media(is_video=True, size=5_000_000, format="MP4", width=1080, height=1920, seconds=20)
ACCOUNTS = {
    ("facebook", "text"): (accounts.FACEBOOK, "status"),
    ("instagram", "text"): (accounts.INSTAGRAM, "photo"),
    ("twitter", "text"): (accounts.X, "status"),
    ("twitter", "premium_text"): (accounts.PREMIUM_X, "status"),
    ("linkedin", "text"): (accounts.LINKEDIN, "status"),
    ("pinterest", "text"): (accounts.PINTEREST, "photo"),
    ("youtube", "text"): (accounts.YOUTUBE, "video"),
    ("tiktok", "text"): (accounts.TIKTOK, "video"),
    ("google", "text"): (accounts.GOOGLE, "status"),
    ("telegram", "text"): (accounts.TELEGRAM, "status"),
    ("telegram", "caption"): (accounts.TELEGRAM, "photo"),
    ("mastodon", "text"): (accounts.MASTODON, "status"),
    ("threads", "text"): (accounts.THREADS, "status"),
    ("bluesky", "text"): (accounts.BLUESKY, "status"),
}
"""The demo account and the type of post that has each limit."""
IDS = ["-".join(key) for key in ACCOUNTS]
DAYS = itertools.count(1)
UBIQLU = {"facebook": "acc_facebook", "instagram": "acc_instagram", "linkedin": "acc_linkedin_company"}


def limit_of(network: str, name: str) -> TextLimit:
    """Return a limit of a network by its name."""
    return next(limit for limit in NETWORKS[network].texts if (limit.name, limit.part) == (name, TEXT))


def at_limit(base: str, limit: TextLimit) -> str:
    """Return a text that begins with another one and is exactly as long as a limit allows."""
    text = f"T {base}\n"
    return text + "x" * (int(limit.maximum) - limit.measure.count(text))


@pytest.mark.parametrize(("network", "name"), ACCOUNTS, ids=IDS)
@settings(max_examples=25, deadline=None)
@given(base=TEXTS)
def test_networks(network: str, name: str, base: str) -> None:
    """The network takes a text at its limit and rejects one that is longer by one."""
    limit, kind = limit_of(network, name), ACCOUNTS[network, name][1]
    text = at_limit(base, limit)
    media = {"status": (), "photo": (PHOTO_FILE,), "video": (VIDEO_FILE,)}[kind]
    premium = name == "premium_text"
    rejections = [
        NETWORKS[network].rejection(Submission(sent, media, kind=kind, premium=premium, title="T"))
        for sent in (text, text + "x")
    ]

    assert rejections[0] is None
    assert rejections[1] is not None
    assert f"{int(limit.maximum) + 1:,} {limit.measure.unit}" in rejections[1].message


@pytest.mark.parametrize(("network", "name"), ACCOUNTS, ids=IDS)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(base=TEXTS)
def test_publer(publer: Publer, network: str, name: str, base: str) -> None:
    """Publer schedules a text at the limit of its network and refuses one that is longer by one."""
    limit, (account, kind) = limit_of(network, name), ACCOUNTS[network, name]
    text = at_limit(base, limit)
    media = {"status": [], "photo": [PHOTO], "video": [VIDEO]}[kind]
    board = {"album_id": accounts.BOARD} if network == "pinterest" else {}

    def messages(text: str) -> list[str]:
        post = {"type": kind, "text": text, "title": "T", "media": [{"id": item} for item in media]}
        # On days of their own, because accounts have daily caps.
        request = content(post, account, ahead=next(DAYS) * 24 * 60, **board)
        return PostHelper(publer).messages(request)

    assert messages(text) == []
    (message,) = messages(text + "x")
    assert message.startswith(f"Text is too long: {int(limit.maximum) + 1:,} ")


@pytest.mark.parametrize("network", UBIQLU)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(base=TEXTS)
def test_ubiqlu(ubiqlu: Ubiqlu, network: str, base: str) -> None:
    """Ubiqlu publishes a text at the limit of its network, and one that is longer by one fails."""
    text = at_limit(base, limit_of(network, "text"))
    media = ubiqlu.upload(content=image(8, 8))["id"]
    states = []
    for caption in (text, text + "x"):
        post = ubiqlu.post(caption=caption, socialAccountIds=[UBIQLU[network]], mediaAssetId=media)
        ubiqlu.sandbox.run_until_idle()
        states.append(ubiqlu.read(post)["aggregateStatus"])

    assert states == ["published", "failed"]
