"""Any invalid body gets a 400 in the service's format, never a 500."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.files import gzip_bytes
from tests.support.mock import Ubiqlu

GOOD = b'{"caption": "Hello", "socialAccountIds": ["acc_facebook"]}'
PATHS = ["/posts", "/media", "/media/upload-url"]
JSON = {"Content-Type": "application/json"}

BAD = {
    "empty": b"",
    "blank": b" \n",
    "null": b"null",
    "array": b"[]",
    "text": b'"x"',
    "number": b"1",
    "cut off": GOOD[:-1],
    "two values": GOOD + GOOD,
    "trailing comma": b'{"caption": "Hello",}',
    "single quotes": b"{'caption': 'Hello'}",
    "comment": b"{} // x",
    "invalid UTF-8": b'{"caption": "\xff\xfe", "socialAccountIds": ["acc_facebook"]}',
    "UTF-16": GOOD.decode().encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf" + GOOD,
    "lone surrogate": rb'{"caption": "\ud800", "socialAccountIds": ["acc_facebook"]}',
    "raw NUL": b'{"caption": "\x00", "socialAccountIds": ["acc_facebook"]}',
    "NaN": b'{"fileName": "a", "mimeType": "image/png", "bytes": NaN}',
    "Infinity": b'{"fileName": "a", "mimeType": "image/png", "bytes": Infinity}',
    "1e400": b'{"fileName": "a", "mimeType": "image/png", "bytes": 1e400}',
    "huge number": b'{"fileName": "a", "mimeType": "image/png", "bytes": ' + b"9" * 100_000 + b"}",
    "deep arrays": b"[" * 100_000,
    "deep and closed": b"[" * 100_000 + b"]" * 100_000,
    "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "deep inside": b'{"caption": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "too large": b'{"caption": "' + b"x" * 20_000_000 + b'"}',
    "gzip": gzip_bytes(GOOD),
    "form": b"caption=Hello&socialAccountIds=acc_facebook",
}


def is_rejection(response: httpx.Response) -> bool:
    """Return whether a response is a 400 in the service's format."""
    body = response.json()
    return response.status_code == 400 and list(body) == ["error"] and isinstance(body["error"], str)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
def test_invalid_body(ubiqlu: Ubiqlu, path: str, body: bytes) -> None:
    """A body that is not JSON, or not valid, gets a 400 with a short message."""
    response = ubiqlu.request("POST", path, content=body, headers=JSON)

    assert is_rejection(response), response.text
    assert len(response.content) < 1_000


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=utf-8",
        "APPLICATION/JSON",
        "application/json ; a=b",
        "application/json ;",
        "application/json\t; charset=utf-8",
        " application/json ",
    ],
)
def test_content_type_in_any_spelling(ubiqlu: Ubiqlu, content_type: str) -> None:
    """The Content-Type is case-insensitive and can have parameters."""
    response = ubiqlu.request("POST", "/posts", content=GOOD, headers={"Content-Type": content_type})

    assert response.status_code == 201, response.text


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "application",
        "application/json, text/plain",
        "*/*",
        ";",
        "",
    ],
)
def test_other_content_types(ubiqlu: Ubiqlu, content_type: str) -> None:
    """A body of another type gets a 400, because the contract has no 415."""
    response = ubiqlu.request("POST", "/posts", content=GOOD, headers={"Content-Type": content_type})

    assert is_rejection(response) or (content_type == "" and response.status_code == 201), response.text


def test_missing_content_type(ubiqlu: Ubiqlu) -> None:
    """A body without Content-Type is parsed as JSON."""
    assert ubiqlu.request("POST", "/posts", content=GOOD).status_code == 201
    assert is_rejection(ubiqlu.request("POST", "/posts", content=b"{"))


def test_missing_body(ubiqlu: Ubiqlu) -> None:
    """A missing body gets a 400, with and without Content-Type."""
    assert is_rejection(ubiqlu.request("POST", "/posts"))
    assert is_rejection(ubiqlu.request("POST", "/posts", headers=JSON))


def test_escaped_nul(ubiqlu: Ubiqlu) -> None:
    """An escaped NUL is kept."""
    assert ubiqlu.post(caption="a\0b")["caption"] == "a\0b"


@pytest.mark.parametrize("caption", ["🦄", "a\u2028b", "\U0010ffff", "é" * 5_000, '"\\/\b\f\n\r\t"'])
def test_any_text(ubiqlu: Ubiqlu, caption: str) -> None:
    """Any Unicode text is returned as it was sent."""
    assert caption == ubiqlu.read(ubiqlu.post(caption=caption))["caption"]


def test_repeated_members(ubiqlu: Ubiqlu) -> None:
    """Of a member that is there twice the last counts."""
    body = b'{"caption": "one", "socialAccountIds": ["acc_facebook"], "caption": "two"}'

    assert ubiqlu.request("POST", "/posts", content=body, headers=JSON).json()["post"]["caption"] == "two"


def test_body_of_a_get_is_ignored(ubiqlu: Ubiqlu) -> None:
    """A GET with a body, even a bad one, is a GET."""
    response = ubiqlu.request("GET", "/media", content=b"\xff{", headers=JSON)

    assert (response.status_code, response.json()) == (200, {"assets": []})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = [
    *("caption", "mediaAssetId", "socialAccountIds", "timing", "scheduledAt"),
    *("fileName", "storageKey", "mimeType", "bytes", "width", "height", "durationSeconds"),
]


@given(st.sampled_from(PATHS), st.binary(max_size=64))
def test_any_bytes(path: str, body: bytes) -> None:
    """No bytes at all make the mock fail."""
    response = Ubiqlu.build("bytes").request("POST", path, content=body, headers=JSON)

    assert is_rejection(response), response.text


@given(st.sampled_from(PATHS), st.dictionaries(st.sampled_from(FIELDS), json_values))
def test_any_json(path: str, body: dict[str, Any]) -> None:
    """No JSON makes the mock fail: it is refused, or it is right by chance."""
    content = json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass")

    response = Ubiqlu.build("json").request("POST", path, content=content, headers=JSON)

    assert response.status_code in (200, 201, 400, 403, 409), response.text
    assert response.status_code < 300 or list(response.json()) == ["error"]


@given(st.text())
def test_any_time(text: str) -> None:
    """No text for a time makes the mock fail."""
    body = {"caption": "x", "socialAccountIds": ["acc_facebook"], "timing": "scheduled", "scheduledAt": text}

    response = Ubiqlu.build("time").request("POST", "/posts", json=body)

    assert is_rejection(response), response.text


def test_a_long_value_leaves_room_for_what_is_wrong_with_it(ubiqlu: Ubiqlu) -> None:
    """Of a long value the message shows the beginning, and then says what is wrong, and where."""
    body = {"caption": [{"text": "x" * 1_000}], "socialAccountIds": ["acc_facebook"]}

    message = ubiqlu.http.post("/ubiqlu/api/v1/workspaces/ws_demo/posts", json=body).json()["error"]

    assert message.startswith('The request body is not valid: [{"text":"xxx')
    assert message.endswith('xxx"}] is not of type "string" (at /caption).')
    assert len(message) < 400
