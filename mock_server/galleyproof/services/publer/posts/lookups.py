"""Previews of links and search for locations."""

from __future__ import annotations

import posixpath
import re
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from galleyproof.kernel.ids import Ids
from galleyproof.kernel.requests import HttpError, Request, Response

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_BETWEEN_WORDS = re.compile(r"[-_+\s]+")


def preview_link(request: Request) -> Response:
    """Return a preview that is made up from the URL. Nothing is fetched."""
    given = request.body["url"]
    url = given.strip() if _SCHEME.match(given.strip()) else f"https://{given.strip()}"
    address = _address(url)
    origin = f"{address.scheme}://{address.netloc}"
    host = (address.hostname or "").removeprefix("www.")
    title = _title(address.path) or host
    return Response(
        200,
        {
            "link": {
                "title": title,
                "description": f"{title}, a page of {host}.",
                "url": url,
                "original_url": given,
                "images": [f"{origin}/preview.png"],
                "favicon": f"{origin}/favicon.ico",
                "provider_display": host,
                "type": "link",
            }
        },
    )


def _address(url: str) -> SplitResult:
    try:
        address = urlsplit(url)
        usable = address.scheme in ("http", "https") and bool(address.hostname)
    except ValueError:
        usable = False
    if not usable:
        raise HttpError(400, "url is not the address of a page on the web.")
    return address


def _title(path: str) -> str:
    """Return the last part of a path as a title: ``Rye and spelt`` for ``/blog/rye-and-spelt.html``."""
    stem = posixpath.splitext(posixpath.basename(unquote(path).rstrip("/")))[0]
    words = _BETWEEN_WORDS.sub(" ", stem).strip()
    return words[:1].upper() + words[1:]


_PLACES = (
    ("{name}", "City", "{name}"),
    ("{name} Old Town", "Neighbourhood", "Old Town, {name}"),
    ("{name} Central Station", "Train station", "Station Square 1, {name}"),
    ("{name} Market Hall", "Shopping and retail", "Market Street 12, {name}"),
    ("Café {name}", "Café", "Quay 4, {name}"),
)


def search_locations(request: Request) -> Response:
    """Return locations that are made up from the search text; the same text gives the same locations."""
    name = " ".join(request.parameters["q"].split()).title()
    network = request.parameters["network"]
    return Response(200, [_place(request.sandbox.ids, network, name, row) for row in _PLACES] if name else [])


def _place(ids: Ids, network: str, name: str, row: tuple[str, str, str]) -> dict[str, Any]:
    title, info, address = (text.format(name=name) for text in row)
    number = 10**14 + ids.random_int("place", network, title, below=9 * 10**14)
    return {"id": str(number), "name": title, "info": info, "address": address}
