"""Where an API may be: only where its key cannot be read on the transport_id."""

from __future__ import annotations

import ipaddress

import httpx

from galleyproof_client._errors import InsecureURLError, InvalidArgumentError


def checked_url(address: str, *, allow_insecure: bool) -> str:
    """Return the address of an API without a slash at its end.

    Args:
        address: The address, with its path.
        allow_insecure: Let the key travel over plain ``http``, wherever to.

    Raises:
        InvalidArgumentError: It is no address of a web service.
        InsecureURLError: It is plain ``http``, and not on this machine.
    """
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, TypeError, UnicodeError):
        raise InvalidArgumentError("the base URL cannot be read", hint=_SHAPE) from None
    if not leads_to_a_host(url):
        raise InvalidArgumentError("the base URL does not lead to a host of the web", hint=_SHAPE)
    if url.userinfo or url.query or url.fragment:
        raise InvalidArgumentError("the base URL holds more than a host and a path", hint=_SHAPE)
    check_encrypted(url, allow_insecure=allow_insecure)
    return address.rstrip("/")


def leads_to_a_host(url: httpx.URL) -> bool:
    """Say whether an address can be called at all: what sockets refuse, they refuse in words of their own."""
    try:
        named = url.host != "" and bool(url.raw_host.decode("ascii").encode("idna"))
    except UnicodeError:
        return False
    return named and url.scheme in ("http", "https") and (url.port or 443) <= _LAST_PORT


def check_encrypted(url: httpx.URL, *, allow_insecure: bool, place: str = "") -> None:
    """Refuse plain ``http`` to another machine.

    Args:
        url: Where a request would go.
        allow_insecure: Do not refuse.
        place: The call that it is a part of.

    Raises:
        InsecureURLError: It is plain ``http``, and not on this machine.
    """
    if url.scheme == "http" and not allow_insecure and not is_loopback(url.host):
        raise InsecureURLError(
            f"{url.scheme}://{url.host} is not encrypted",
            hint="Use https, or pass allow_insecure=True where nobody can listen",
            operation=place,
        )


def is_loopback(host: str) -> bool:
    """Say whether a host is this very machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


_LAST_PORT = 65535
_SHAPE = "Give it like https://api.example.com/v1"
