"""Rules of single networks and accounts, each with what is just accepted and just rejected."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.networks.publishing.limits import NetworkLimits
from galleyproof.services.publer.records import Account, Signature
from galleyproof.services.publer.seed.ids import account_id, demo_id

from tests.support.publer import Publer
from tests.support.publer_posts import (
    BLUESKY,
    BOARD,
    FACEBOOK,
    GOOGLE,
    GROUP,
    INSTAGRAM,
    LINKEDIN,
    MASTODON,
    PHOTO,
    PINTEREST,
    PREMIUM_X,
    TELEGRAM,
    TIKTOK,
    VIDEO,
    PostHelper,
    X,
    at,
    content,
    event,
    of_type,
    poll,
    status,
)

Json = Any
IN_PROFILE = account_id(14)
LINK = {
    "url": "https://a.example", "title": "A", "description": "D", "images": [], "defaultImage": 0,
}  # fmt: skip


def _messages(publer: Publer, *posts: Json, **request: Any) -> list[str]:
    return PostHelper(publer).messages(*posts, **request)


def _change(publer: Publer, account: str, **changes: Any) -> None:
    store = publer.sandbox.store
    store.put(evolve(store.get(Account, account), **changes))


def test_locked_accounts(publer: Publer) -> None:
    """An account that the plan no longer includes cannot be posted to."""
    _change(publer, X, status="locked")
    name = PostHelper(publer).of(X).name

    assert _messages(publer, status(X)) == [f"{name} is locked"]


@pytest.mark.parametrize(("account", "type", "rejected"), [
    (FACEBOOK, "page", False), (GROUP, "group", False), (FACEBOOK, "profile", True),
])  # fmt: skip
def test_carousels_of_facebook(publer: Publer, account: str, type: str, rejected: bool) -> None:
    """Pages and groups can have carousels, profiles cannot; other posts of profiles are accepted."""
    _change(publer, account, type=type)
    links = [LINK, LINK]
    carousel = {"type": "carousel", "text": "T", "media": [{"id": PHOTO}], "sublinks": links}

    assert _messages(publer, content(carousel, account)) == (
        ["Facebook carousels require a page"] if rejected else []
    )
    assert _messages(publer, status(account, ahead=90)) == []


@pytest.mark.parametrize(("count", "expected"), [
    (10, []), (11, ["A Facebook carousel has at most 10 links"]),
])  # fmt: skip
def test_links_of_a_carousel(publer: Publer, count: int, expected: list[str]) -> None:
    """Ten links are accepted. Source: Publer API reference, multi-link posts, read 2026-11-26."""
    links = [LINK] * count
    carousel = {"type": "carousel", "text": "T", "media": [{"id": PHOTO}], "sublinks": links}

    assert _messages(publer, content(carousel, FACEBOOK)) == expected


@pytest.mark.parametrize(("account", "expected"), [
    (X, ["X allows signatures only with Premium"]),
    (BLUESKY, ["Bluesky allows signatures only with Premium"]),
    (PREMIUM_X, []),
    (LINKEDIN, []),
])  # fmt: skip
def test_signatures(publer: Publer, account: str, expected: list[str]) -> None:
    """X and Bluesky take signatures of premium accounts only."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Signature, demo_id(204)), id="own", account_id=account))

    assert _messages(publer, status(account, signature="own")) == expected


def test_comments_of_profiles(publer: Publer) -> None:
    """Facebook pages can be commented on, profiles cannot; LinkedIn profiles can."""
    post = {"comments": [{"text": "More"}]}
    assert _messages(publer, status(FACEBOOK, **post), status(IN_PROFILE, **post)) == []
    _change(publer, FACEBOOK, type="profile")

    assert _messages(publer, status(FACEBOOK, ahead=90, **post)) == [
        "Facebook does not support follow-up comments for this account"
    ]


@pytest.mark.parametrize(("account", "maximum", "unit"), [
    (LINKEDIN, 1_250, "characters"),  # docs of other publishers, read 2026-11-28; posts have 3,000
    (X, 280, "weighted characters"),  # twitter-text 3.1, configuration v3
    (PREMIUM_X, 25_000, "weighted characters"),  # X Help Center, About X Premium, November 2026
    (MASTODON, 500, "characters"),  # Mastodon docs, Instance entity, November 2026
])  # fmt: skip
def test_long_comments(publer: Publer, account: str, maximum: int, unit: str) -> None:
    """The last of several comments counts too; the message has the numbers."""
    short, just, long = ({"text": "x" * length} for length in (1, maximum, maximum + 1))

    assert _messages(publer, status(account, comments=[short, just])) == []
    (message,) = _messages(publer, status(account, ahead=90, comments=[short, long]))
    assert message.startswith(f"Comment is too long: {maximum + 1:,} ")
    assert message.endswith(f"allows {maximum:,}")


def test_recurring_posts_in_bulk(publer: Publer) -> None:
    """One recurring post is accepted, two in one request are not."""
    recurring = {"recurring": {"start_date": at(hours=1), "repeat": "daily", "end_date": at(days=3)}}
    one, two = (status(account, ahead=None) | recurring for account in (X, FACEBOOK))

    assert _messages(publer, one, state="recurring") == []
    assert (
        _messages(publer, one, two, state="recurring") == ["Recurring posts cannot be scheduled in bulk"] * 2
    )


