"""What a client was told, checked and complete."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from galleyproof_client._budget import RateLimiter, shared_rate_limiter
from galleyproof_client._deadlines import Timer
from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._operations import Api
from galleyproof_client._retry import RetryPolicy
from galleyproof_client._urls import checked_url

_LONGEST_TIMEOUT = 24 * 3600
"""Seconds; sockets refuse numbers that are much larger."""


def _is_timeout(_: Any, __: Any, value: Any) -> None:
    known = isinstance(value, int | float) and not isinstance(value, bool)
    if not known or not 0 < value <= _LONGEST_TIMEOUT:
        raise InvalidArgumentError(
            f"timeout is {value!r}", hint="Give a number of seconds above 0, a day at most"
        )


@frozen(kw_only=True)
class Settings:
    """What a client was told.

    Args:
        api_key: The key.
        base_url: Where the API is.
        workspace_id: The workspace; None to find it out, or for calls that need none.
        timeout: Seconds for each step of sending, and for an answer as a whole.
        retry: When and how long to try again.
        headers: Sent with every request.
        rate_limiter: The rate rate_limiter of the key.
        timer: The time.
        allow_insecure: Let the key and uploads travel over plain ``http``.
    """

    api_key: str = field(repr=False)
    base_url: str
    workspace_id: str | None
    timeout: float = field(validator=_is_timeout)
    retry: RetryPolicy
    headers: Mapping[str, str] = field(repr=False)
    rate_limiter: RateLimiter
    timer: Timer = field(repr=False)
    allow_insecure: bool


def make_settings(
    api: Api,
    *,
    api_key: str | None,
    base_url: str | None,
    workspace_id: str | None,
    transport_id: object,
    timer: Timer,
    rate_limiter: RateLimiter | None,
    allow_insecure: bool,
    **rest: Any,
) -> Settings:
    """Return the settings of a client, taking from the environment what the caller did not say.

    Args:
        api: The API.
        api_key: The key.
        base_url: Where the API is.
        workspace_id: The workspace.
        transport_id: The caller's own transport or client, if any.
        timer: The time.
        rate_limiter: The caller's own rate_limiter, if any.
        allow_insecure: Let the key travel over plain ``http``.
        rest: Taken as it is.

    Raises:
        InvalidArgumentError: There is no key, or something cannot be used.
    """
    key = _checked_key(api, api_key)
    address = checked_url(_address(api, base_url), allow_insecure=allow_insecure)
    return Settings(
        api_key=key,
        base_url=address,
        workspace_id=workspace_id or os.environ.get(api.workspace.variable) or None,
        rate_limiter=rate_limiter or shared_rate_limiter(address, key, transport_id),
        timer=timer,
        allow_insecure=allow_insecure,
        **rest,
    )


def _address(api: Api, given: str | None) -> str:
    variable = f"{api.variables}_BASE_URL"
    found = given if given is not None else os.environ.get(variable)
    if found == "":
        # Somebody meant another address and lost it on the transport_id: publishing for real is no fallback for that.
        raise InvalidArgumentError(
            "the base URL is empty", hint=f"Say where the API is, or leave base_url and {variable} out"
        )
    return api.base_url if found is None else found


def _checked_key(api: Api, given: str | None) -> str:
    variable = f"{api.variables}_API_KEY"
    found = given if given is not None else os.environ.get(variable, "")
    if not isinstance(found, str):
        raise InvalidArgumentError(f"the API key is of type {type(found).__name__}", hint="Give it as text")
    key = found.strip()
    if not key:
        raise InvalidArgumentError("there is no API key", hint=f"Pass api_key=... or set {variable}")
    # Checked here, because the error of the HTTP library would show the key.
    if not key.isascii() or not key.isprintable() or " " in key:
        raise InvalidArgumentError(
            "the API key holds characters that no key has",
            hint="Check for line breaks or quotes around it",
        )
    return key
