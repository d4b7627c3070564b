"""Fetching from the network: nothing by default, and from allowed hosts only when the shell gives a way.

The service itself stays pure: what really fetches is a function that the shell hands in beside the settings.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen


class FetchError(Exception):
    """An address could not be fetched; the message says why, for a person."""


def _no_way_out(_url: str, _hosts: frozenset[str]) -> bytes:
    raise FetchError("This mock has no way to the network.")


@frozen
class Fetcher:
    """How the mock gets what lies at an address.

    Args:
        fetch: takes an address and the hosts that may be asked, redirects included; returns the bytes or
            raises `CannotFetch`.
    """

    fetch: Callable[[str, frozenset[str]], bytes] = _no_way_out
