"""Limits of the networks when publishing: the target fails with a message that says what to do."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.support.files import mp4
from tests.support.images import image
from tests.support.mock import Json, Ubiqlu

MEGABYTE = 1024 * 1024
ALL = ["acc_instagram", "acc_facebook", "acc_linkedin_company"]


def publish(ubiqlu: Ubiqlu, *, caption: str = "Hello", accounts: list[str] = ALL, **media: Any) -> Json:
    """Publish an image or text to accounts and return the finished post."""
    post: Json = {"caption": caption, "socialAccountIds": accounts}
    if media:
        post["mediaAssetId"] = ubiqlu.upload(**media)["id"]
    made = ubiqlu.post(**post)
    ubiqlu.sandbox.run_until_idle()
    return ubiqlu.read(made)


def failures(post: Json) -> dict[str, tuple[str, Any]]:
    """Return the message and the network's response of each failed target, by network."""
    return {
        target["socialAccount"]["platform"]: (
            target["errorMessage"],
            json.loads(target["errorContext"]["body"]),
        )
        for target in post["targets"]
        if target["status"] == "failed"
    }


def graph_code(body: Json) -> tuple[int, int | None]:
    """Return code and subcode of a Graph API error."""
    return body["error"]["code"], body["error"].get("error_subcode")


@pytest.mark.parametrize(
    ("width", "height", "fits"),
    [
        (1080, 1080, True),
        (1080, 1350, True),
        (800, 1000, True),
        (1910, 1000, True),
        (1200, 628, True),
        (790, 1000, False),
        (1080, 1920, False),
        (1920, 1000, False),
        (100, 1000, False),
        (2000, 100, False),
    ],
)
@pytest.mark.parametrize("file_format", ["PNG", "JPEG"])
def test_instagram_aspect_ratio(
    ubiqlu: Ubiqlu, width: int, height: int, fits: bool, file_format: str
) -> None:
    """Instagram accepts images from 4:5 to 1.91:1, the other networks any."""
    content = image(width, height, file_format)

    # The size in the bytes counts, not the size in the request.
    post = publish(ubiqlu, content=content, mime_type=f"image/{file_format.lower()}", width=100, height=100)

    failed = failures(post)
    assert ("published" if fits else "partially_published") == post["aggregateStatus"]
    assert (set() if fits else {"instagram"}) == set(failed)
    if not fits:
        message, body = failed["instagram"]
        ratio = f"{width} x {height} ({width / height:.2f}:1)"
        assert f"The image is {ratio}; Instagram allows 4:5 to 1.91:1. Crop it and post again." == message
        assert graph_code(body) == (36003, 2207009)


def test_failed_target(ubiqlu: Ubiqlu) -> None:
    """A failed target has a message, the network's response and no URL."""
    post = publish(ubiqlu, content=image(100, 1000))

    failed, *others = post["targets"]
    body = json.loads(failed["errorContext"]["body"])
    assert ("failed", None, None, {"body"}) == (
        failed["status"],
        failed["publishedAt"],
        failed["platformPostUrl"],
        set(failed["errorContext"]),
    )
    assert {
        "message",
        "type",
        "code",
        "error_subcode",
        "is_transient",
        "error_user_title",
        "error_user_msg",
        "fbtrace_id",
    } == set(body["error"])
    assert [(target["status"], target["errorMessage"]) for target in others] == [("published", None)] * 2


@pytest.mark.parametrize(
    ("account", "maximum", "code"),
    [
        ("acc_instagram", 2_200, (36004, 2207010)),
        ("acc_facebook", 63_206, (100, None)),
        ("acc_linkedin_company", 3_000, "FIELD_LENGTH_TOO_LONG"),
    ],
)
def test_caption_length(ubiqlu: Ubiqlu, account: str, maximum: int, code: object) -> None:
    """A caption may have as many characters as the network allows, and not one more."""
    media = {"content": image(8, 8)}
    fits = publish(ubiqlu, caption="ü" * maximum, accounts=[account], **media)
    too_long = publish(ubiqlu, caption="ü" * (maximum + 1), accounts=[account], **media)

    ((message, body),) = failures(too_long).values()
    assert (fits["aggregateStatus"], too_long["aggregateStatus"]) == ("published", "failed")
    assert f"{maximum + 1:,} characters" in message
    assert message.endswith("Shorten it.")
    assert code == (graph_code(body) if "error" in body else body["code"])


