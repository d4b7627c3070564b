"""Downloads files for imports, from hosts that the user allowed; the mock makes no other requests."""

from __future__ import annotations

import urllib.request
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

MAX_BYTES = 512 * 1024 * 1024
TIMEOUT_SECONDS = 10
"""The limits of one download. Chosen for this mock, to bound the time and the memory of one request."""


class FetchError(Exception):
    """A URL cannot be fetched; the message says why."""


def fetch(url: str, hosts: frozenset[str]) -> bytes:
    """Return the content of a URL.

    The server handles no other request meanwhile, because each request is one atomic step.

    Args:
        url: an http or https URL.
        hosts: the allowed hosts; redirects to other hosts are errors.

    Raises:
        FetchError: the host is not allowed, does not respond within 10 seconds or returns an error status,
            or the content is larger than 512 MB.
    """
    try:
        _check(url, hosts)
        opener = urllib.request.build_opener(_Redirects(hosts))
        with opener.open(url, timeout=TIMEOUT_SECONDS) as response:
            content: bytes = response.read(MAX_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(f"{error}.") from None
    if len(content) > MAX_BYTES:
        raise FetchError("The file is larger than 512 MB.")
    return content


def _check(url: str, hosts: frozenset[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or parts.hostname not in hosts:
        raise FetchError(f"{parts.hostname} is not among the allowed hosts.")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to allowed hosts only."""

    def __init__(self, hosts: frozenset[str]) -> None:
        self._hosts = hosts

    def redirect_request(self, *args: Any) -> urllib.request.Request | None:
        """Return the next request.

        Raises:
            FetchError: its host is not allowed.
        """
        _check(args[-1], self._hosts)
        return super().redirect_request(*args)
