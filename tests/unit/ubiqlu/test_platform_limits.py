"""A network's own limits, met at publish time: that one target fails with a sentence to act on."""

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
    """Publish an image or text to accounts and return the post as it is in the end."""
    post: Json = {"caption": caption, "socialAccountIds": accounts}
    if media:
        post["mediaAssetId"] = ubiqlu.upload(**media)["id"]
    made = ubiqlu.post(**post)
    ubiqlu.sandbox.run_until_idle()
    return ubiqlu.read(made)


def failures(post: Json) -> dict[str, tuple[str, Any]]:
    """Return the sentence and the network's own answer of each failed target."""
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
def test_instagram_proportions(ubiqlu: Ubiqlu, width: int, height: int, fits: bool, file_format: str) -> None:
    """Instagram takes images from 4:5 to 1.91:1, by what the bytes say; the other networks do not mind."""
    content = image(width, height, file_format)

    # The client's word on the shape does not count against the bytes.
    post = publish(ubiqlu, content=content, mime_type=f"image/{file_format.lower()}", width=100, height=100)

    failed = failures(post)
    assert ("published" if fits else "partially_published") == post["aggregateStatus"]
    assert (set() if fits else {"instagram"}) == set(failed)
    if not fits:
        sentence, body = failed["instagram"]
        ratio = f"{width} x {height} ({width / height:.2f}:1)"
        assert f"The image is {ratio}; Instagram allows 4:5 to 1.91:1. Crop it and post again." == sentence
        assert graph_code(body) == (36003, 2207009)


def test_whole_of_a_partial_failure(ubiqlu: Ubiqlu) -> None:
    """A failed target carries a sentence, the network's own answer and no address."""
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
    ("account", "most", "code"),
    [
        ("acc_instagram", 2_200, (36004, 2207010)),
        ("acc_facebook", 63_206, (100, None)),
        ("acc_linkedin_company", 3_000, "FIELD_LENGTH_TOO_LONG"),
    ],
)
def test_caption_length(ubiqlu: Ubiqlu, account: str, most: int, code: object) -> None:
    """A caption may be as long as the network takes, in characters, and not one longer."""
    media = {"content": image(8, 8)}
    fits = publish(ubiqlu, caption="ü" * most, accounts=[account], **media)
    too_long = publish(ubiqlu, caption="ü" * (most + 1), accounts=[account], **media)

    ((sentence, body),) = failures(too_long).values()
    assert (fits["aggregateStatus"], too_long["aggregateStatus"]) == ("published", "failed")
    assert f"{most + 1:,} characters" in sentence
    assert sentence.endswith("Shorten it.")
    assert code == (graph_code(body) if "error" in body else body["code"])


def test_caption_is_measured_as_it_is_stored(ubiqlu: Ubiqlu) -> None:
    """Blanks around a caption are not part of it."""
    post = publish(ubiqlu, caption=" " * 50 + "x" * 3_000 + "\n" * 50, accounts=["acc_linkedin_company"])

    assert post["aggregateStatus"] == "published"


@pytest.mark.parametrize(("sign", "most", "unit"), [("#", 30, "hashtags"), ("@", 20, "mentions")])
def test_instagram_tags(ubiqlu: Ubiqlu, sign: str, most: int, unit: str) -> None:
    """Instagram takes 30 hashtags and 20 mentions; other networks more."""

    def tags(count: int) -> str:
        return " ".join(f"{sign}tag{number}" for number in range(count))

    # Neither a bare sign nor one inside a word is a tag.
    fits = publish(ubiqlu, caption=f"{tags(most)} {sign} a{sign}b", content=image(8, 8))
    too_many = publish(ubiqlu, caption=tags(most + 1), content=image(8, 8))

    assert fits["aggregateStatus"] == "published"
    ((sentence, body),) = failures(too_many).values()
    assert (too_many["aggregateStatus"], graph_code(body)) == ("partially_published", (36004, 2207010))
    assert f"The caption has {most + 1} {unit}; Instagram allows at most {most}. Shorten it." == sentence


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
    """Facebook takes images of up to 4 MB, LinkedIn of up to 5 MB, Instagram whatever can be uploaded."""
    post = publish(ubiqlu, content=image(8, 8, size=size))

    failed = failures(post)
    assert failing == list(failed)
    assert all(sentence.endswith("Upload a smaller one.") for sentence, _ in failed.values())
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
def test_bytes_decide_the_format(ubiqlu: Ubiqlu, file_format: str, failing: list[str]) -> None:
    """What counts is what the bytes are, whatever type they were uploaded as."""
    post = publish(ubiqlu, content=image(8, 8, file_format), mime_type="image/jpeg")

    assert failing == list(failures(post))


