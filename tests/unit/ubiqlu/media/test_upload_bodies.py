"""The request bodies of the two upload operations."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.mock import Json, Ubiqlu

RESERVE: Json = {"fileName": "a.png", "mimeType": "image/png", "bytes": 10}
LARGEST = 8 * 1024 * 1024


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"bytes": 1}, 200),
        ({"bytes": LARGEST}, 200),
        ({"bytes": 10.0}, 200),
        ({"bytes": 0}, 400),
        ({"bytes": -1}, 400),
        ({"bytes": LARGEST + 1}, 400),
        ({"bytes": 10.5}, 400),
        ({"bytes": True}, 400),
        ({"bytes": "10"}, 400),
        ({"bytes": None}, 400),
        ({"bytes": 10**30}, 400),
        ({"fileName": "ä☂ 100 %.png"}, 200),
        ({"fileName": "../../etc/passwd"}, 200),
        ({"fileName": "\0"}, 200),
        ({"fileName": ""}, 400),
        ({"fileName": " \t"}, 400),
        ({"fileName": None}, 400),
        ({"mimeType": "video/mp4"}, 200),
        ({"mimeType": "image/gif"}, 400),
        ({"mimeType": "IMAGE/PNG"}, 400),
        ({"mimeType": None}, 400),
    ],
    ids=repr,
)
def test_create_upload_url_body(ubiqlu: Ubiqlu, changes: Json, status: int) -> None:
    """A file name that is not blank, one of three types and 1 to 8,388,608 bytes are accepted."""
    assert status == ubiqlu.request("POST", "/media/upload-url", json=RESERVE | changes).status_code


@pytest.mark.parametrize("missing", ["fileName", "mimeType", "bytes"])
def test_create_upload_url_requires_all_fields(ubiqlu: Ubiqlu, missing: str) -> None:
    """A missing field gets a 400."""
    body = {key: value for key, value in RESERVE.items() if key != missing}

    assert ubiqlu.request("POST", "/media/upload-url", json=body).status_code == 400


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"width": None, "height": None, "durationSeconds": None}, 201),
        ({"width": 1, "height": 2**53 - 1}, 201),
        ({"width": 800.0}, 201),
        ({"width": 0}, 400),
        ({"height": -1}, 400),
        ({"height": 2**53}, 400),
        ({"width": 1.5}, 400),
        ({"width": "800"}, 400),
        ({"width": True}, 400),
        ({"durationSeconds": 0}, 201),
        ({"durationSeconds": -1}, 400),
        ({"durationSeconds": 1.5}, 400),
        ({"bytes": 10.0}, 201),
        ({"bytes": 0}, 400),
        ({"bytes": LARGEST + 1}, 400),
        ({"mimeType": "image/gif"}, 400),
        ({"fileName": ""}, 201),
        ({"fileName": None}, 400),
        ({"storageKey": None}, 400),
    ],
    ids=repr,
)
def test_finalize_media_body(ubiqlu: Ubiqlu, changes: Json, status: int) -> None:
    """Width and height are null or integers from 1, a duration null or an integer from 0."""
    reserved = ubiqlu.reserve(b"0123456789")
    ubiqlu.put(reserved, b"0123456789")

    assert status == ubiqlu.finalize(reserved, **({"bytes": 10} | changes)).status_code


@pytest.mark.parametrize(("sent", "returned"), [("", "first.png"), ("other.png", "other.png")])
def test_empty_file_name(ubiqlu: Ubiqlu, sent: str, returned: str) -> None:
    """An empty file name on registration is replaced by the one given for the upload URL."""
    reserved = ubiqlu.reserve(b"0123456789", fileName="first.png")
    ubiqlu.put(reserved, b"0123456789")

    assert returned == ubiqlu.finalize(reserved, bytes=10, fileName=sent).json()["asset"]["fileName"]


@pytest.mark.parametrize("number", [10, 10.0])
def test_whole_numbers_stay_whole(ubiqlu: Ubiqlu, number: Any) -> None:
    """10.0 is accepted as 10 and returned as 10."""
    asset = ubiqlu.upload(b"0123456789", bytes=number, width=number, height=number)

    assert '"bytes":10,"width":10,"height":10,' in ubiqlu.request("GET", "/media").text
    assert (asset["bytes"], asset["width"]) == (10, 10)


HINTS = [
    ("image/jpeg", None, None, None, "feed_image"),
    ("image/png", 1200, 800, None, "feed_image"),
    ("image/png", 1080, 1920, 30, "feed_image"),
    ("video/mp4", 1080, 1920, None, "reel"),
    ("video/mp4", 1080, 1920, 3, "reel"),
    ("video/mp4", 1080, 1920, 90, "reel"),
    ("video/mp4", 1080, 1920, 2, "feed_video"),
    ("video/mp4", 1080, 1920, 91, "feed_video"),
    ("video/mp4", 1000, 1250, 30, "reel"),
    ("video/mp4", 1000, 1249, 30, "feed_video"),
    ("video/mp4", 1920, 1080, 30, "feed_video"),
    ("video/mp4", 1920, 1080, None, "feed_video"),
    ("video/mp4", None, 1920, 30, None),
    ("video/mp4", 1080, None, 30, None),
    ("video/mp4", None, None, None, None),
]


@pytest.mark.parametrize(("mime_type", "width", "height", "seconds", "hint"), HINTS)
def test_post_type_hint(
    ubiqlu: Ubiqlu,
    mime_type: str,
    width: int | None,
    height: int | None,
    seconds: int | None,
    hint: str | None,
) -> None:
    """The hint depends on the type and on the size and length in the request."""
    asset = ubiqlu.upload(b"x", mime_type, width=width, height=height, durationSeconds=seconds)

    kept = seconds if mime_type == "video/mp4" else None
    assert (hint, width, height, kept) == (
        asset["postTypeHint"],
        asset["width"],
        asset["height"],
        asset["durationSeconds"],
    )
