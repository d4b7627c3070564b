"""Publer's limits for each network against their sources: the limit is accepted, one more is rejected.

The expected values are copied from the pages named in each row, not from the code.
"""

from __future__ import annotations

import inspect
import re
from typing import Any, NamedTuple

import pytest
from attrs import evolve
from galleyproof.networks.publishing.limits import NetworkLimits
from galleyproof.services.publer.posts.rules import limits
from galleyproof.services.publer.records import Account, Media

from tests.support.files import pdf
from tests.support.publer import Publer
from tests.support.publer_posts import (
    BLUESKY,
    BOARD,
    FACEBOOK,
    GIF,
    GOOGLE,
    INSTAGRAM,
    LINKEDIN,
    MASTODON,
    PHOTO,
    PINTEREST,
    PREMIUM_X,
    SQUARE,
    TELEGRAM,
    THREADS,
    TIKTOK,
    VIDEO,
    YOUTUBE,
    PostHelper,
    X,
    content,
)

Json = Any
MB = 1024 * 1024
GB = 1024 * MB

PAGES = "Publer API reference, read 2026-11-26: posting/create-posts/"
NETWORKS = PAGES + "networks"
PHOTOS = PAGES + "content-types/photo-posts"
VIDEOS = PAGES + "content-types/video-posts"
GIFS = PAGES + "content-types/gif-posts"
FORMATS = PAGES + "content-types/platform-specific-formats/"
PINS = FORMATS + "pinterest-pins-with-a-link-url"
GOOGLE_POSTS = FORMATS + "google-business-profiles-updates-photos-events-and-offers"
PDF = FORMATS + "linkedin-pdf-carousels"
LEXICON = "Bluesky lexicon app.bsky.embed.images, until April 2026, read November 2026"


NAMES = {
    FACEBOOK: "facebook",
    INSTAGRAM: "instagram",
    X: "x",
    PREMIUM_X: "x_premium",
    LINKEDIN: "linkedin",
    PINTEREST: "pinterest",
    YOUTUBE: "youtube",
    TIKTOK: "tiktok",
    GOOGLE: "google",
    TELEGRAM: "telegram",
    MASTODON: "mastodon",
    THREADS: "threads",
    BLUESKY: "bluesky",
}


class Limit(NamedTuple):
    """A limit of an account's network for a type of post, and where it is written."""

    account: str
    post_type: str
    value: float
    source: str


def _post(limit: Limit, *media: str, **more: Json) -> Json:
    said = {"type": limit.post_type, "text": "T", "title": "T", "media": [{"id": item} for item in media]}
    entry = {"album_id": BOARD} if limit.account == PINTEREST else {}
    return content(said | more, limit.account, **entry)


def _media(publer: Publer, original: str, **facts: Json) -> str:
    """Return the id of a copy of a media item with other facts."""
    store = publer.sandbox.store
    number = len(tuple(store.all(Media)))
    return store.put(evolve(store.get(Media, original), id=f"{number:024x}", **facts)).id


def _ids(limits: list[Limit]) -> list[str]:
    return [f"{NAMES[limit.account]}-{limit.post_type}-{limit.value:g}" for limit in limits]


def _check(publer: Publer, accepted: Json, rejected: Json, message: str) -> None:
    helper = PostHelper(publer)
    assert helper.messages(accepted) == []
    messages = helper.messages(rejected)
    assert len(messages) == 1
    assert message in messages[0]


