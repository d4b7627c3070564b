"""The spellings of arrays in queries."""

from __future__ import annotations

import pytest
from galleyproof.services.publer.seed.ids import demo_id

from tests.support.publer import Publer

ONE, TWO = demo_id(301), demo_id(302)


@pytest.mark.parametrize(
    "query",
    [
        f"ids[]={ONE}&ids[]={TWO}",
        f"ids%5B%5D={ONE}&ids%5B%5D={TWO}",
        f"ids={ONE}&ids={TWO}",
        f"ids={ONE},{TWO}",
        f"ids={ONE}%2C{TWO}",
        f"ids[]={ONE},{TWO}",
        f"ids[]={ONE}&ids={TWO}",
        f"ids={ONE},,{TWO},",
    ],
)
def test_spellings(publer: Publer, query: str) -> None:
    """Brackets, repetition and commas mean the same."""
    found = publer.read(f"/media?{query}")

    assert [item["id"] for item in found["media"]] == [TWO, ONE]


def test_indexed_names_are_ignored(publer: Publer) -> None:
    """``ids[0]`` is ignored, as on the live service."""
    assert publer.read(f"/media?ids[0]={ONE}") == publer.read("/media")


def test_indexed_names_of_a_required_array(publer: Publer) -> None:
    """If the array is required, ``post_ids[0]`` counts as an empty one: no post is deleted."""
    post_id = publer.read("/posts?state=published")["posts"][0]["id"]

    indexed, without = (
        publer.request("DELETE", f"/posts?post_ids[0]={post_id}"),
        publer.request("DELETE", "/posts"),
    )

    assert (indexed.status_code, indexed.json(), without.status_code) == (200, {"deleted_ids": []}, 400)


def test_booleans(publer: Publer) -> None:
    """The items of an array have the types of the contract."""
    assert publer.get("/media?used[]=true,false").status_code == 200
    assert publer.get("/media?used[]=yes").status_code == 400


@pytest.mark.parametrize("query", ["ids[]=%FF", "search=%C3", "page=%E2%82"])
def test_not_utf8(publer: Publer, query: str) -> None:
    """A query that is not UTF-8 is rejected."""
    assert publer.get(f"/media?{query}").status_code == 400
