"""The steps of an upload: create an upload URL, PUT the bytes, register the asset."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.mock import Ubiqlu, after, open_client

CONTENT = b"0123456789"


def code_of(answer: Any) -> tuple[int, str]:
    """Return the status and the error code of an XML response of the object store."""
    assert answer.headers["Content-Type"].partition(";")[0] == "application/xml"
    return answer.status_code, answer.text.partition("<Code>")[2].partition("</Code>")[0]


def test_upload_url(ubiqlu: Ubiqlu) -> None:
    """An upload URL is signed for 900 seconds; the end of its key depends on the content type."""
    reserved = ubiqlu.reserve(CONTENT, "image/jpeg", fileName="photo.png")

    key = reserved["storageKey"]
    query = parse_qs(urlsplit(reserved["uploadUrl"]).query)
    assert {"uploadUrl", "expiresInSeconds", "storageKey", "publicUrl"} == set(reserved)
    assert (reserved["expiresInSeconds"], key[:27], key[-4:]) == (900, "workspaces/ws_demo/2026-01/", ".jpg")
    assert (query["X-Amz-Expires"], "X-Amz-Signature" in query) == (["900"], True)
    assert reserved["publicUrl"].endswith(f"/{key}")


def test_every_upload_url_is_new(ubiqlu: Ubiqlu) -> None:
    """Two requests for the same file get two keys; nothing is listed."""
    keys = {ubiqlu.reserve()["storageKey"], ubiqlu.reserve()["storageKey"]}

    assert (len(keys), ubiqlu.request("GET", "/media").json()["assets"]) == (2, [])


def test_put_needs_no_api_key(ubiqlu: Ubiqlu) -> None:
    """A PUT without credentials stores the bytes; the response has an ETag and an empty body."""
    answer = ubiqlu.put(ubiqlu.reserve(CONTENT), CONTENT)

    assert (
        answer.status_code,
        answer.content,
        answer.headers["ETag"],
    ) == (200, b"", '"781e5e245d69b566979b86e28d23f2c7"')


def test_registered_asset(ubiqlu: Ubiqlu) -> None:
    """A registered upload is an asset with the facts in the request."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT)

    answer = ubiqlu.finalize(reserved, bytes=10, width=800, height=600)

    asset = answer.json()["asset"]
    assert answer.status_code == 201
    assert {
        "id": asset["id"],
        "fileName": "file.png",
        "publicUrl": reserved["publicUrl"],
        "mimeType": "image/png",
        "bytes": 10,
        "width": 800,
        "height": 600,
        "durationSeconds": None,
        "postTypeHint": "feed_image",
        "createdAt": after(),
    } == asset
    assert [asset] == ubiqlu.request("GET", "/media").json()["assets"]


def test_public_url_serves_registered_uploads(ubiqlu: Ubiqlu) -> None:
    """The public URL returns 404 until the upload is registered, then the bytes, without an API key."""
    reserved = ubiqlu.reserve(CONTENT)
    with open_client(ubiqlu.server) as anyone:
        missing = anyone.get(reserved["publicUrl"])
        ubiqlu.put(reserved, CONTENT)
        stored = anyone.get(reserved["publicUrl"])
        ubiqlu.finalize(reserved, bytes=10)
        public, head = anyone.get(reserved["publicUrl"]), anyone.head(reserved["publicUrl"])

    assert [code_of(missing), code_of(stored)] == [(404, "NoSuchKey")] * 2
    assert (public.status_code, public.content, public.headers["Content-Type"]) == (200, CONTENT, "image/png")
    assert (
        head.status_code,
        head.headers["Content-Length"],
        head.headers["Content-Type"],
    ) == (200, "10", "image/png")


def test_registering_again_returns_the_same_asset(ubiqlu: Ubiqlu) -> None:
    """A repeated registration returns the first asset and ignores other facts in the request."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT)
    first = ubiqlu.finalize(reserved, bytes=10, width=800)
    ubiqlu.advance(hours=5)

    again = ubiqlu.finalize(reserved, bytes=10, width=1, height=1, fileName="other.png")

    assert (201, first.json()) == (again.status_code, again.json())
    assert len(ubiqlu.request("GET", "/media").json()["assets"]) == 1


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"bytes": 11}, "The uploaded object has 10 bytes, not 11."),
        ({"bytes": 10, "mimeType": "image/jpeg"}, "The uploaded object is image/png, not image/jpeg."),
    ],
)
def test_size_and_type_must_match_the_upload(ubiqlu: Ubiqlu, facts: dict[str, Any], message: str) -> None:
    """A wrong size or type gets a 409, before and after the registration; the right ones work."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT)

    wrong = ubiqlu.finalize(reserved, **facts)
    right = ubiqlu.finalize(reserved, bytes=10)
    wrong_again = ubiqlu.finalize(reserved, **facts)

    assert [wrong.status_code, right.status_code, wrong_again.status_code] == [409, 201, 409]
    assert {"error": message} == wrong.json() == wrong_again.json()


