"""Uploads: from anything, piece by piece, and on from the step that failed."""

from __future__ import annotations

import gc
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client import UploadState
from galleyproof_client._requests.files import open_source

from tests.client.fakes import KEY, ClientUnderTest, FakeService, reply

PNG = b"\x89PNG\r\n\x1a\n" + bytes(200_000)
ADDRESS = "https://storage.example/k1?signature=very-secret-signature"


def reserved(number: int = 1) -> httpx.Response:
    return reply(
        200,
        {
            "uploadUrl": ADDRESS.replace("k1", f"k{number}"),
            "expiresInSeconds": 900,
            "storageKey": f"k{number}",
            "publicUrl": "https://cdn.example/k1",
        },
    )


def registered(size: int = len(PNG)) -> httpx.Response:
    asset = {
        "id": "a1",
        "fileName": "photo.png",
        "publicUrl": "https://cdn.example/k1",
        "mimeType": "image/png",
        "bytes": size,
        "width": None,
        "height": None,
        "durationSeconds": None,
        "postTypeHint": None,
        "createdAt": "2026-06-02T10:15:00.000Z",
    }
    return reply(201, {"asset": asset})


STORED = httpx.Response(200)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    path.write_bytes(PNG)
    return path


def test_three_steps_make_an_asset(call: ClientUnderTest, photo: Path) -> None:
    """The bytes go to the signed address with their size and type, and without the key."""
    service = FakeService([reserved(), STORED, registered()])

    asset = call(call.ubiqlu(service).media.upload(photo))

    first, put, last = service.requests
    assert (asset.id, put.method, str(put.url.copy_with(query=None))) == (
        "a1",
        "PUT",
        "https://storage.example/k1",
    )
    assert put.read() == PNG
    assert put.headers["content-length"] == str(len(PNG))
    assert put.headers["content-type"] == "image/png"
    assert "authorization" not in put.headers
    facts = {"fileName": "photo.png", "mimeType": "image/png", "bytes": len(PNG)}
    assert json.loads(first.content) == facts
    assert json.loads(last.content) == facts | {"storageKey": "k1"}


class _Unseekable(io.RawIOBase):
    """A stream that can be read once, from its start."""

    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def _sources(photo: Path) -> Iterator[Any]:
    yield photo
    yield str(photo)
    yield PNG
    yield memoryview(PNG)
    yield io.BytesIO(PNG)
    yield _Unseekable(PNG)


@pytest.mark.parametrize("number", range(6))
def test_anything_can_be_uploaded(call: ClientUnderTest, photo: Path, number: int) -> None:
    """A path, its text, bytes, a file and a mere stream send the same bytes."""
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(list(_sources(photo))[number]))

    assert service.requests[1].read() == PNG


class _OnlyReads:
    """The least that can be called a file."""

    def __init__(self, content: Any) -> None:
        self._content = content

    def read(self, _: int = -1) -> Any:
        content, self._content = self._content, self._content[:0]
        return content


def test_a_file_need_only_read(call: ClientUnderTest) -> None:
    """An object with nothing but `read` is kept aside like any stream."""
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(_OnlyReads(PNG)))

    assert service.requests[1].read() == PNG


def _closed() -> io.BytesIO:
    file = io.BytesIO(PNG)
    file.close()
    return file


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda _: _closed(), id="closed"),
        pytest.param(lambda _: _OnlyReads("text"), id="gives text"),
        pytest.param(lambda path: path.open("ab"), id="write only"),
        pytest.param(lambda path: path.open(encoding="latin-1"), id="text mode"),
        pytest.param(lambda _: "a\0b", id="no path"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: iter([PNG]), id="iterator"),
        pytest.param(lambda _: 7, id="number"),
    ],
)
@pytest.mark.parametrize("api", ["ubiqlu", "publer"])
def test_what_cannot_be_uploaded_is_the_callers_mistake(
    call: ClientUnderTest, photo: Path, api: str, make: Any
) -> None:
    """Whatever is no readable file is a usage error that names the call, and nothing is sent."""
    service = FakeService([])
    given = make(photo)

    with pytest.raises(galleyproof_client.InvalidArgumentError) as raised:
        call(getattr(call, api)(service).media.upload(given))

    assert raised.value.operation == "media.upload"
    assert service.requests == []
    if isinstance(given, io.IOBase):
        given.close()


@pytest.mark.filterwarnings("error")
def test_a_file_that_is_refused_is_closed_again(tmp_path: Path) -> None:
    """An empty file leaves nothing open behind."""
    path = tmp_path / "empty.png"
    path.touch()

    with pytest.raises(galleyproof_client.InvalidArgumentError, match=r"empty\.png is empty"):
        open_source(path)
    gc.collect()  # a file left open would warn now


def test_a_missing_file_is_pythons_own_error(call: ClientUnderTest, tmp_path: Path) -> None:
    """A path that leads nowhere raises what `open` raises."""
    with pytest.raises(FileNotFoundError):
        call(call.ubiqlu(FakeService([])).media.upload(tmp_path / "none.png"))