TEXTS = [
    Limit(FACEBOOK, "status", 63_206, "Meta, Graph API, Page feed, read November 2026"),
    Limit(FACEBOOK, "reel", 2_200, "Facebook Reels (named by other publishers' docs), read November 2026"),
    Limit(INSTAGRAM, "photo", 2_200, NETWORKS),
    Limit(X, "status", 280, NETWORKS),
    Limit(PREMIUM_X, "status", 25_000, NETWORKS),
    Limit(LINKEDIN, "status", 3_000, NETWORKS),
    Limit(PINTEREST, "photo", 800, "Pinterest API v5 schema, read November 2026"),
    Limit(GOOGLE, "status", 1_500, NETWORKS),
    Limit(TIKTOK, "video", 2_200, NETWORKS),
    Limit(TIKTOK, "photo", 4_000, "TikTok, Content Posting API reference, read November 2026"),
    Limit(YOUTUBE, "video", 5_000, "YouTube Data API v3, videos resource, read November 2026"),
    Limit(TELEGRAM, "status", 4_096, NETWORKS),
    Limit(TELEGRAM, "photo", 1_024, "Telegram Bot API, sendPhoto, read November 2026"),
    Limit(MASTODON, "status", 500, NETWORKS),
    Limit(THREADS, "status", 500, NETWORKS),
    Limit(BLUESKY, "status", 300, NETWORKS),
]


@pytest.mark.parametrize("limit", TEXTS, ids=_ids(TEXTS))
def test_text(publer: Publer, limit: Limit) -> None:
    """A text is at most as long as the network allows."""
    media = {"photo": (PHOTO,), "video": (VIDEO,), "reel": (VIDEO,)}.get(limit.post_type, ())
    longest = "x" * int(limit.value)

    _check(
        publer,
        _post(limit, *media, text=longest),
        _post(limit, *media, text=longest + "x"),
        f"Text is too long: {limit.value + 1:,}",
    )


TITLES = [
    Limit(FACEBOOK, "video", 255, "Publer API reference, schema FacebookNetworkContent, read 2026-08-13"),
    Limit(PINTEREST, "photo", 100, "Pinterest API v5 schema, read November 2026"),
    Limit(YOUTUBE, "video", 100, "YouTube Data API v3, videos resource, read November 2026"),
    Limit(TIKTOK, "photo", 90, "TikTok, Content Posting API reference, read November 2026"),
]


@pytest.mark.parametrize("limit", TITLES, ids=_ids(TITLES))
def test_title(publer: Publer, limit: Limit) -> None:
    """A title is at most as long as the network allows."""
    media = VIDEO if limit.post_type == "video" else PHOTO
    longest = "x" * int(limit.value)

    _check(
        publer,
        _post(limit, media, title=longest),
        _post(limit, media, title=longest + "x"),
        f"Title is too long: {limit.value + 1:,}",
    )


COUNTS = [
    Limit(INSTAGRAM, "photo", 10, PHOTOS),
    Limit(INSTAGRAM, "carousel", 10, PHOTOS),
    Limit(TIKTOK, "photo", 35, PHOTOS),
    Limit(THREADS, "photo", 20, PHOTOS),
    Limit(X, "photo", 4, PHOTOS),
    Limit(LINKEDIN, "photo", 20, PHOTOS),
    Limit(TELEGRAM, "photo", 10, PHOTOS),
    Limit(MASTODON, "photo", 4, PHOTOS),
    Limit(PINTEREST, "photo", 5, PINS),
    Limit(PINTEREST, "carousel", 5, PINS),
    Limit(GOOGLE, "photo", 1, GOOGLE_POSTS),
    Limit(LINKEDIN, "document", 100, PDF),
    Limit(BLUESKY, "photo", 4, LEXICON),
]


@pytest.mark.parametrize("limit", COUNTS, ids=_ids(COUNTS))
def test_number_of_photos(publer: Publer, limit: Limit) -> None:
    """A post has at most as many photos as the network allows."""
    most = [SQUARE] * int(limit.value)

    _check(publer, _post(limit, *most), _post(limit, *most, SQUARE), "Too many media: ")


@pytest.mark.parametrize(
    ("limit", "name"),
    [
        (Limit(INSTAGRAM, "carousel", 12, "a setting"), "carousel_items"),
        (Limit(X, "photo", 2, "a setting"), "photos"),
        (Limit(PINTEREST, "carousel", 3, "a setting"), "photos"),
    ],
)
def test_changed_number_of_photos(publer: Publer, limit: Limit, name: str) -> None:
    """A setting raises and lowers the number of photos."""
    network = publer.sandbox.store.get(Account, limit.account).provider
    changed = NetworkLimits(**{network: {name: limit.value}})
    publer.sandbox.settings = {**publer.sandbox.settings, NetworkLimits: changed}
    most = [SQUARE] * int(limit.value)

    _check(publer, _post(limit, *most), _post(limit, *most, SQUARE), "Too many media: ")