def test_second_put_replaces_the_first(ubiqlu: Ubiqlu) -> None:
    """While the upload URL is valid, a second PUT replaces wrong bytes."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, b"wrong", "text/plain")
    rejected = ubiqlu.finalize(reserved, bytes=10)

    ubiqlu.put(reserved, CONTENT)

    assert [rejected.status_code, ubiqlu.finalize(reserved, bytes=10).status_code] == [409, 201]


def test_content_type_is_compared_without_its_parameters(ubiqlu: Ubiqlu) -> None:
    """Case and parameters of a content type are ignored."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT, "Image/PNG; q=1")

    assert ubiqlu.finalize(reserved, bytes=10).status_code == 201


def test_upload_url_expires_after_900_seconds(ubiqlu: Ubiqlu) -> None:
    """A PUT is accepted just before 900 seconds have passed, and rejected at 900 seconds."""
    reserved = ubiqlu.reserve(CONTENT)

    ubiqlu.advance(seconds=899.999)
    in_time = ubiqlu.put(reserved, CONTENT)
    ubiqlu.advance(seconds=0.001)
    late = ubiqlu.put(reserved, CONTENT)

    assert (in_time.status_code, code_of(late)) == (200, (403, "ExpiredRequest"))
    assert "<Message>Request has expired</Message>" in late.text
    assert "Access-Control-Allow-Origin" not in late.headers


def test_expired_upload_url_cannot_be_registered(ubiqlu: Ubiqlu) -> None:
    """Without a PUT in time the key can never be registered; a new upload URL is needed."""
    reserved = ubiqlu.reserve(CONTENT)
    early = ubiqlu.finalize(reserved, bytes=10)
    ubiqlu.advance(seconds=900)
    ubiqlu.put(reserved, CONTENT)

    assert [early.status_code, ubiqlu.finalize(reserved, bytes=10).status_code] == [409, 409]
    assert ubiqlu.upload(CONTENT)


