"""How Publer reads paths, and which of its routes are not for API keys."""

from __future__ import annotations

import re

from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.service import Settings
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.services.publer.settings import PublerSettings

_SPARE = re.compile(r"^/+(?=/)|(?<=[^/])/$")


def tidy(path: str) -> str:
    """Read a path as the service does: slashes too many before it and one behind it mean nothing.

    Programs send them that put a base address which ends with a slash before a path which begins with one.
    """
    return _SPARE.sub("", path)


def unknown_route(method: str, path: str, error: HttpError, settings: Settings) -> HttpError:
    """Return what a request outside the contract is told: 403 for a route that is only closed to API keys."""
    closed = DIALECTS[settings[PublerSettings].dialect].closed_routes
    if any(method == verb and route.fullmatch(path) for verb, route in closed):
        return HttpError(403, "This route is not open to API keys.")
    return error
