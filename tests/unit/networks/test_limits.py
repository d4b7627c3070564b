"""The limits of each network against their sources: the limit is accepted, one more is rejected."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import galleyproof.networks
import pytest
from attrs import evolve
from galleyproof.networks import NETWORKS
from galleyproof.networks.shared.failure import Remedy
from galleyproof.networks.shared.submission import Media, Submission

PHOTO = Media(is_video=False, size=100_000, format="JPEG", width=1080, height=1080)
VIDEO = Media(is_video=True, size=5_000_000, format="MP4", width=1080, height=1920, seconds=20)
MEGABYTE = 1024 * 1024

Build = Callable[[float], Submission]


def text(length: float) -> Submission:
    """Return a text post of this length."""
    return Submission("x" * int(length))


def premium_text(length: float) -> Submission:
    """Return a text post of an account with the paid plan."""
    return Submission("x" * int(length), premium=True)


def caption(length: float) -> Submission:
    """Return a post with a photo and a caption of this length."""
    return Submission("x" * int(length), (PHOTO,))


def video_caption(length: float) -> Submission:
    """Return a post with a video and a caption of this length."""
    return Submission("x" * int(length), (VIDEO,))


def hashtags(count: float) -> Submission:
    """Return a post with so many hashtags."""
    return Submission("#x " * int(count), (PHOTO,))


def mentions(count: float) -> Submission:
    """Return a post with so many mentions."""
    return Submission("@x " * int(count), (PHOTO,))


def photo_title(length: float) -> Submission:
    """Return a photo post with a title of this length."""
    return Submission("", (PHOTO,), title="x" * int(length))


def video_title(length: float) -> Submission:
    """Return a video post with a title of this length."""
    return Submission("", (VIDEO,), title="x" * int(length))


def alt_text(length: float) -> Submission:
    """Return a photo post with an alternative text of this length."""
    return Submission("", (evolve(PHOTO, alt_text="x" * int(length)),))


def links(count: float) -> Submission:
    """Return a text post with so many different links, the first one twice."""
    return Submission("https://a0.com " + " ".join(f"https://a{number}.com" for number in range(int(count))))


def bytes_of_text(size: float) -> Submission:
    """Return a text post of so many bytes in few characters."""
    family = "👩‍👩‍👧‍👦"
    return Submission(family * (int(size) // 25) + "x" * (int(size) % 25))


def tags(length: float) -> Submission:
    """Return a video with three tags of this length in all; one has a space, and so two quotes."""
    return Submission("", (VIDEO,), tags=("a b", "c", "x" * (int(length) - len('"a b",c,'))))


def comment(length: float) -> Submission:
    """Return a comment of this length."""
    return Submission("x" * int(length), kind="comment")


def photos(count: float) -> Submission:
    """Return a post with so many photos."""
    return Submission("", (PHOTO,) * int(count))


def photo_bytes(size: float) -> Submission:
    """Return a post with a photo of this size."""
    return Submission("", (Media(False, int(size), "JPEG", 1080, 1080),))


def gif_bytes(size: float) -> Submission:
    """Return a post with a GIF of this size."""
    return Submission("", (Media(False, int(size), "GIF", 480, 480),))


def video_bytes(size: float) -> Submission:
    """Return a post with a video of this size."""
    return Submission("", (Media(True, int(size), "MP4", 1080, 1920, 20),))


def carousel(count: float) -> Submission:
    """Return a carousel with so many items."""
    return Submission("", (PHOTO, VIDEO) * (int(count) // 2) + (PHOTO,) * (int(count) % 2), kind="carousel")


def pixels(count: float) -> Submission:
    """Return a post with a photo of so many pixels."""
    return Submission("", (Media(False, 1_000, "JPEG", int(count), 1),))


def seconds(length: float) -> Submission:
    """Return a post with a video of this length."""
    return Submission("", (Media(True, 5_000_000, seconds=length),))


def side(length: float) -> Submission:
    """Return a post with a photo whose shorter side has so many pixels."""
    return Submission("", (Media(False, 1_000, width=int(length), height=500),))


def ratio(value: float) -> Submission:
    """Return a post with a photo of this ratio of width to height."""
    return Submission("", (Media(False, 1_000, "JPEG", round(1_000 * value), 1_000),))


def video_ratio(value: float) -> Submission:
    """Return a post with a video of this ratio of width to height."""
    return Submission("", (Media(True, 1_000, "MP4", round(1_200 * value), 1_200, 20),))


def posts_before(count: float) -> Submission:
    """Return a post of an account that published so many posts in the last 24 hours."""
    return Submission("T", (PHOTO,), posts_last_day=int(count))


class Limit(NamedTuple):
    """One limit of a network: the last accepted value, the first rejected one, and where it is written."""

    network: str
    build: Build
    accepted: float
    rejected: float
    failure: str
    source: str


META = "Meta, Graph API error codes, 2 June 2026"
INSTAGRAM = "Meta, Instagram Platform docs, November 2026"
PAGES = "Meta, Graph API Page reference and other publishers' docs, November 2026"
LINKEDIN = "Microsoft Learn, LinkedIn Posts, Images and Videos API, November 2026"
X_DOCS = "X API docs, Media best practices, November 2026"
X_HELP = "X Help Center, About X Premium, November 2026"
TWITTER_TEXT = "twitter-text 3.1, configuration v3, November 2026"
TIKTOK = "TikTok, Content Posting API reference, November 2026"
YOUTUBE = "Google, YouTube Data API v3, videos resource, November 2026"
YOUTUBE_HELP = "Google, YouTube Help, November 2026"
PINTEREST = "Pinterest API v5 schema, November 2026"
THREADS = "Meta, Threads API docs, November 2026"
LEXICON = "Bluesky lexicons app.bsky.feed.post and app.bsky.embed.images, November 2026"
MASTODON = "Mastodon docs, Instance entity, November 2026"
BOT_API = "Telegram Bot API, November 2026"
GOOGLE = "Google, Business Profile APIs and Help, November 2026"

LIMITS = [
    Limit("instagram", caption, 2_200, 2_201, "ig.caption_long", META),
    Limit("instagram", hashtags, 30, 31, "ig.caption_long", META),
    Limit("instagram", mentions, 20, 21, "ig.caption_long", META),
    Limit("instagram", photo_bytes, 8 * MEGABYTE, 8 * MEGABYTE + 1, "ig.image_too_large", META),
    Limit("instagram", ratio, 0.8, 0.79, "ig.aspect_ratio", META),
    Limit("instagram", ratio, 1.91, 1.92, "ig.aspect_ratio", META),
    Limit("instagram", carousel, 10, 11, "ig.carousel_count", META),
    Limit("instagram", seconds, 3, 2.9, "ig.video_format", INSTAGRAM),
    Limit("instagram", seconds, 900, 900.1, "ig.video_format", INSTAGRAM),
    Limit("instagram", posts_before, 99, 100, "ig.daily_limit", INSTAGRAM),
    Limit("facebook", text, 63_206, 63_207, "fb.invalid_param", PAGES),
    Limit("facebook", photo_bytes, 4 * MEGABYTE, 4 * MEGABYTE + 1, "fb.photo_size", META),
    Limit("linkedin", text, 3_000, 3_001, "li.too_long", LINKEDIN),
    Limit("linkedin", photo_bytes, 5 * MEGABYTE, 5 * MEGABYTE + 1, "li.media_processing", LINKEDIN),
    Limit("linkedin", pixels, 36_152_319, 36_152_320, "li.media_processing", LINKEDIN),
    Limit("linkedin", seconds, 3, 2.9, "li.media_processing", LINKEDIN),
    Limit("linkedin", seconds, 1_800, 1_800.1, "li.media_processing", LINKEDIN),
    Limit("linkedin", video_ratio, 500 / 1_200, 499 / 1_200, "li.media_processing", LINKEDIN),
    Limit("linkedin", video_ratio, 2.4, 2.41, "li.media_processing", LINKEDIN),
    Limit("linkedin", posts_before, 149, 150, "li.throttled", LINKEDIN),
    Limit("twitter", text, 280, 281, "x.text_long", TWITTER_TEXT),
    Limit(
        "twitter",
        premium_text,
        25_000,
        25_001,
        "x.text_long",
        X_HELP,
    ),
    Limit("twitter", photos, 4, 5, "x.media", X_DOCS),
    Limit("twitter", photo_bytes, 5_242_880, 5_242_881, "x.media", X_DOCS),
    Limit("twitter", gif_bytes, 15_728_640, 15_728_641, "x.media", X_DOCS),
    Limit("twitter", video_bytes, 536_870_912, 536_870_913, "x.video_long", X_DOCS),
    Limit("twitter", seconds, 140, 140.1, "x.video_long", X_DOCS),
    Limit("tiktok", caption, 4_000, 4_001, "tiktok.text_long", TIKTOK),
    Limit("tiktok", video_caption, 2_200, 2_201, "tiktok.text_long", TIKTOK),
    Limit("tiktok", photo_title, 90, 91, "tiktok.text_long", TIKTOK),
    Limit("threads", links, 5, 6, "threads.links", THREADS),
    Limit("bluesky", bytes_of_text, 3_000, 3_001, "bluesky.text_long", LEXICON),
    Limit("youtube", tags, 500, 501, "youtube.invalid_tags", YOUTUBE),
    Limit("instagram", alt_text, 1_000, 1_001, "ig.container_error", INSTAGRAM),
    Limit("linkedin", alt_text, 4_086, 4_087, "li.bad_field", LINKEDIN),
    Limit(
        "linkedin", comment, 1_250, 1_251, "li.too_long", "docs of Ayrshare and Upload-Post, November 2026"
    ),
    Limit("mastodon", alt_text, 1_500, 1_501, "mastodon.media", "Mastodon's source, November 2026"),
    Limit("bluesky", alt_text, 2_000, 2_001, "bluesky.text_long", "Bluesky's own app, November 2026"),
    Limit("threads", alt_text, 1_000, 1_001, "threads.media", THREADS),
    Limit("pinterest", alt_text, 500, 501, "pinterest.text_long", PINTEREST),
    Limit("twitter", alt_text, 1_000, 1_001, "x.media", X_DOCS),
    Limit("tiktok", photos, 35, 36, "tiktok.picture_size", TIKTOK),
    Limit("tiktok", photo_bytes, 20_971_520, 20_971_521, "tiktok.picture_size", TIKTOK),
    Limit("tiktok", seconds, 3, 2.9, "tiktok.duration", TIKTOK),
    Limit("tiktok", seconds, 600, 600.1, "tiktok.duration", TIKTOK),
    Limit("youtube", video_title, 100, 101, "youtube.invalid_title", YOUTUBE),
    Limit("youtube", video_caption, 5_000, 5_001, "youtube.invalid_description", YOUTUBE),
    Limit("youtube", seconds, 43_200, 43_201, "youtube.invalid_video", YOUTUBE_HELP),
    Limit("pinterest", caption, 800, 801, "pinterest.text_long", PINTEREST),
    Limit("pinterest", photo_title, 100, 101, "pinterest.text_long", PINTEREST),
    Limit("pinterest", photos, 5, 6, "pinterest.media", PINTEREST),
    Limit("pinterest", seconds, 4, 3.9, "pinterest.media", PINTEREST),
    Limit("pinterest", seconds, 900, 900.1, "pinterest.media", PINTEREST),
    Limit("threads", text, 500, 501, "threads.text_long", THREADS),
    Limit("threads", photos, 20, 21, "threads.media", THREADS),
    Limit("threads", photo_bytes, 8 * MEGABYTE, 8 * MEGABYTE + 1, "threads.media", THREADS),
    Limit("threads", seconds, 300, 300.1, "threads.media", THREADS),
    Limit("threads", posts_before, 249, 250, "threads.daily_limit", THREADS),
    Limit("bluesky", text, 300, 301, "bluesky.text_long", LEXICON),
    Limit("bluesky", photos, 4, 5, "bluesky.media", LEXICON),
    Limit("bluesky", photo_bytes, 2_000_000, 2_000_001, "bluesky.media", LEXICON),
    Limit("bluesky", video_bytes, 100_000_000, 100_000_001, "bluesky.media", LEXICON),
    Limit("bluesky", seconds, 180, 180.1, "bluesky.media", "Bluesky, video limits, November 2026"),
    Limit("mastodon", text, 500, 501, "mastodon.text_long", MASTODON),
    Limit("mastodon", photos, 4, 5, "mastodon.media", MASTODON),
    Limit("mastodon", photo_bytes, 16_777_216, 16_777_217, "mastodon.media", MASTODON),
    Limit("mastodon", pixels, 33_177_600, 33_177_601, "mastodon.media", MASTODON),
    Limit("mastodon", video_bytes, 103_809_024, 103_809_025, "mastodon.media", MASTODON),
    Limit("telegram", text, 4_096, 4_097, "telegram.text_long", BOT_API),
    Limit("telegram", caption, 1_024, 1_025, "telegram.text_long", BOT_API),
    Limit("telegram", photos, 10, 11, "telegram.media", BOT_API),
    Limit("telegram", gif_bytes, 52_428_800, 52_428_801, "telegram.media", BOT_API),
    Limit("telegram", video_bytes, 52_428_800, 51 * MEGABYTE, "telegram.media", BOT_API),
    Limit("telegram", photo_bytes, 10 * MEGABYTE, 10 * MEGABYTE + 1, "telegram.media", BOT_API),
    Limit("google", text, 1_500, 1_501, "google.text_long", GOOGLE),
    Limit("google", photos, 1, 2, "google.media", GOOGLE),
    Limit("google", photo_bytes, 5 * MEGABYTE, 5 * MEGABYTE + 1, "google.media", GOOGLE),
    Limit("google", side, 250, 249, "google.media", GOOGLE),
]


def _id(limit: Limit) -> str:
    return f"{limit.network}-{limit.build.__name__}-{limit.accepted:g}"


@pytest.mark.parametrize("limit", LIMITS, ids=_id)
def test_limit(limit: Limit) -> None:
    """The last value within a limit is accepted; the first one beyond it is rejected for this reason."""
    network = NETWORKS[limit.network]
    rejection = network.rejection(limit.build(limit.rejected))

    assert network.rejection(limit.build(limit.accepted)) is None
    assert rejection is not None
    assert rejection.id == limit.failure


@pytest.mark.parametrize(
    ("network", "submission", "failure"),
    [
        ("instagram", Submission("T"), "ig.media_type"),
        ("instagram", Submission("", (Media(False, 1_000, "WEBP", 1080, 1080),)), "ig.image_format"),
        ("facebook", Submission("", (Media(False, 1_000, "WEBP", 1080, 1080),)), "fb.photo_size"),
        ("linkedin", Submission("", (Media(False, 1_000, "WEBP", 1080, 1080),)), "li.media_processing"),
        ("tiktok", Submission("T"), "tiktok.file_format"),
        ("tiktok", Submission("", (Media(False, 1_000, "PNG", 1080, 1080),)), "tiktok.file_format"),
        ("youtube", Submission("T"), "youtube.invalid_video"),
        ("youtube", Submission("", (PHOTO,)), "youtube.invalid_video"),
        ("youtube", Submission("", (VIDEO, VIDEO)), "youtube.invalid_video"),
        ("youtube", Submission("é" * 2_501, (VIDEO,)), "youtube.invalid_description"),
        ("pinterest", Submission("T"), "pinterest.media"),
        ("google", Submission("", (VIDEO,)), "google.media"),
    ],
)
def test_rejected_media(network: str, submission: Submission, failure: str) -> None:
    """Missing media, other formats and the wrong kind of media are rejected."""
    rejection = NETWORKS[network].rejection(submission)

    assert rejection is not None
    assert rejection.id == failure


@pytest.mark.parametrize(
    ("network", "submission"),
    [
        ("twitter", Submission("", (Media(True, 1_000, seconds=600),), premium=True)),
        ("wordpress", Submission("x" * 100_000)),
        ("instagram", Submission("T", (VIDEO,))),
        ("instagram", Submission("", (Media(False, 1_000, "JPEG", 1080, 1920),), kind="story")),
        ("instagram", Submission("", (Media(False, 1_000, None, 1200, 628),))),
    ],
)
def test_accepted(network: str, submission: Submission) -> None:
    """A limit does not apply to premium accounts, stories or networks without it."""
    assert NETWORKS[network].rejection(submission) is None


@pytest.mark.parametrize("file_format", ["JPEG", "WEBP"])
def test_photos_of_tiktok(file_format: str) -> None:
    """TikTok accepts photos in JPEG and WebP."""
    photo = Media(False, 1_000, file_format, 1080, 1080)

    assert NETWORKS["tiktok"].rejection(Submission("", (photo,))) is None


@pytest.mark.parametrize("name", [name for name in NETWORKS if name != "wordpress"])
@pytest.mark.parametrize("is_video", [True, False])
def test_files_that_are_no_media(name: str, is_video: bool) -> None:
    """Every network rejects bytes that are no photo and no video, as something that people must change."""
    rejection = NETWORKS[name].rejection(Submission("", (Media(is_video, 1_000, readable=False),)))

    assert rejection is not None
    assert rejection.remedy is Remedy.FIX


@pytest.mark.parametrize(("value", "failure"), [(0, None), (1, "ig.image_format")])
def test_instagram_takes_jpeg_only_if_a_limit_says_so(value: int, failure: str | None) -> None:
    """A PNG is converted by publishing services, unless the limit says that it is not."""
    photo = Media(False, 1_000, "PNG", 1080, 1080)
    rejection = NETWORKS["instagram"].rejection(Submission("", (photo,), limits={"jpeg_only": value}))

    assert (rejection and rejection.id) == failure


@pytest.mark.parametrize(
    ("network", "name"),
    [
        (network.name, name)
        for network in NETWORKS.values()
        for name in network.limits
        if name != "jpeg_only"  # no number; the test above is about it
    ],
)
def test_every_limit_can_be_changed(network: str, name: str) -> None:
    """A changed limit counts in place of the usual one."""
    photo_or_video = VIDEO if "video" in name or network == "youtube" else PHOTO
    photo_or_video = evolve(photo_or_video, format="GIF") if name == "gif_bytes" else photo_or_video
    needs_media = network in ("instagram", "tiktok", "pinterest", "youtube")
    media = () if name in ("text", "text_bytes") and not needs_media else (photo_or_video,)
    media = (evolve(VIDEO),) if (network, name) == ("tiktok", "text") else media
    media = tuple(evolve(item, alt_text="A") for item in media)
    post = Submission("Hello #a @b https://a.com", media, posts_last_day=1, title="T", tags=("a",))
    post = evolve(post, premium=name == "premium_text", kind="comment" if name == "comment" else "")
    strict = 3_600 if name.startswith("min_") else 0

    assert NETWORKS[network].rejection(post) is None
    assert NETWORKS[network].rejection(evolve(post, limits={name: strict})) is not None


def test_message_names_the_numbers() -> None:
    """A message says what the post has and what the network allows."""
    rejections = [
        NETWORKS["facebook"].rejection(text(63_207)),
        NETWORKS["pinterest"].rejection(photo_title(101)),
        NETWORKS["threads"].rejection(photos(21)),
        NETWORKS["bluesky"].rejection(photo_bytes(2 * MEGABYTE)),
        NETWORKS["tiktok"].rejection(seconds(601)),
    ]

    assert [rejection and rejection.message for rejection in rejections] == [
        "The text has 63,207 characters; Facebook allows at most 63,206. Shorten it.",
        "The title has 101 characters; Pinterest allows at most 100. Shorten it.",
        "The post has 21 photos; Threads allows at most 20. Remove some.",
        "A photo has 2,097,152 bytes; Bluesky allows at most 2,000,000. Shrink it.",
        "The video lasts 601 s; TikTok allows 3 to 600 s. Cut it.",
    ]


def test_every_limit_has_a_source_and_a_date() -> None:
    """Beside each constant of a network's file stands where it comes from, and a year."""
    folder = Path(galleyproof.networks.__file__).parent
    constants = [
        line
        for path in folder.glob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"(MAX|MIN|DUPLICATE)_|\w+_FORMATS =", line)
    ]

    assert len(constants) > 40
    assert [line for line in constants if not re.search(r"  # \S.+; (\d+ )?[A-Z][a-z]+ 20\d\d$", line)] == []
