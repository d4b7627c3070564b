"""An upload in its steps: an address, the bytes, then an asset; and everything that can go wrong between."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.mock import Ubiqlu, after, open_client

CONTENT = b"0123456789"


def code_of(answer: Any) -> tuple[int, str]:
    """Return the status and the error code of the object store's XML."""
    assert answer.headers["Content-Type"].partition(";")[0] == "application/xml"
    return answer.status_code, answer.text.partition("<Code>")[2].partition("</Code>")[0]


def test_upload_address(ubiqlu: Ubiqlu) -> None:
    """An upload URL is signed for 900 seconds, and its key follows the content type, not the file's name."""
    reserved = ubiqlu.reserve(CONTENT, "image/jpeg", fileName="photo.png")

    key = reserved["storageKey"]
    query = parse_qs(urlsplit(reserved["uploadUrl"]).query)
    assert {"uploadUrl", "expiresInSeconds", "storageKey", "publicUrl"} == set(reserved)
    assert (reserved["expiresInSeconds"], key[:27], key[-4:]) == (900, "workspaces/ws_demo/2026-01/", ".jpg")
    assert (query["X-Amz-Expires"], "X-Amz-Signature" in query) == (["900"], True)
    assert reserved["publicUrl"].endswith(f"/{key}")


def test_every_address_is_new(ubiqlu: Ubiqlu) -> None:
    """The same file announced twice gets two keys, and neither is listed."""
    keys = {ubiqlu.reserve()["storageKey"], ubiqlu.reserve()["storageKey"]}

    assert (len(keys), ubiqlu.request("GET", "/media").json()["assets"]) == (2, [])


def test_put_stores_without_a_key(ubiqlu: Ubiqlu) -> None:
    """The bytes go in by PUT without credentials; the answer is an ETag and an empty body."""
    answer = ubiqlu.put(ubiqlu.reserve(CONTENT), CONTENT)

    assert (
        answer.status_code,
        answer.content,
        answer.headers["ETag"],
    ) == (200, b"", '"781e5e245d69b566979b86e28d23f2c7"')


def test_asset_whole(ubiqlu: Ubiqlu) -> None:
    """A registered upload is an asset with everything that was said of it."""
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


def test_public_address_serves_what_is_registered(ubiqlu: Ubiqlu) -> None:
    """The public URL is a 404 until the upload is registered, then serves its bytes to everyone."""
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


def test_registering_again_gives_the_same_asset(ubiqlu: Ubiqlu) -> None:
    """A repeated finalize answers the asset as it was first registered, whatever else it says."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT)
    first = ubiqlu.finalize(reserved, bytes=10, width=800)
    ubiqlu.advance(hours=5)

    again = ubiqlu.finalize(reserved, bytes=10, width=1, height=1, fileName="other.png")

    assert (201, first.json()) == (again.status_code, again.json())
    assert len(ubiqlu.request("GET", "/media").json()["assets"]) == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"bytes": 11}, "The uploaded object has 10 bytes, not 11."),
        ({"bytes": 10, "mimeType": "image/jpeg"}, "The uploaded object is image/png, not image/jpeg."),
    ],
)
def test_what_is_stored_must_be_what_is_said(ubiqlu: Ubiqlu, said: dict[str, Any], sentence: str) -> None:
    """Another size or type than stored is a 409, also for a repeat; the right word still works afterwards."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT)

    wrong = ubiqlu.finalize(reserved, **said)
    right = ubiqlu.finalize(reserved, bytes=10)
    wrong_again = ubiqlu.finalize(reserved, **said)

    assert [wrong.status_code, right.status_code, wrong_again.status_code] == [409, 201, 409]
    assert {"error": sentence} == wrong.json() == wrong_again.json()


def test_second_put_replaces_the_first(ubiqlu: Ubiqlu) -> None:
    """While the address lives, other bytes may take the place of wrong ones."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, b"wrong", "text/plain")
    refused = ubiqlu.finalize(reserved, bytes=10)

    ubiqlu.put(reserved, CONTENT)

    assert [refused.status_code, ubiqlu.finalize(reserved, bytes=10).status_code] == [409, 201]


def test_content_type_is_compared_without_its_parameters(ubiqlu: Ubiqlu) -> None:
    """A type's case and parameters do not count."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT, "Image/PNG; q=1")

    assert ubiqlu.finalize(reserved, bytes=10).status_code == 201