def test_caption_is_measured_without_white_space_around_it(ubiqlu: Ubiqlu) -> None:
    """White space around a caption does not count."""
    post = publish(ubiqlu, caption=" " * 50 + "x" * 3_000 + "\n" * 50, accounts=["acc_linkedin_company"])

    assert post["aggregateStatus"] == "published"


@pytest.mark.parametrize(("sign", "maximum", "unit"), [("#", 30, "hashtags"), ("@", 20, "mentions")])
def test_instagram_tags(ubiqlu: Ubiqlu, sign: str, maximum: int, unit: str) -> None:
    """Instagram allows 30 hashtags and 20 mentions; the other networks have no such limit."""

    def tags(count: int) -> str:
        return " ".join(f"{sign}tag{number}" for number in range(count))

    # Neither a bare sign nor one inside a word is a tag.
    fits = publish(ubiqlu, caption=f"{tags(maximum)} {sign} a{sign}b", content=image(8, 8))
    too_many = publish(ubiqlu, caption=tags(maximum + 1), content=image(8, 8))

    assert fits["aggregateStatus"] == "published"
    ((message, body),) = failures(too_many).values()
    assert (too_many["aggregateStatus"], graph_code(body)) == ("partially_published", (36004, 2207010))
    assert (
        f"The caption has {maximum + 1} {unit}; Instagram allows at most {maximum}. Remove some." == message
    )


@pytest.mark.parametrize(
    ("size", "failing"),
    [
        (4 * MEGABYTE, []),
        (4 * MEGABYTE + 1, ["facebook"]),
        (5 * MEGABYTE, ["facebook"]),
        (5 * MEGABYTE + 1, ["facebook", "linkedin"]),
        (8 * MEGABYTE, ["facebook", "linkedin"]),
    ],
)
def test_image_size(ubiqlu: Ubiqlu, size: int, failing: list[str]) -> None:
    """Facebook allows images up to 4 MB, LinkedIn up to 5 MB, Instagram all that can be uploaded."""
    post = publish(ubiqlu, content=image(8, 8, size=size))

    failed = failures(post)
    assert failing == list(failed)
    endings = ("Upload a smaller one.", "LinkedIn allows at most 5,242,880. Shrink it.")
    assert all(message.endswith(endings) for message, _ in failed.values())
    codes = {"facebook": (324, 1366046), "linkedin": "PROCESSING_FAILED"}
    assert [codes[platform] for platform in failing] == [
        graph_code(body) if "error" in body else body["status"] for _, body in failed.values()
    ]


@pytest.mark.parametrize(
    ("file_format", "failing"),
    [
        ("PNG", []),
        ("JPEG", []),
        ("GIF", ["instagram"]),
        ("BMP", ["instagram", "linkedin"]),
        ("TIFF", ["instagram", "linkedin"]),
        ("WEBP", ["instagram", "facebook", "linkedin"]),
    ],
)
def test_image_format_is_read_from_the_bytes(ubiqlu: Ubiqlu, file_format: str, failing: list[str]) -> None:
    """The format of the bytes counts, not the content type of the upload."""
    post = publish(ubiqlu, content=image(8, 8, file_format), mime_type="image/jpeg")

    assert failing == list(failures(post))


def test_linkedin_pixels(ubiqlu: Ubiqlu) -> None:
    """LinkedIn accepts images with fewer than 36,152,320 pixels."""
    post = publish(ubiqlu, content=image(6016, 6016), accounts=["acc_linkedin_company"])

    ((message, _),) = failures(post).values()
    assert "36,192,256 pixels; LinkedIn allows at most 36,152,319. Scale it." in message


@pytest.mark.parametrize(
    ("seconds", "failing"),
    [
        (None, []),
        (2, ["instagram", "linkedin"]),
        (3, []),
        (15 * 60, []),
        (15 * 60 + 1, ["instagram"]),
        (30 * 60, ["instagram"]),
        (30 * 60 + 1, ["instagram", "linkedin"]),
    ],
)
def test_video_length(ubiqlu: Ubiqlu, seconds: int | None, failing: list[str]) -> None:
    """Instagram allows 3 seconds to 15 minutes, LinkedIn up to 30 minutes, Facebook any length."""
    post = publish(ubiqlu, content=mp4(0, 0, 0), mime_type="video/mp4", durationSeconds=seconds)

    assert failing == list(failures(post))