def test_object_can_be_registered_after_the_url_expired(ubiqlu: Ubiqlu) -> None:
    """Bytes that were PUT in time can be registered days later."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT)
    ubiqlu.advance(days=3)

    assert ubiqlu.finalize(reserved, bytes=10).status_code == 201


def edited(url: str, part: str, to: str) -> str:
    """Return a URL with one change."""
    assert part in url
    return url.replace(part, to, 1)


@pytest.mark.parametrize(
    ("part", "to"),
    [
        ("X-Amz-Expires=900", "X-Amz-Expires=90000"),
        ("X-Amz-Date=20260105T090000Z", "X-Amz-Date=20260106T090000Z"),
        ("X-Amz-Signature=", "X-Amz-Signature=0"),
        ("X-Amz-Signature=", "X-Amz-Signature=%FF%F0%9F%A4%96"),
        ("X-Amz-Signature=", "X-Other="),
        ("X-Amz-SignedHeaders=host", "X-Amz-SignedHeaders=content-type%3Bhost"),
        ("?X-Amz-Algorithm", "?extra=1&X-Amz-Algorithm"),
        ("X-Amz-Date=20260105T090000Z", "X-Amz-Date="),
        ("2026-01/", "2026-02/"),
        (".png", ".jpg"),
        ("ws_demo", "ws_other"),
        ("ws_demo/", "ws_demo//"),
    ],
)
def test_changed_upload_url(ubiqlu: Ubiqlu, part: str, to: str) -> None:
    """An upload URL with any change is rejected, and nothing is stored."""
    reserved = ubiqlu.reserve(CONTENT)
    forged = reserved | {"uploadUrl": edited(reserved["uploadUrl"], part, to)}

    assert code_of(ubiqlu.put(forged, CONTENT)) == (403, "SignatureDoesNotMatch")
    assert ubiqlu.finalize(reserved, bytes=10).status_code == 409


@pytest.mark.parametrize(
    ("part", "to"),
    [
        ("&X-Amz-Date=", "%0AX-Amz-Date="),
        ("&X-Amz-Expires=", "%0AX-Amz-Expires="),
        ("&X-Amz-Date=", "&X-Amz-Date=%0A"),
        ("X-Amz-Algorithm=", "%0AX-Amz-Algorithm="),
        ("/workspaces", "/%0A/workspaces"),
    ],
)
def test_line_breaks_in_an_upload_url(ubiqlu: Ubiqlu, part: str, to: str) -> None:
    """A line break cannot hide a parameter in another one: the signature does not match."""
    reserved = ubiqlu.reserve(CONTENT)
    forged = {"uploadUrl": edited(reserved["uploadUrl"], part, to)}

    assert code_of(ubiqlu.put(forged, CONTENT)) == (403, "SignatureDoesNotMatch")


def test_upload_url_without_signature(ubiqlu: Ubiqlu) -> None:
    """An upload URL without its query is rejected."""
    reserved = ubiqlu.reserve(CONTENT)
    bare = reserved | {"uploadUrl": reserved["uploadUrl"].partition("?")[0]}

    assert code_of(ubiqlu.put(bare, CONTENT)) == (403, "SignatureDoesNotMatch")


def test_upload_url_of_another_sandbox(ubiqlu: Ubiqlu) -> None:
    """An upload URL is valid only in its own sandbox, even if another sandbox has the same key."""
    reserved, other = ubiqlu.reserve(CONTENT), Ubiqlu.build("other")
    same_key = other.reserve(CONTENT)
    swapped = {"uploadUrl": edited(reserved["uploadUrl"], ubiqlu.sandbox.public_id, other.sandbox.public_id)}

    assert reserved["storageKey"] == same_key["storageKey"]
    assert code_of(ubiqlu.put(swapped, CONTENT)) == (403, "SignatureDoesNotMatch")
    assert other.finalize(same_key, bytes=10).status_code == 409


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("PUT", "/ubiqlu/storage/000000000000/a.png", (404, "NoSuchBucket")),
        ("GET", "/ubiqlu/cdn/000000000000/a.png", (404, "NoSuchBucket")),
        ("GET", "/ubiqlu/cdn/{handle}/workspaces/ws_demo/a.png", (404, "NoSuchKey")),
        ("GET", "/ubiqlu/cdn/{handle}/..%2F..%2Fetc%2Fpasswd", (404, "NoSuchKey")),
        ("GET", "/ubiqlu/storage/{handle}/a.png", (405, "MethodNotAllowed")),
        ("POST", "/ubiqlu/cdn/{handle}/a.png", (405, "MethodNotAllowed")),
    ],
)
def test_object_store_errors(ubiqlu: Ubiqlu, method: str, path: str, expected: tuple[int, str]) -> None:
    """Unknown objects and methods get an XML error."""
    with open_client(ubiqlu.server) as anyone:
        answer = anyone.request(method, path.format(handle=ubiqlu.sandbox.public_id))

    assert expected == code_of(answer)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/ubiqlu/storage/{handle}/a.png", "PUT"),
        ("OPTIONS", "/ubiqlu/storage/{handle}/a.png", "PUT"),
        ("POST", "/ubiqlu/cdn/{handle}/a.png", "GET, HEAD"),
    ],
)
def test_405_names_the_allowed_methods(ubiqlu: Ubiqlu, method: str, path: str, allowed: str) -> None:
    """A 405 of the object store has an Allow header."""
    with open_client(ubiqlu.server) as anyone:
        answer = anyone.request(method, path.format(handle=ubiqlu.sandbox.public_id))

    assert (405, allowed) == (answer.status_code, answer.headers["Allow"])


def test_oversized_upload_is_rejected_on_registration(ubiqlu: Ubiqlu) -> None:
    """The PUT stores too many bytes; the registration rejects them."""
    reserved = ubiqlu.reserve(CONTENT)

    stored = ubiqlu.put(reserved, bytes(9 * 1024 * 1024))

    assert [stored.status_code, ubiqlu.finalize(reserved, bytes=10).status_code] == [200, 409]


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("workspaces/ws_demo/2026-01/never-issued.png", 409),
        ("workspaces/ws_demo/", 403),
        ("workspaces/ws_demo", 403),
        ("workspaces/ws_other/2026-01/a.png", 403),
        ("workspaces/ws_demo2/2026-01/a.png", 403),
        ("workspaces/ws_demo/../ws_other/a.png", 403),
        ("workspaces/ws_demo/../../../../etc/passwd", 403),
        ("workspaces//ws_demo/2026-01/a.png", 409),
        ("workspaces/x/../ws_demo/a.png", 409),
        ("/workspaces/ws_demo/a.png", 403),
        ("//workspaces/ws_demo/a.png", 403),
        ("..", 403),
        ("\0", 403),
        ("workspaces/ws_demo/\0", 409),
        ("workspaces\\ws_demo\\a.png", 403),
        ("x", 403),
        ("", 400),
    ],
)
def test_storage_keys_of_other_workspaces(ubiqlu: Ubiqlu, key: str, status: int) -> None:
    """A normalized key outside the workspace gets a 403, an unknown key inside it a 409."""
    assert status == ubiqlu.finalize({"storageKey": key}, bytes=10).status_code


def test_list_has_the_latest_100_assets(ubiqlu: Ubiqlu) -> None:
    """The list has at most 100 assets, the newest first."""
    ids = [ubiqlu.upload(CONTENT)["id"] for _ in range(101)]

    listed = [asset["id"] for asset in ubiqlu.request("GET", "/media").json()["assets"]]

    assert ids[:0:-1] == listed