def test_a_callers_file_stays_open_and_is_read_from_where_it_stands(call: ClientUnderTest) -> None:
    """An open file is the caller's: it is not closed, and what was read before is not sent."""
    file = io.BytesIO(b"skip" + PNG)
    file.seek(4)
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(file))

    assert not file.closed
    assert service.requests[1].read() == PNG


def test_the_storage_gets_no_key_of_the_callers_own_client(call: ClientUnderTest, photo: Path) -> None:
    """A key among the headers of an own HTTP client goes to the service only."""
    service = FakeService([reserved(), STORED, registered()])
    kind = httpx.Client if call.kind == "sync" else httpx.AsyncClient
    own = kind(transport=service, headers={"Authorization": "Bearer mine"})

    call(call.ubiqlu(None, http_client=own).media.upload(photo))

    first, put, _ = service.requests
    assert ("Authorization" in first.headers, "Authorization" in put.headers) == (True, False)
    assert put.headers["User-Agent"] == first.headers["User-Agent"]


def test_progress_is_told_piece_by_piece(call: ClientUnderTest, photo: Path) -> None:
    """The callback hears of every piece, and at last of everything."""
    heard: list[tuple[int, int]] = []
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(photo, progress=lambda sent, size: heard.append((sent, size))))

    assert len(heard) > 2
    assert heard == sorted(heard)
    assert heard[-1] == (len(PNG), len(PNG))


@pytest.mark.parametrize("failure", [httpx.ReadError("reset"), reply(503)])
def test_a_step_is_tried_again_by_itself(call: ClientUnderTest, photo: Path, failure: Any) -> None:
    """A store that failed is repeated with all its bytes, without another reservation."""
    service = FakeService([reserved(), failure, STORED, registered()])

    call(call.ubiqlu(service).media.upload(photo))

    assert service.paths[1:3] == ["PUT /k1", "PUT /k1"]
    assert service.requests[2].read() == PNG


def test_an_address_that_has_expired_is_replaced(call: ClientUnderTest, photo: Path) -> None:
    """A 403 of the storage leads to a new reservation, once."""
    service = FakeService([reserved(1), reply(403), reserved(2), STORED, registered()])

    call(call.ubiqlu(service).media.upload(photo))

    assert [path for path in service.paths if path.startswith("PUT")] == ["PUT /k1", "PUT /k2"]
    assert json.loads(service.requests[-1].content)["storageKey"] == "k2"


@pytest.mark.parametrize(
    ("answers", "rest"),
    [
        ([reserved(), reply(400)], ["PUT /k1", "POST /api/v1/workspaces/ws_1/media"]),
        ([reserved(), STORED, reply(400)], ["POST /api/v1/workspaces/ws_1/media"]),
        (
            [reserved(), STORED, reply(409)],
            [
                "POST /api/v1/workspaces/ws_1/media/upload-url",
                "PUT /k1",
                "POST /api/v1/workspaces/ws_1/media",
            ],
        ),
    ],
    ids=["store", "register", "not what was announced"],
)
def test_an_upload_goes_on_at_the_step_that_failed(
    call: ClientUnderTest, photo: Path, answers: list[httpx.Response], rest: list[str]
) -> None:
    """The error holds how far it came; given back, only the rest is done."""
    with pytest.raises(galleyproof_client.APIStatusError) as raised:
        call(call.ubiqlu(FakeService(answers)).media.upload(photo))

    finish = [reserved(), STORED, registered()][-len(rest) :]
    service = FakeService(finish)
    asset = call(call.ubiqlu(service).media.upload(photo, resume=raised.value.upload))

    assert asset.id == "a1"
    assert service.paths == rest


def test_another_file_is_not_resumed(call: ClientUnderTest) -> None:
    """A file of another size cannot go on where the first one stopped."""
    state = UploadState("photo.png", "image/png", 7)

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="began with 7 bytes"):
        call(call.ubiqlu(FakeService([])).media.upload(PNG, resume=state))


def test_an_asset_of_another_size_is_not_accepted(call: ClientUnderTest, photo: Path) -> None:
    """The size is verified at the end."""
    with pytest.raises(
        galleyproof_client.ResponseValidationError, match="200008 bytes, but the asset a1 has 4"
    ):
        call(call.ubiqlu(FakeService([reserved(), STORED, registered(4)])).media.upload(photo))


def test_a_file_that_changes_on_the_way_is_not_sent_wrong(call: ClientUnderTest, photo: Path) -> None:
    """When the file is not as long as announced, the upload stops."""

    def answer(request: httpx.Request) -> httpx.Response:
        photo.write_bytes(PNG[:1000])
        return reserved()

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="changed during the upload"):
        call(call.ubiqlu(FakeService(answer)).media.upload(photo))