def test_any_number_of_photos(publer: Publer) -> None:
    """Publer's page on photo posts has no limit for Facebook."""
    post = _post(Limit(FACEBOOK, "photo", 60, PHOTOS), *[PHOTO] * 60)

    assert PostHelper(publer).messages(post) == []


SIZES = [
    Limit(INSTAGRAM, "photo", 8 * MB, PHOTOS),
    Limit(THREADS, "photo", 8 * MB, PHOTOS),
    Limit(X, "photo", 5 * MB, PHOTOS),
    Limit(TELEGRAM, "photo", 10 * MB, PHOTOS),
    Limit(MASTODON, "photo", 8 * MB, PHOTOS),
    Limit(GOOGLE, "photo", 5 * MB, GOOGLE_POSTS),
    Limit(BLUESKY, "photo", 2_000_000, LEXICON),
    Limit(TIKTOK, "photo", 20 * MB, "TikTok, Content Posting API, media transfer guide, read November 2026"),
    Limit(FACEBOOK, "gif", 4 * MB, GIFS),
    Limit(X, "gif", 15 * MB, GIFS),
    Limit(TELEGRAM, "gif", 50 * MB, GIFS),
    Limit(MASTODON, "gif", 8 * MB, GIFS),
    Limit(FACEBOOK, "video", 2 * GB, VIDEOS),
    Limit(INSTAGRAM, "reel", GB, VIDEOS),
    Limit(YOUTUBE, "video", 2 * GB, VIDEOS),
    Limit(TIKTOK, "video", 2 * GB, VIDEOS),
    Limit(LINKEDIN, "video", 2 * GB, VIDEOS),
    Limit(PINTEREST, "video", 2 * GB, VIDEOS),
    Limit(X, "video", 512 * MB, VIDEOS),
    Limit(TELEGRAM, "video", 50 * MB, VIDEOS),
    Limit(MASTODON, "video", 40 * MB, VIDEOS),
    Limit(THREADS, "video", GB, VIDEOS),
    Limit(BLUESKY, "video", 50 * MB, VIDEOS),
]


@pytest.mark.parametrize("limit", SIZES, ids=_ids(SIZES))
def test_size(publer: Publer, limit: Limit) -> None:
    """A file has at most as many bytes as the network allows."""
    original = {"photo": SQUARE, "gif": GIF}.get(limit.post_type, VIDEO)
    largest = _media(publer, original, size=limit.value, width=480, height=480)
    larger = _media(publer, original, size=limit.value + 1, width=480, height=480)

    _check(publer, _post(limit, largest), _post(limit, larger), " is too large: ")


@pytest.mark.parametrize("compressed", [False, True])
def test_pages_of_a_document(publer: Publer, compressed: bool) -> None:
    """A PDF for LinkedIn has at most 100 pages, counted in the uploaded file (Publer docs, PDF carousels)."""
    media = [publer.upload(pdf(count, compressed=compressed), "a.pdf").json() for count in (100, 101)]
    limit = Limit(LINKEDIN, "document", 100, PDF)

    assert [item["validity"]["linkedin"]["document"] for item in media] == [True, False]
    _check(publer, _post(limit, media[0]["id"]), _post(limit, media[1]["id"]), "a.pdf has 101 pages")


SIDES = [
    (Limit(INSTAGRAM, "photo", 320, PHOTOS), SQUARE, (320, 320), (320, 319)),
    (Limit(GOOGLE, "photo", 250, GOOGLE_POSTS), SQUARE, (250, 250), (249, 250)),
    (Limit(X, "gif", 2048, GIFS), GIF, (2048, 2048), (2048, 2049)),
    (Limit(X, "gif", 4, GIFS), GIF, (4, 4), (3, 4)),
    (Limit(MASTODON, "video", 1920, VIDEOS), VIDEO, (1920, 1200), (1921, 1200)),
    (Limit(MASTODON, "video", 1200, VIDEOS), VIDEO, (1920, 1200), (1920, 1201)),
]


