"""The settings of a client, from its arguments and the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._requests.operations import Api
from galleyproof_client._requests.urls import checked_url
from galleyproof_client._sending.rate_limits import RateLimiter, shared_rate_limiter
from galleyproof_client._sending.recording import Recorder
from galleyproof_client._sending.retry import RetryPolicy
from galleyproof_client._sending.timing import Timer

_LONGEST_TIMEOUT = 24 * 3600
"""Seconds; sockets reject numbers that are much larger."""


def _is_timeout(_: Any, __: Any, value: Any) -> None:
    known = isinstance(value, int | float) and not isinstance(value, bool)
    if not known or not 0 < value <= _LONGEST_TIMEOUT:
        raise InvalidArgumentError(
            f"timeout is {value!r}", hint="Pass a number of seconds above 0 and up to one day"
        )


def _is_not_empty(_: Any, __: Any, value: Any) -> None:
    if isinstance(value, str) and not value.strip():
        # The caller meant one workspace and lost its id: the client would choose another.
        raise InvalidArgumentError(
            "the workspace id is empty",
            hint="Pass an id, or omit workspace_id and unset the environment variable",
        )


@frozen(kw_only=True)
class Settings:
    """The settings of a client.

    Args:
        api_key: The API key.
        base_url: The base URL of the API.
        workspace_id: The workspace; None to find it with the API key, or for calls that need none.
        timeout: Seconds for each step of sending, and for a whole response.
        retry: How often and how long to retry.
        headers: Headers of every request.
        rate_limiter: The rate limiter of the key.
        timer: The clock.
        allow_insecure: Allow plain ``http`` to another machine.
        recorder: Writes all exchanges to a file; None for none.
    """

    api_key: str = field(repr=False)
    base_url: str
    workspace_id: str | None = field(validator=_is_not_empty)
    timeout: float = field(validator=_is_timeout)
    retry: RetryPolicy
    headers: Mapping[str, str] = field(repr=False)
    rate_limiter: RateLimiter
    timer: Timer = field(repr=False)
    allow_insecure: bool
    recorder: Recorder | None = field(default=None, repr=False)


def make_settings(
    api: Api,
    *,
    api_key: str | None,
    base_url: str | None,
    workspace_id: str | None,
    transport_id: int | None,
    timer: Timer,
    rate_limiter: RateLimiter | None,
    allow_insecure: bool,
    **rest: Any,
) -> Settings:
    """Return the settings of a client; missing arguments come from the environment.

    Args:
        api: The API.
        api_key: The API key.
        base_url: The base URL of the API.
        workspace_id: The workspace.
        transport_id: Identifies the caller's own transport or HTTP client, if any.
        timer: The clock.
        rate_limiter: The caller's own rate limiter, if any.
        allow_insecure: Allow plain ``http`` to another machine.
        rest: The other settings.

    Raises:
        InvalidArgumentError: The API key is missing, or an argument is invalid.
    """
    key = _checked_key(api, api_key)
    url = checked_url(_base_url(api, base_url), allow_insecure=allow_insecure)
    return Settings(
        api_key=key,
        base_url=url,
        workspace_id=(workspace_id if workspace_id is not None else os.environ.get(api.workspace.variable)),
        rate_limiter=rate_limiter or shared_rate_limiter(url, key, transport_id),
        timer=timer,
        allow_insecure=allow_insecure,
        **rest,
    )


def _base_url(api: Api, given: str | None) -> str:
    variable = f"{api.variables}_BASE_URL"
    found = given if given is not None else os.environ.get(variable)
    if found == "":
        # The caller meant another URL and lost it: falling back to the live service would publish for real.
        raise InvalidArgumentError(
            "the base URL is empty", hint=f"Pass a URL, or omit base_url and unset {variable}"
        )
    return api.base_url if found is None else found


def _checked_key(api: Api, given: str | None) -> str:
    variable = f"{api.variables}_API_KEY"
    found = given if given is not None else os.environ.get(variable)
    if found is None:
        raise InvalidArgumentError("the API key is missing", hint=f"Pass api_key=... or set {variable}")
    if not isinstance(found, str):
        raise InvalidArgumentError(f"api_key has the type {type(found).__name__}", hint="Pass text")
    key = found.strip()
    if not key:
        raise InvalidArgumentError(
            "the API key is empty", hint=f"Pass another api_key, or omit it and set {variable}"
        )
    # Checked here, because the error of the HTTP library would show the key.
    if not key.isascii() or not key.isprintable() or " " in key:
        raise InvalidArgumentError(
            "the API key contains invalid characters",
            hint="Check for line breaks, spaces or quotes",
        )
    return key