def test_what_ubiqlu_does_not_take_is_refused_before_anything_is_sent(
    call: ClientUnderTest, tmp_path: Path
) -> None:
    """A text file and an empty file send nothing."""
    service = FakeService([])
    text = tmp_path / "notes.txt"
    text.write_text("notes")

    for wrong in (text, b""):
        with pytest.raises(galleyproof_client.InvalidArgumentError):
            call(call.ubiqlu(service).media.upload(wrong))
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="mode 'rb'"), text.open() as opened:
        call(call.ubiqlu(service).media.upload(opened))

    assert service.requests == []


def test_the_signature_is_in_no_log_and_no_error(
    call: ClientUnderTest, photo: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The signed address is a secret of its own, and httpx logs addresses."""
    caplog.set_level("DEBUG")

    for failure in (reply(404), httpx.UnsupportedProtocol("odd")):
        service = FakeService([reserved(), *[failure] * 4])
        with pytest.raises(galleyproof_client.APIError) as raised:
            call(call.ubiqlu(service).media.upload(photo))

        told = caplog.text + str(raised.value) + repr(raised.value.request) + repr(raised.value.response)
        told += repr(raised.value.upload)
        assert "storage.example" in told
        assert "very-secret-signature" not in told + str(raised.value.request.url)  # type: ignore[union-attr]
        assert KEY not in told


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("http://storage.example/k", galleyproof_client.InsecureURLError),
        ("https://a.example:port/", galleyproof_client.UnexpectedResponseError),
        ("https://a.example:99999/", galleyproof_client.UnexpectedResponseError),
        ("https://xn--/", galleyproof_client.UnexpectedResponseError),
        ("https://a..example/", galleyproof_client.UnexpectedResponseError),
        ("https://\ud800/", galleyproof_client.UnexpectedResponseError),
        ("file:///etc/passwd", galleyproof_client.UnexpectedResponseError),
    ],
)
def test_an_address_that_cannot_be_used_is_an_error_of_the_tree(
    call: ClientUnderTest, address: str, error: type[galleyproof_client.APIError]
) -> None:
    """A plain-http address and one that is none are refused."""
    body = {"uploadUrl": address, "expiresInSeconds": 9, "storageKey": "k", "publicUrl": "https://c.example"}
    answer = httpx.Response(200, text=json.dumps(body), headers={"Content-Type": "application/json"})

    with pytest.raises(error) as raised:
        call(call.ubiqlu(FakeService([answer])).media.upload(PNG))
    assert raised.value.operation == "media.upload"


def test_what_the_storage_refuses_is_not_blamed_on_the_key(call: ClientUnderTest) -> None:
    """The hint of an API about 403 does not fit a storage, which knows no key."""
    service = FakeService([reserved(1), reply(403), reserved(2), reply(403)])

    with pytest.raises(galleyproof_client.PermissionDeniedError, match=r"resume=error\.upload") as raised:
        call(call.ubiqlu(service).media.upload(PNG))

    assert "key" not in str(raised.value)


@pytest.mark.parametrize(
    ("first", "name", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "x", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "x.jpg", "image/png"),
        (b"\0\0\0\x18ftypisom", "x", "video/mp4"),
        (b"\0\0\0\x14ftypqt  ", "x", "video/quicktime"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "x", "image/webp"),
        (b"GIF89a", "x", "image/gif"),
        (b"%PDF-1.7", "x", "application/pdf"),
        (b"hello", "x.mp4", "video/mp4"),
        (b"hello", "x", "application/octet-stream"),
    ],
)
def test_the_content_type_is_worked_out(first: bytes, name: str, kind: str) -> None:
    """First by what the file says of itself, then by its name."""
    assert open_source(first, name=name).content_type == kind


def test_publer_takes_a_file_as_a_form(call: ClientUnderTest, photo: Path) -> None:
    """A file is one part of a form, with its name and type, and switches are words."""
    service = FakeService([reply(200, _UPLOADED)])
    heard: list[tuple[int, int]] = []

    media = call(
        call.publer(service).media.upload(
            photo, in_library=True, progress=lambda sent, size: heard.append((sent, size))
        )
    )

    (request,) = service.requests
    body = request.read()
    assert media.id == "m1"
    assert b'name="file"; filename="photo.png"\r\nContent-Type: image/png\r\n\r\n' + PNG in body
    assert b'name="in_library"\r\n\r\ntrue\r\n' in body
    assert b"direct_upload" not in body
    assert request.headers["content-length"] == str(len(body))
    assert heard[-1] == (len(PNG), len(PNG))


def test_an_upload_that_was_refused_for_the_rate_is_sent_whole_again(
    call: ClientUnderTest, photo: Path
) -> None:
    """A 429 write may be repeated, and the second form holds all bytes."""
    service = FakeService([reply(429, None, Retry_After="1"), reply(200, _UPLOADED)])

    call(call.publer(service).media.upload(photo))

    assert PNG in service.requests[1].read()


_UPLOADED = {
    "id": "m1",
    "path": "https://cdn.example/a.png",
    "thumbnail": "https://cdn.example/s.png",
    "validity": {},
    "width": 1,
    "height": 1,
    "source": None,
    "type": "photo",
    "name": "photo.png",
    "caption": None,
}