@pytest.mark.parametrize(
    ("width", "height", "fits"), [(2400, 1000, True), (1000, 2400, True), (2401, 1000, False)]
)
def test_linkedin_video_aspect_ratio(ubiqlu: Ubiqlu, width: int, height: int, fits: bool) -> None:
    """LinkedIn accepts videos from 1:2.4 to 2.4:1; a video that says no size has that of the request."""
    post = publish(ubiqlu, content=mp4(0, 0, 0), mime_type="video/mp4", width=width, height=height)

    assert ([] if fits else ["linkedin"]) == list(failures(post))


@pytest.mark.parametrize(
    ("content", "failing"),
    [
        (mp4(1080, 1920, 20), []),
        (mp4(1080, 1920, 2), ["instagram", "linkedin"]),
        (mp4(1920, 100, 20), ["linkedin"]),
    ],
)
def test_video_facts_are_read_from_the_bytes(ubiqlu: Ubiqlu, content: bytes, failing: list[str]) -> None:
    """The length and size in the bytes count, not those in the request."""
    described = {"width": 1080, "height": 1920, "durationSeconds": 20}

    post = publish(ubiqlu, content=content, mime_type="video/mp4", **described)

    assert failing == sorted(failures(post))


@pytest.mark.parametrize("mime_type", ["image/png", "image/jpeg", "video/mp4"])
@pytest.mark.parametrize("content", [b"x" * 100, b"%PDF-1.7\n", b"<html></html>", b"\x89PNG\r\n\x1a\n"])
def test_files_that_are_no_media(ubiqlu: Ubiqlu, content: bytes, mime_type: str) -> None:
    """The service takes any bytes; every network rejects those that are no photo and no video."""
    post = publish(ubiqlu, content=content, mime_type=mime_type, width=1080, height=1080)

    assert sorted(failures(post)) == ["facebook", "instagram", "linkedin"]
    assert all("no photo and no video" in message for message, _ in failures(post).values())


@pytest.mark.parametrize(
    ("orientation", "failing"), [(1, []), (3, []), (6, ["instagram"]), (8, ["instagram"])]
)
def test_photos_that_are_stored_sideways(ubiqlu: Ubiqlu, orientation: int, failing: list[str]) -> None:
    """A portrait photo that is stored as a landscape is a portrait to the network."""
    content = image(1900, 1000, "JPEG", orientation=orientation)

    assert list(failures(publish(ubiqlu, content=content, mime_type="image/jpeg"))) == failing


def test_a_photo_that_is_called_a_video(ubiqlu: Ubiqlu) -> None:
    """The bytes decide what a file is, not its content type."""
    post = publish(ubiqlu, content=image(1080, 1920), mime_type="video/mp4")

    assert list(failures(post)) == ["instagram"]
    assert "1080 x 1920" in failures(post)["instagram"][0]


@pytest.mark.parametrize(("account", "maximum"), [("acc_instagram", 100), ("acc_linkedin_company", 150)])
def test_max_posts_per_day(ubiqlu: Ubiqlu, account: str, maximum: int) -> None:
    """The number of posts in any 24 hours is limited; a post counts for exactly 24 hours."""
    asset = ubiqlu.upload(image(8, 8))["id"]
    one_more = {"socialAccountIds": [account], "mediaAssetId": asset}
    posts = [ubiqlu.post(**one_more) for _ in range(maximum + 1)]
    for step in (timedelta(days=1, milliseconds=-1), timedelta(milliseconds=1)):
        ubiqlu.sandbox.advance(step)
        posts.append(ubiqlu.post(**one_more))
    ubiqlu.sandbox.run_until_idle()

    ends = [ubiqlu.read(post) for post in posts]
    assert [post["aggregateStatus"] for post in ends] == ["published"] * maximum + ["failed"] * 2 + [
        "published"
    ]
    assert all(failures(post) for post in ends[maximum : maximum + 2])
