"""Uploading a file."""

from __future__ import annotations

import pytest
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE

from tests.support.files import mp4
from tests.support.images import image
from tests.support.publer import DIALECTS, Publer, error_of


@pytest.mark.parametrize("dialect", DIALECTS)
def test_photo(dialect: str) -> None:
    """An upload is complete at once; format and size come from the bytes, the same in every dialect."""
    publer = Publer.build(dialect=dialect)

    answer = publer.upload(image(640, 480, "JPEG"), "bread.txt")

    media = answer.json()
    folder = f"http://galleyproof.test/publer/media/{publer.sandbox.public_id}/{media['id']}"
    validity = media.pop("validity")
    assert (answer.status_code, media) == (
        200,
        {
            "id": media["id"],
            "path": f"{folder}/bread.txt",
            "thumbnail": f"{folder}/thumbnails/small.png",
            "thumbnails": [
                {
                    "id": media["id"],
                    "small": f"{folder}/thumbnails/small.png",
                    "real": f"{folder}/thumbnails/real.png",
                }
            ],
            "width": 640,
            "height": 480,
            "source": None,
            "type": "photo",
            "name": "bread.txt",
            "caption": None,
        },
    )
    if dialect == "live":
        assert validity["instagram"] == {"post": True, "reel": False, "story": True}
        return
    assert validity["instagram"] == {
        "photo": True,
        "carousel": True,
        "video": False,
        "reel": False,
        "story": True,
    }


def test_video(publer: Publer) -> None:
    """The size of a video is read from its bytes."""
    media = publer.upload(mp4(1080, 1920), "clip.mp4").json()

    assert (media["type"], media["width"], media["height"]) == ("video", 1080, 1920)


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({}, False),
        ({"in_library": "true"}, True),
        ({"in_library": "True", "direct_upload": "True"}, True),
        ({"in_library": "false", "direct_upload": "true"}, False),
    ],
)
def test_library(publer: Publer, fields: dict[str, str], kept: bool) -> None:
    """The library lists an upload only with ``in_library``; its id finds it in any case."""
    media = publer.upload(image(100, 100), "x.png", **fields).json()

    library = [item["id"] for item in publer.read("/media")["media"]]
    (found,) = publer.read("/media", **{"ids[]": media["id"]})["media"]

    assert (media["id"] in library, found["in_library"]) == (kept, kept)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a b.png", "a b.png"),
        ("../../etc/passwd", "passwd"),
        (r"C:\pictures\a.png", "a.png"),
        ("ü.png", "ü.png"),
    ],
)
def test_names(publer: Publer, given: str, kept: str) -> None:
    """A file name loses its folders and nothing else."""
    assert publer.upload(image(10, 10), given).json()["name"] == kept


def test_file_without_a_name(publer: Publer) -> None:
    """A file without a name gets its id as name."""
    media = publer.upload(image(10, 10), "folder/").json()

    assert media["name"] == f"{media['id']}.png"


def test_only_in_its_workspace(publer: Publer) -> None:
    """An upload belongs to one workspace."""
    media = publer.upload(image(10, 10), in_library="true").json()

    elsewhere = publer.within(OTHER_WORKSPACE).read("/media", **{"ids[]": media["id"]})

    assert elsewhere == {"media": [], "total": 0}


@pytest.mark.parametrize(
    ("request_", "status", "message"),
    [
        ({"files": {"file": ("a.jpg", b"text")}}, 400, "The format of this file is not accepted. "),
        ({"files": {"file": ("a.jpg", b"")}}, 400, "The file is empty."),
        ({"files": {"other": ("a.jpg", b"x")}}, 400, 'The form is not valid: "file" is a required property'),
        (
            {"files": {"file": (None, b"x")}},
            400,
            "The field file is a text. Send the file itself, with a file name.",
        ),
        (
            {"files": {"file": ("a.png", image(9, 9))}, "data": {"in_library": "maybe"}},
            400,
            "The form is not valid: ",
        ),
        (
            {"json": {"file": "x"}},
            415,
            "The Content-Type is 'application/json'; this operation accepts multipart/form-data.",
        ),
        ({"data": {"file": "x"}}, 415, "The Content-Type is 'application/x-www-form-urlencoded'; "),
    ],
)
def test_rejected(publer: Publer, request_: dict[str, object], status: int, message: str) -> None:
    """An upload that is not accepted is rejected with a message that says why."""
    answered, text = error_of(publer.request("POST", "/media", **request_))

    assert (answered, text[: len(message)]) == (status, message)


def test_rejected_uploads_store_nothing(publer: Publer) -> None:
    """A rejected upload is not stored."""
    before = publer.read("/media")["total"]

    publer.upload(b"text", in_library="true")

    assert publer.read("/media")["total"] == before