@pytest.mark.parametrize(
    ("limit", "original", "accepted", "rejected"), SIDES, ids=_ids([row[0] for row in SIDES])
)
def test_pixels(
    publer: Publer, limit: Limit, original: str, accepted: tuple[int, int], rejected: tuple[int, int]
) -> None:
    """Width and height are within the bounds of the network."""
    medias = [
        _media(publer, original, width=width, height=height, size=1000)
        for width, height in (accepted, rejected)
    ]

    _check(publer, _post(limit, medias[0]), _post(limit, medias[1]), " pixels")


class Length(NamedTuple):
    """The shortest and the longest video of a type of post; 0 where the page has no minimum."""

    account: str
    post_type: str
    shortest: float
    longest: float
    source: str


META_REELS = "Meta, Instagram Platform, IG User Media, reels, read November 2026"
LENGTHS = [
    Length(FACEBOOK, "video", 0, 5 * 3600, VIDEOS),
    Length(FACEBOOK, "reel", 3, 90, VIDEOS),
    Length(FACEBOOK, "story", 0, 60, VIDEOS),
    Length(INSTAGRAM, "reel", 3, 900, VIDEOS),
    Length(INSTAGRAM, "story", 0, 60, VIDEOS),
    Length(INSTAGRAM, "video", 3, 900, META_REELS),
    Length(YOUTUBE, "video", 0, 12 * 3600, VIDEOS),
    Length(YOUTUBE, "short", 0, 180, VIDEOS),
    Length(TIKTOK, "video", 3, 600, VIDEOS),
    Length(LINKEDIN, "video", 3, 900, VIDEOS),
    Length(PINTEREST, "video", 4, 900, VIDEOS),
    Length(X, "video", 0, 600, VIDEOS),
    Length(THREADS, "video", 0, 300, VIDEOS),
    Length(BLUESKY, "video", 0, 180, VIDEOS),
]


def _of_length(publer: Publer, length: Length, seconds: float) -> Json:
    limit = Limit(length.account, length.post_type, seconds, length.source)
    return _post(limit, _media(publer, VIDEO, seconds=seconds))


@pytest.mark.parametrize("length", LENGTHS, ids=[f"{NAMES[row.account]}-{row.post_type}" for row in LENGTHS])
def test_longest_video(publer: Publer, length: Length) -> None:
    """A video is at most as long as the network allows."""
    accepted, too_long = length.longest, length.longest + 0.5
    posts = [_of_length(publer, length, seconds) for seconds in (accepted, too_long)]

    _check(publer, *posts, f" lasts {too_long:g} s")


WITH_MINIMUM = [length for length in LENGTHS if length.shortest]


@pytest.mark.parametrize(
    "length", WITH_MINIMUM, ids=[f"{NAMES[row.account]}-{row.post_type}" for row in WITH_MINIMUM]
)
def test_shortest_video(publer: Publer, length: Length) -> None:
    """A video is at least as long as the network requires."""
    accepted, too_short = length.shortest, length.shortest - 0.5
    posts = [_of_length(publer, length, seconds) for seconds in (accepted, too_short)]

    _check(publer, *posts, f" lasts {too_short:g} s")


@pytest.mark.parametrize("account", [TELEGRAM, MASTODON])
def test_videos_of_any_length(publer: Publer, account: str) -> None:
    """Publer's page on video posts has no length for Telegram and Mastodon."""
    video = _media(publer, VIDEO, seconds=100_000, width=480, height=480)

    assert PostHelper(publer).messages(_post(Limit(account, "video", 0, VIDEOS), video)) == []


def test_every_figure_has_a_source() -> None:
    """Beside each figure in the table stands the page that it comes from."""
    table = inspect.getsource(limits).partition("LIMITS: Mapping")[2].partition('"""By provider."""')[0]
    figures = [line for line in table.splitlines() if re.search(r"\b\d", line.partition("#")[0])]

    assert len(figures) > 35
    assert [line for line in figures if not re.search(r"  # \S", line)] == []
