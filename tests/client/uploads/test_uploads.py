"""Uploads: three steps for Ubiqlu, a form for Publer, progress, and resuming."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client import UploadState

from tests.client.support.fakes import KEY, ClientUnderTest, FakeService, reply
from tests.client.support.upload_responses import PNG, STORED, UPLOADED, registered, reserved


def test_three_steps_make_an_asset(call: ClientUnderTest, photo: Path) -> None:
    """The file is sent to the signed URL with its size and type, and without the key."""
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


def test_the_storage_gets_no_key_of_the_callers_own_client(call: ClientUnderTest, photo: Path) -> None:
    """A key in the headers of an own HTTP client is sent to the service only."""
    service = FakeService([reserved(), STORED, registered()])
    kind = httpx.Client if call.kind == "sync" else httpx.AsyncClient
    own = kind(transport=service, headers={"Authorization": "Bearer mine"})

    call(call.ubiqlu(None, http_client=own).media.upload(photo))

    first, put, _ = service.requests
    assert ("Authorization" in first.headers, "Authorization" in put.headers) == (True, False)
    assert put.headers["User-Agent"] == first.headers["User-Agent"]


def test_progress_is_reported(call: ClientUnderTest, photo: Path) -> None:
    """The callback is called for each chunk, and finally with the total."""
    heard: list[tuple[int, int]] = []
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(photo, progress=lambda sent, size: heard.append((sent, size))))

    assert len(heard) > 2
    assert heard == sorted(heard)
    assert heard[-1] == (len(PNG), len(PNG))


@pytest.mark.parametrize("failure", [httpx.ReadError("reset"), reply(503)])
def test_each_step_is_retried_by_itself(call: ClientUnderTest, photo: Path, failure: Any) -> None:
    """A failed store is retried with all bytes, without another upload URL."""
    service = FakeService([reserved(), failure, STORED, registered()])

    call(call.ubiqlu(service).media.upload(photo))

    assert service.paths[1:3] == ["PUT /k1", "PUT /k1"]
    assert service.requests[2].read() == PNG


def test_an_expired_upload_url_is_replaced(call: ClientUnderTest, photo: Path) -> None:
    """A 403 of the storage leads to a new upload URL, once."""
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
def test_an_upload_resumes_at_the_failed_step(
    call: ClientUnderTest, photo: Path, answers: list[httpx.Response], rest: list[str]
) -> None:
    """The error has the state of the upload; with it, only the remaining steps are done."""
    with pytest.raises(galleyproof_client.APIStatusError) as raised:
        call(call.ubiqlu(FakeService(answers)).media.upload(photo))

    finish = [reserved(), STORED, registered()][-len(rest) :]
    service = FakeService(finish)
    asset = call(call.ubiqlu(service).media.upload(photo, resume=raised.value.upload))

    assert asset.id == "a1"
    assert service.paths == rest


def test_another_file_is_not_resumed(call: ClientUnderTest) -> None:
    """A file of another size cannot resume an upload."""
    state = UploadState("photo.png", "image/png", 7)

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="began with 7 bytes"):
        call(call.ubiqlu(FakeService([])).media.upload(PNG, resume=state))


def test_an_asset_of_another_size_is_an_error(call: ClientUnderTest, photo: Path) -> None:
    """The size is verified at the end."""
    with pytest.raises(
        galleyproof_client.ResponseValidationError, match="200008 bytes, but the asset a1 has 4"
    ):
        call(call.ubiqlu(FakeService([reserved(), STORED, registered(4)])).media.upload(photo))


def test_a_file_that_changes_during_the_upload_is_an_error(call: ClientUnderTest, photo: Path) -> None:
    """If the size of the file changes, the upload stops."""

    def answer(request: httpx.Request) -> httpx.Response:
        photo.write_bytes(PNG[:1000])
        return reserved()

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="changed during the upload"):
        call(call.ubiqlu(FakeService(answer)).media.upload(photo))


def test_unsupported_files_are_rejected(call: ClientUnderTest, tmp_path: Path) -> None:
    """A text file and an empty file raise an error, and no request is sent."""
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
    """The signed URL is a secret, and httpx logs URLs."""
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
        ("file:///etc/passwd", galleyproof_client.UnexpectedResponseError),
    ],
)
def test_an_invalid_upload_url_is_an_error_of_the_tree(
    call: ClientUnderTest, address: str, error: type[galleyproof_client.APIError]
) -> None:
    """A plain-http URL and an invalid URL are rejected."""
    body = {"uploadUrl": address, "expiresInSeconds": 9, "storageKey": "k", "publicUrl": "https://c.example"}
    answer = httpx.Response(200, text=json.dumps(body), headers={"Content-Type": "application/json"})

    with pytest.raises(error) as raised:
        call(call.ubiqlu(FakeService([answer])).media.upload(PNG))
    assert raised.value.operation == "media.upload"


def test_a_403_of_the_storage_has_its_own_hint(call: ClientUnderTest) -> None:
    """The API's hint about 403 does not apply to the storage, which receives no key."""
    service = FakeService([reserved(1), reply(403), reserved(2), reply(403)])

    with pytest.raises(galleyproof_client.PermissionDeniedError, match=r"resume=error\.upload") as raised:
        call(call.ubiqlu(service).media.upload(PNG))

    assert "key" not in str(raised.value)


def test_publer_receives_a_form(call: ClientUnderTest, photo: Path) -> None:
    """A file is a part of a form, with its name and type, and booleans are text."""
    service = FakeService([reply(200, UPLOADED)])
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


def test_an_upload_after_429_is_sent_completely(call: ClientUnderTest, photo: Path) -> None:
    """A write that got a 429 is retried, and the second form has all bytes."""
    service = FakeService([reply(429, None, Retry_After="1"), reply(200, UPLOADED)])

    call(call.publer(service).media.upload(photo))

    assert PNG in service.requests[1].read()
