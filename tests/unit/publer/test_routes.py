"""Paths with slashes too many, and routes that are closed to API keys."""

from __future__ import annotations

import pytest
from galleyproof.services.publer.seed.ids import demo_id
from galleyproof.services.publer.settings import PublerSettings

from tests.support.publer import DIALECTS, Publer, error_of


@pytest.mark.parametrize(
    "path", ["//accounts", "///accounts", "/accounts/", "//accounts/", "//posts?state=draft"]
)
def test_slashes_too_many(publer: Publer, path: str) -> None:
    """A base address that ends with a slash does no harm, nor does a slash at the end."""
    assert publer.get(path).status_code == 200


@pytest.mark.parametrize("path", ["", "/", "//", "/accounts//", "/analytics//charts", "/job_status/"])
def test_slashes_that_matter(publer: Publer, path: str) -> None:
    """A part of a path cannot be empty."""
    assert publer.get(path).status_code == 404


def test_slash_after_an_id(publer: Publer) -> None:
    """The slash at the end is not taken for a part of the id."""
    answer = publer.request("PUT", f"/posts/{demo_id(1408)}/", json={"post": {"text": "Rye on Friday"}})

    assert (answer.status_code, answer.json()["id"]) == (200, demo_id(1408))


@pytest.mark.parametrize("path", [f"/posts/{demo_id(1408)}", f"/posts/{demo_id(1408)}/"])
@pytest.mark.parametrize(("dialect", "status"), list(zip(DIALECTS, (405, 405, 403), strict=True)))
def test_reading_one_post(path: str, dialect: str, status: int) -> None:
    """There is no way to read one post; live, the route is there and closed to API keys."""
    publer = Publer.build(dialect=dialect)

    with_key, without = publer.get(path), publer.request("GET", path, headers={"Authorization": ""})

    assert (with_key.status_code, without.status_code) == (status, status)
    assert ("allow" in with_key.headers) is (status == 405)


@pytest.mark.parametrize(("path", "status"), [("hashtags", 403), ("posts", 404), ("charts", 404)])
def test_older_analytics(path: str, status: int) -> None:
    """Of the older routes of analytics one is closed, live, and the others are gone."""
    assert Publer.build(dialect="live").get(f"/analytics/{demo_id(101)}/{path}").status_code == status


def test_sandbox_with_a_dialect_of_its_own(publer: Publer) -> None:
    """What is closed follows the sandbox's dialect, not the server's."""
    publer.sandbox.settings = {**publer.sandbox.settings, PublerSettings: PublerSettings(dialect="live")}

    assert error_of(publer.get("/posts/1")) == (403, "This route is not open to API keys.")
