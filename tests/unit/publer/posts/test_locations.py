"""Searching for places."""

from __future__ import annotations

import pytest

from tests.support.publer import Publer


def test_places(publer: Publer) -> None:
    """A text finds places that are called after it."""
    places = publer.read("/locations/facebook", q=" porto  covo")

    assert [(place["name"], place["info"], place["address"]) for place in places] == [
        ("Porto Covo", "City", "Porto Covo"),
        ("Porto Covo Old Town", "Neighbourhood", "Old Town, Porto Covo"),
        ("Porto Covo Central Station", "Train station", "Station Square 1, Porto Covo"),
        ("Porto Covo Market Hall", "Shopping and retail", "Market Street 12, Porto Covo"),
        ("Café Porto Covo", "Café", "Quay 4, Porto Covo"),
    ]
    assert all(len(place["id"]) == 15 for place in places)
    assert len({place["id"] for place in places}) == 5


def test_same_text_same_places(publer: Publer) -> None:
    """The same text finds the same places again, and others on another network."""
    first, again, other = (
        publer.read(f"/locations/{network}", q="porto") for network in ("threads", "threads", "instagram")
    )

    assert first == again
    assert first != other


def test_nothing_to_search_for(publer: Publer) -> None:
    """A blank text finds nothing."""
    assert publer.read("/locations/instagram", q=" ") == []


@pytest.mark.parametrize(
    ("path", "status"), [("/locations/twitter?q=porto", 404), ("/locations/facebook", 400)]
)
def test_refused(publer: Publer, path: str, status: int) -> None:
    """Networks without places are not found; a text must be there."""
    assert publer.get(path).status_code == status
