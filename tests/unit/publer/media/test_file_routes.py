"""The files at the URLs of media."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

import httpx
import pytest
from galleyproof.services.publer.seed.ids import demo_id
from PIL import Image, ImageFile

from tests.support.files import mp4
from tests.support.images import image
from tests.support.publer import Publer


def picture(content: bytes) -> tuple[str | None, tuple[int, int]]:
    with Image.open(BytesIO(content)) as opened:
        opened.load()
        return opened.format, opened.size


def test_uploaded_file(publer: Publer) -> None:
    """An uploaded file is served unchanged, without a key, with the content type of its bytes."""
    content = image(800, 400, "JPEG")
    media = publer.upload(content, "named like a page.html").json()

    answer = publer.fetch(media["path"])

    assert (answer.status_code, answer.headers["content-type"], answer.content) == (
        200,
        "image/jpeg",
        content,
    )


@pytest.mark.parametrize(
    "name", [".", "..", "...", "%2e%2e", "a?b#c", "..\\x", "  ", "a\nb", "\0", "thumbnails"]
)
def test_unusual_names(publer: Publer, name: str) -> None:
    """A media item with any name has a URL that clients do not change."""
    body = {"media": [{"url": "https://files.example/a.png", "name": name}]}
    job_id = publer.request("POST", "/media/from-url", json=body).json()["job_id"]
    publer.advance(minutes=1)
    (media,) = publer.read(f"/job_status/{job_id}")["payload"]["media"]

    assert media["name"] == name
    assert str(httpx.URL(media["path"])) == media["path"]
    assert publer.fetch(media["path"]).status_code == 200


@pytest.mark.parametrize(
    ("number", "content_type", "shows"),
    [
        (301, "image/jpeg", ("JPEG", (1600, 1200))),
        (302, "image/png", ("PNG", (1451, 1005))),
        (306, "image/gif", ("GIF", (480, 270))),
        (310, "image/webp", ("WEBP", (1500, 500))),
        (303, "image/png", ("PNG", (1080, 1920))),
        (309, "image/png", ("PNG", (1280, 720))),
    ],
)
def test_demo_media(
    publer: Publer, number: int, content_type: str, shows: tuple[str, tuple[int, int]]
) -> None:
    """Media without bytes has a placeholder image of its size."""
    (item,) = publer.read("/media", **{"ids[]": demo_id(number)})["media"]

    answer = publer.fetch(item["path"])

    assert (answer.headers["content-type"], picture(answer.content)) == (content_type, shows)


def test_demo_document(publer: Publer) -> None:
    """A demo PDF is a PDF."""
    (item,) = publer.read("/media", **{"ids[]": demo_id(308)})["media"]

    answer = publer.fetch(item["path"])

    assert (answer.headers["content-type"], answer.content[:5]) == ("application/pdf", b"%PDF-")


@pytest.mark.parametrize(
    ("content", "small", "real"),
    [
        (image(1600, 800, "JPEG"), (320, 160), (1280, 640)),
        (image(40, 40, "GIF"), (40, 40), (40, 40)),
        (mp4(1080, 1920), (180, 320), (720, 1280)),
        (b"%PDF-1.7", (320, 180), (1280, 720)),
        (image(9000, 7000), (320, 249), (1280, 996)),
    ],
    ids=["photo", "small-gif", "video", "document", "huge-photo"],
)
def test_thumbnails(publer: Publer, content: bytes, small: tuple[int, int], real: tuple[int, int]) -> None:
    """Every media item has two thumbnails; they are placeholder images if the file cannot be shown."""
    (thumbnail,) = publer.upload(content).json()["thumbnails"]

    shown = [picture(publer.fetch(thumbnail[name]).content) for name in ("small", "real")]

    assert shown == [("PNG", small), ("PNG", real)]


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


def png(side: int, *before: bytes) -> bytes:
    """Return an image of one bit per pixel, with chunks before its pixels."""
    header = chunk(b"IHDR", side.to_bytes(4) * 2 + b"\x01\x00\x00\x00\x00")
    pixels = chunk(b"IDAT", zlib.compress(bytes(side * (1 + side // 8)), 9))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(before) + pixels + chunk(b"IEND", b"")


BOMBS = {
    "many pixels": png(8000),
    "more pixels than Pillow opens": png(16_000),
    "sides that do not fit": image(1, 1)[:16] + (2**31 - 1).to_bytes(4) * 2 + image(1, 1)[24:],
    "long text": png(8, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(20_000_000), 9))),
    "long profile": png(8, chunk(b"iCCP", b"icc\0\0" + zlib.compress(bytes(20_000_000), 9))),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_images_that_grow(publer: Publer, monkeypatch: pytest.MonkeyPatch, bomb: str) -> None:
    """An image that is far larger than its file is never decoded, neither when it is uploaded nor later."""
    decoded: list[int] = []
    load = ImageFile.ImageFile.load

    def recorded(opened: ImageFile.ImageFile) -> Any:
        decoded.append(opened.width * opened.height)
        return load(opened)

    monkeypatch.setattr(ImageFile.ImageFile, "load", recorded)
    uploaded = publer.upload(BOMBS[bomb])
    thumbnails = uploaded.json().get("thumbnails", [])
    shown = [
        picture(publer.fetch(thumbnail[name]).content)[0]
        for thumbnail in thumbnails
        for name in ("small", "real")
    ]

    assert len(BOMBS[bomb]) < 40_000
    assert (uploaded.status_code, set(shown)) in [(200, {"PNG"}), (400, set())]
    assert max(decoded, default=0) <= 1280 * 1280


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/nobody",
        f"/nobody/{demo_id(301)}/sourdough.jpg",
        "/{handle}",
        "/{handle}/x/sourdough.jpg",
        f"/{{handle}}/{demo_id(301)}",
        f"/{{handle}}/{demo_id(301)}/rye.png",
    ],
)
def test_unknown_urls(publer: Publer, path: str) -> None:
    """URLs without a file get a 404."""
    address = "http://galleyproof.test/publer/media" + path.format(handle=publer.sandbox.public_id)

    assert publer.fetch(address).status_code == 404


def test_head_and_other_methods(publer: Publer) -> None:
    """A file supports GET and HEAD, and no other method."""
    path = f"/../../media/{publer.sandbox.public_id}/{demo_id(301)}/sourdough.jpg"
    whole = publer.request("GET", path)

    head, put = publer.request("HEAD", path), publer.request("PUT", path)

    assert (head.status_code, head.headers["content-length"], head.content) == (
        200,
        str(len(whole.content)),
        b"",
    )
    assert (put.status_code, put.headers["allow"]) == (405, "GET, HEAD")