def test_linkedin_pixels(ubiqlu: Ubiqlu) -> None:
    """LinkedIn takes images of fewer than 36,152,320 pixels."""
    post = publish(ubiqlu, content=image(6016, 6016), accounts=["acc_linkedin_company"])

    ((sentence, _),) = failures(post).values()
    assert "6016 x 6016 is more than 36,152,320 pixels. Scale it down." in sentence


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
    """Instagram takes videos of 3 seconds to 15 minutes, LinkedIn of up to 30, Facebook takes them all."""
    post = publish(ubiqlu, content=b"mp4", mime_type="video/mp4", durationSeconds=seconds)

    assert failing == list(failures(post))


@pytest.mark.parametrize(
    ("width", "height", "fits"), [(2400, 1000, True), (1000, 2400, True), (2401, 1000, False)]
)
def test_linkedin_video_shape(ubiqlu: Ubiqlu, width: int, height: int, fits: bool) -> None:
    """LinkedIn takes videos from 1:2.4 to 2.4:1, by what the client says of them."""
    post = publish(ubiqlu, content=b"mp4", mime_type="video/mp4", width=width, height=height)

    assert ([] if fits else ["linkedin"]) == list(failures(post))


@pytest.mark.parametrize(
    ("content", "failing"),
    [
        (mp4(1080, 1920, 20), []),
        (mp4(1080, 1920, 2), ["instagram", "linkedin"]),
        (mp4(1920, 100, 20), ["linkedin"]),
    ],
)
def test_bytes_decide_length_and_shape(ubiqlu: Ubiqlu, content: bytes, failing: list[str]) -> None:
    """A video is as long and as wide as its bytes say, whatever the client says."""
    said = {"width": 1080, "height": 1920, "durationSeconds": 20}

    post = publish(ubiqlu, content=content, mime_type="video/mp4", **said)

    assert failing == sorted(failures(post))


def test_bytes_that_are_no_image(ubiqlu: Ubiqlu) -> None:
    """Of bytes that tell nothing the client's word is taken."""
    post = publish(ubiqlu, content=b"x" * 100, width=100, height=1000)

    assert list(failures(post)) == ["instagram"]


@pytest.mark.parametrize(("account", "most"), [("acc_instagram", 100), ("acc_linkedin_company", 150)])
def test_daily_cap(ubiqlu: Ubiqlu, account: str, most: int) -> None:
    """An account may publish so many times in any 24 hours; each place is free again a day after its post."""
    asset = ubiqlu.upload(image(8, 8))["id"]
    one_more = {"socialAccountIds": [account], "mediaAssetId": asset}
    posts = [ubiqlu.post(**one_more) for _ in range(most + 1)]
    for step in (timedelta(days=1, milliseconds=-1), timedelta(milliseconds=1)):
        ubiqlu.sandbox.advance(step)
        posts.append(ubiqlu.post(**one_more))
    ubiqlu.sandbox.run_until_idle()

    ends = [ubiqlu.read(post) for post in posts]
    assert [post["aggregateStatus"] for post in ends] == ["published"] * most + ["failed"] * 2 + ["published"]
    assert all(failures(post) for post in ends[most : most + 2])
