"""Small points of HTTP that programs rely on."""

from __future__ import annotations

import gzip
import json

import pytest

from tests.support.mock import WORKSPACE, Ubiqlu
from tests.support.publer import Publer

NEW = {"caption": "Rye", "socialAccountIds": ["acc_facebook"]}


def test_a_compressed_body_is_named(ubiqlu: Ubiqlu) -> None:
    """The error says that the body is compressed, not that its JSON is broken."""
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}

    response = ubiqlu.http.post(
        f"{WORKSPACE}/posts", content=gzip.compress(json.dumps(NEW).encode()), headers=headers
    )

    assert response.status_code == 400
    assert "compressed (gzip)" in response.text


def test_an_encoded_slash_separates_nothing(ubiqlu: Ubiqlu) -> None:
    """A slash within an id belongs to the id: another resource is not reached."""
    post = ubiqlu.http.post(f"{WORKSPACE}/posts", json=NEW).json()["post"]["id"]

    assert ubiqlu.http.get(f"{WORKSPACE}/posts/{post}").status_code == 200
    assert ubiqlu.http.get(f"{WORKSPACE}/posts%2F{post}").status_code == 404
    assert "no operation" in ubiqlu.http.get(f"{WORKSPACE}/posts%2f{post}").text
    assert "no operation" not in ubiqlu.http.get(f"{WORKSPACE}/posts/a%2F{post}").text


@pytest.mark.parametrize("scheme", ["Bearer-API", "bearer-api", "BEARER-API"])
def test_the_scheme_has_no_case(publer: Publer, scheme: str) -> None:
    """The name of the authentication scheme counts in any case. Source: RFC 9110, 11.1."""
    response = publer.request("GET", "/users/me", headers={"Authorization": f"{scheme} {publer.secret}"})

    assert response.status_code == 200


def test_an_unknown_path_has_true_limits(publer: Publer) -> None:
    """The rate limit of a 404 is that of the key, not that of an unused one."""
    known = publer.get("/users/me").headers
    unknown = publer.get("/missing")

    assert unknown.status_code == 404
    assert unknown.headers["X-RateLimit-Reset"] == known["X-RateLimit-Reset"] != "0"
    assert unknown.headers["X-RateLimit-Remaining"] == known["X-RateLimit-Remaining"]
