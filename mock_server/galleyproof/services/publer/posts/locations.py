"""Places that a post can name."""

from __future__ import annotations

from typing import Any

from galleyproof.kernel.ids import Ids
from galleyproof.kernel.requests import Request, Response

_PLACES = (
    ("{name}", "City", "{name}"),
    ("{name} Old Town", "Neighbourhood", "Old Town, {name}"),
    ("{name} Central Station", "Train station", "Station Square 1, {name}"),
    ("{name} Market Hall", "Shopping and retail", "Market Street 12, {name}"),
    ("Café {name}", "Café", "Quay 4, {name}"),
)


def search_locations(request: Request) -> Response:
    """Answer places that are made from the text: the same text finds the same places."""
    name = " ".join(request.parameters["q"].split()).title()
    network = request.parameters["network"]
    return Response(200, [_place(request.sandbox.ids, network, name, row) for row in _PLACES] if name else [])


def _place(ids: Ids, network: str, name: str, row: tuple[str, str, str]) -> dict[str, Any]:
    title, info, address = (text.format(name=name) for text in row)
    number = 10**14 + ids.random_int("place", network, title, below=9 * 10**14)
    return {"id": str(number), "name": title, "info": info, "address": address}