@pytest.mark.parametrize(("days", "expected"), [
    (0, ["X polls run for 1 to 7 days"]), (1, []), (7, []), (8, ["X polls run for 1 to 7 days"]),
])  # fmt: skip
def test_duration_of_polls(publer: Publer, days: int, expected: list[str]) -> None:
    """One day and seven are accepted. Source: Publer API reference, polls, read 2026-11-26."""
    assert _messages(publer, content(poll("A", "B", duration=days), X)) == expected


def test_titles_of_photos_on_tiktok(publer: Publer) -> None:
    """Photos need a title; videos do not."""
    assert _messages(publer, content(of_type("photo", PHOTO, title=" "), TIKTOK)) == [
        "TikTok requires a title for photos"
    ]
    assert _messages(publer, content(of_type("video", VIDEO), TIKTOK, ahead=90)) == []


@pytest.mark.parametrize(("account", "field", "good", "message"), [
    (MASTODON, "visibility", "unlisted",
     "visibility is not valid: Mastodon has public, unlisted, private, direct"),
    (TELEGRAM, "parseMode", "HTML", "parseMode is not valid: Telegram has Markdown, HTML"),
    (X, "replySettings", "following",
     "replySettings is not valid: X has everyone, mentionedUsers, following"),
])  # fmt: skip
def test_options(publer: Publer, account: str, field: str, good: str, message: str) -> None:
    """Reply settings, visibility and formats have the values of the documents."""

    def sent(value: str) -> Json:
        return {"type": "status", "text": "T", field: value}

    assert _messages(publer, content(sent(good), account)) == []
    assert _messages(publer, content(sent("never"), account, ahead=90)) == [message]


@pytest.mark.parametrize(("value", "expected"), [
    ("MANUAL", []), ("SS_PERFORMANCE", []), ("OTHER", ["Trial reel is not valid"]),
])  # fmt: skip
def test_trial_reels(publer: Publer, value: str, expected: list[str]) -> None:
    """A trial reel has one of two values."""
    reel = {
        "type": "video",
        "text": "T",
        "media": [{"id": VIDEO}],
        "details": {"type": "reel", "trial_reel": value},
    }

    assert _messages(publer, content(reel, INSTAGRAM)) == expected


@pytest.mark.parametrize("kind", ["event", "offer"])
@pytest.mark.parametrize(("start", "end", "expected"), [
    (1, 2, None),
    (2, 2, "The {} must end after it starts"),
    (3, 2, "The {} must end after it starts"),
    (None, 2, "Google requires start and end for an {}"),
    (1, None, "Google requires start and end for an {}"),
])  # fmt: skip
def test_events_and_offers(
    publer: Publer, kind: str, start: int | None, end: int | None, expected: str | None
) -> None:
    """An event and an offer have a start, and an end after it."""
    times = {name: at(hours=hours) for name, hours in (("start", start), ("end", end)) if hours is not None}
    said = event(title="T", **times)
    said["details"]["type"] = said["type"] = kind

    assert _messages(publer, content(said, GOOGLE)) == ([] if expected is None else [expected.format(kind)])


def test_names_of_texts_in_messages(publer: Publer) -> None:
    """A long alternative text is named in words."""
    photo = {"type": "photo", "text": "T", "media": [{"id": PHOTO, "alt_text": "x" * 1_001}]}

    (message,) = _messages(publer, content(photo, X))
    assert message.startswith("Alt text is too long: 1,001 ")


def test_names_of_media_in_messages(publer: Publer) -> None:
    """The message shows the beginning of a long id."""
    assert _messages(publer, content(of_type("photo", "f" * 50), X)) == [f"Media does not exist: {'f' * 40}"]


def test_media_outside_the_library(publer: Publer) -> None:
    """Pins can have photos from outside the library, photos of other networks cannot."""
    outside = {"type": "photo", "text": "T", "media": [
        {"id": "external_1", "type": "photo", "url": "https://pictures.example/a.jpg"}
    ]}  # fmt: skip

    assert _messages(publer, content(outside, PINTEREST, album_id=BOARD)) == []
    assert _messages(publer, content(outside, FACEBOOK, ahead=90)) == [
        "Media outside the library is only allowed for GIFs and pins"
    ]


def test_lengths_of_videos_that_a_setting_changes(publer: Publer) -> None:
    """Both ends of a video's length can be changed; the video of the demo data lasts 28 seconds."""
    video = content(of_type("video", VIDEO), LINKEDIN)
    for changed, message in (
        ({"video_seconds": 27}, "lasts 28 s; LinkedIn accepts 3 to 27 s"),
        ({"min_video_seconds": 29}, "lasts 28 s; LinkedIn accepts 29 to 900 s"),
        ({"video_seconds": 28, "min_video_seconds": 28}, None),
    ):
        settings = publer.sandbox.settings
        publer.sandbox.settings = {**settings, NetworkLimits: NetworkLimits(linkedin=changed)}
        messages = _messages(publer, video)
        assert [message in text for text in messages if message] == ([True] if message else [])
        assert bool(messages) is (message is not None)


def test_photos_with_a_status(publer: Publer) -> None:
    """The message names the type of the post that has too many photos."""
    photos = of_type("photo", *[PHOTO] * 5)

    assert _messages(publer, content(photos, X)) == [
        "Too many media: X allows 4 in a post of type photo, not 5"
    ]