def test_put_may_come_until_just_before_the_end(ubiqlu: Ubiqlu) -> None:
    """The address takes bytes for 900 seconds and not at the 900th."""
    reserved = ubiqlu.reserve(CONTENT)

    ubiqlu.advance(seconds=899.999)
    in_time = ubiqlu.put(reserved, CONTENT)
    ubiqlu.advance(seconds=0.001)
    late = ubiqlu.put(reserved, CONTENT)

    assert (in_time.status_code, code_of(late)) == (200, (403, "ExpiredRequest"))
    assert "<Message>Request has expired</Message>" in late.text
    assert "Access-Control-Allow-Origin" not in late.headers


def test_unused_address_dies(ubiqlu: Ubiqlu) -> None:
    """Without a PUT in time the key can never be registered; a new address is needed."""
    reserved = ubiqlu.reserve(CONTENT)
    early = ubiqlu.finalize(reserved, bytes=10)
    ubiqlu.advance(seconds=900)
    ubiqlu.put(reserved, CONTENT)

    assert [early.status_code, ubiqlu.finalize(reserved, bytes=10).status_code] == [409, 409]
    assert ubiqlu.upload(CONTENT)


def test_object_outlives_its_address(ubiqlu: Ubiqlu) -> None:
    """What was put in time can be registered long after."""
    reserved = ubiqlu.reserve(CONTENT)
    ubiqlu.put(reserved, CONTENT)
    ubiqlu.advance(days=3)

    assert ubiqlu.finalize(reserved, bytes=10).status_code == 201


def edited(url: str, part: str, to: str) -> str:
    """Change one thing in an address."""
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
def test_edited_address(ubiqlu: Ubiqlu, part: str, to: str) -> None:
    """An address in which anything was changed is refused, and nothing is stored."""
    reserved = ubiqlu.reserve(CONTENT)
    forged = reserved | {"uploadUrl": edited(reserved["uploadUrl"], part, to)}

    assert code_of(ubiqlu.put(forged, CONTENT)) == (403, "SignatureDoesNotMatch")
    assert ubiqlu.finalize(reserved, bytes=10).status_code == 409


def test_address_without_signature(ubiqlu: Ubiqlu) -> None:
    """An address without its query is refused."""
    reserved = ubiqlu.reserve(CONTENT)
    bare = reserved | {"uploadUrl": reserved["uploadUrl"].partition("?")[0]}

    assert code_of(ubiqlu.put(bare, CONTENT)) == (403, "SignatureDoesNotMatch")


def test_address_of_another_sandbox(ubiqlu: Ubiqlu) -> None:
    """An address is good in its own sandbox only, though another has the same key."""
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
def test_store_refusals(ubiqlu: Ubiqlu, method: str, path: str, expected: tuple[int, str]) -> None:
    """The store refuses in XML whatever is not there or not meant."""
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
def test_store_says_which_methods_it_has(ubiqlu: Ubiqlu, method: str, path: str, allowed: str) -> None:
    """A 405 of the store names what would be allowed, as every 405 must."""
    with open_client(ubiqlu.server) as anyone:
        answer = anyone.request(method, path.format(handle=ubiqlu.sandbox.public_id))

    assert (405, allowed) == (answer.status_code, answer.headers["Allow"])


def test_oversized_object_is_noticed_at_the_end(ubiqlu: Ubiqlu) -> None:
    """A signed PUT cannot cap a size: too many bytes are stored, and only finalize says so."""
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
def test_whose_key_it_is(ubiqlu: Ubiqlu, key: str, status: int) -> None:
    """A key outside the workspace, once tidied, is a 403; one inside that was never issued a 409."""
    assert status == ubiqlu.finalize({"storageKey": key}, bytes=10).status_code


def test_list_shows_the_latest_hundred(ubiqlu: Ubiqlu) -> None:
    """Media are listed newest first, a hundred of them."""
    ids = [ubiqlu.upload(CONTENT)["id"] for _ in range(101)]

    listed = [asset["id"] for asset in ubiqlu.request("GET", "/media").json()["assets"]]

    assert ids[:0:-1] == listed
