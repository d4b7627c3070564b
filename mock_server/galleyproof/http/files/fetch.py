"""The one place from which the mock reaches out: to hosts that its user named, and only on their word."""

from __future__ import annotations

import urllib.request
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from galleyproof.services.publer.media.fetching import FetchError

MAX_BYTES = 512 * 1024 * 1024
TIMEOUT_SECONDS = 10


def fetch(url: str, hosts: frozenset[str]) -> bytes:
    """Return what lies at an address.

    The server stands still meanwhile: a request is one atomic step, and this is part of it.

    Args:
        url: an http or https address.
        hosts: who may be asked; redirects to others are not followed.

    Raises:
        CannotFetch: another host, no answer in 10 seconds, an error status, or over 512 MB.
    """
    try:
        _check(url, hosts)
        opener = urllib.request.build_opener(_Redirects(hosts))
        with opener.open(url, timeout=TIMEOUT_SECONDS) as answer:
            content: bytes = answer.read(MAX_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(f"{error}.") from None
    if len(content) > MAX_BYTES:
        raise FetchError("It is over 512 MB.")
    return content


def _check(url: str, hosts: frozenset[str]) -> None:
    address = urlsplit(url)
    if address.scheme not in ("http", "https") or address.hostname not in hosts:
        raise FetchError(f"{address.hostname} is not among the hosts that may be asked.")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to a host that may be asked."""

    def __init__(self, hosts: frozenset[str]) -> None:
        self._hosts = hosts

    def redirect_request(self, *args: Any) -> urllib.request.Request | None:
        """Return the next request.

        Raises:
            CannotFetch: it would go elsewhere.
        """
        _check(args[-1], self._hosts)
        return super().redirect_request(*args)
