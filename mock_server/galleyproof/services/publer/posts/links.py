"""What a link will look like."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import SplitResult, unquote, urlsplit

from galleyproof.kernel.requests import HttpError, Request, Response

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_BETWEEN_WORDS = re.compile(r"[-_+\s]+")


def preview_link(request: Request) -> Response:
    """Answer a preview that is made from the address alone: nothing is fetched."""
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
    """Return the last part of a path as words: ``/blog/rye-and-spelt.html`` gives ``Rye and spelt``."""
    stem = posixpath.splitext(posixpath.basename(unquote(path).rstrip("/")))[0]
    words = _BETWEEN_WORDS.sub(" ", stem).strip()
    return words[:1].upper() + words[1:]
