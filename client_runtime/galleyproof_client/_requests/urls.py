"""Check base URLs: the API key must not be sent unencrypted."""

from __future__ import annotations

import ipaddress

import httpx

from galleyproof_client._errors import InsecureURLError, InvalidArgumentError


def checked_url(text: str, *, allow_insecure: bool) -> str:
    """Return the base URL of an API without a slash at its end.

    Args:
        text: The URL.
        allow_insecure: Allow plain ``http`` to any host.

    Raises:
        InvalidArgumentError: It is not the URL of a web service.
        InsecureURLError: It is plain ``http`` to another machine.
    """
    try:
        url = httpx.URL(text)
    except (httpx.InvalidURL, TypeError, UnicodeError):
        raise InvalidArgumentError("the base URL cannot be parsed", hint=_SHAPE) from None
    if not has_valid_host(url):
        raise InvalidArgumentError("the base URL has no valid scheme and host", hint=_SHAPE)
    if url.userinfo or url.query or url.fragment:
        raise InvalidArgumentError("the base URL contains more than a host and a path", hint=_SHAPE)
    check_encrypted(url, allow_insecure=allow_insecure)
    return text.rstrip("/")


def has_valid_host(url: httpx.URL) -> bool:
    """Return whether a URL is ``http`` or ``https`` with a host and a port that sockets accept."""
    try:
        named = url.host != "" and bool(url.raw_host.decode("ascii").encode("idna"))
    except UnicodeError:
        return False
    return named and url.scheme in ("http", "https") and (url.port or 443) <= _LAST_PORT


def check_encrypted(url: httpx.URL, *, allow_insecure: bool, place: str = "") -> None:
    """Reject plain ``http`` to another machine.

    Args:
        url: The URL of a request.
        allow_insecure: Allow it.
        place: The method that sends the request.

    Raises:
        InsecureURLError: It is plain ``http`` to another machine.
    """
    if url.scheme == "http" and not allow_insecure and not is_loopback(url.host):
        raise InsecureURLError(
            f"{url.scheme}://{url.host} is not encrypted",
            hint="Use https, or pass allow_insecure=True in a trusted network",
            operation=place,
        )


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


_LAST_PORT = 65535
_SHAPE = "Pass a URL such as https://api.example.com/v1"
