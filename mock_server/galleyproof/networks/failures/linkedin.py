"""How LinkedIn's Posts API refuses a post."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _failure(
    id: str,
    status: int,
    code: str,
    remedy: Remedy,
    sentence: str,
    *,
    message: str,
    service_code: int | None = None,
    details: Mapping[str, Any] | None = None,
) -> Failure:
    """Build a failure in LinkedIn's envelope."""
    payload: dict[str, Any] = {"status": status, "code": code, "message": message}
    if service_code is not None:
        payload["serviceErrorCode"] = service_code
    return Failure(id, status, remedy, sentence, payload | dict(details or {}))


def duplicate_of(urn: str) -> Failure:
    """Return the refusal of a text that is already up, which names the earlier post."""
    message = f"Content is a duplicate of {urn}"
    payload = {
        "errorDetailType": "com.linkedin.common.error.BadRequest",
        "message": message,
        "errorDetails": {"inputErrors": [{"code": "DUPLICATE_POST", "description": message}]},
        "status": 422,
    }
    sentence = f"LinkedIn already shows this text as {urn}. Change it, or leave that post be."
    return Failure("li.duplicate", 422, F, sentence, payload)


FAILURES: tuple[Failure, ...] = (
    _failure(
        "li.token_invalid", 401, "INVALID_ACCESS_TOKEN", R,
        "LinkedIn does not accept the connection to this account. Reconnect the account.",
        message="Invalid access token", service_code=65600,
    ),
    _failure(
        "li.token_revoked", 401, "REVOKED_ACCESS_TOKEN", R,
        "The member took back the connection to LinkedIn. Reconnect the account.",
        message="The token used in the request has been revoked by the user", service_code=65601,
    ),
    _failure(
        "li.token_expired", 401, "EXPIRED_ACCESS_TOKEN", R,
        "The connection to this LinkedIn account has expired. Reconnect the account.",
        message="The token used in the request has expired", service_code=65602,
    ),
    _failure(
        "li.permission", 403, "ACCESS_DENIED", R,
        "The right to post here is missing on LinkedIn. Reconnect as an admin of the page.",
        message="Not enough permissions to access: POST /posts", service_code=100,
    ),
    duplicate_of("urn:li:share:7000000000000000000"),
    _failure(
        "li.too_long", 422, "FIELD_LENGTH_TOO_LONG", F,
        "The text is beyond LinkedIn's 3,000 characters. Shorten it.",
        message="commentary exceeds the maximum length of 3000",
    ),
    _failure(
        "li.bad_field", 422, "MISSING_FIELD", F,
        "LinkedIn rejected part of this post. Change it and post again.",
        message="ERROR :: /commentary :: field is required but not found and has no default value",
    ),
    _failure(
        "li.conflict", 409, "CONFLICT", T,
        "Another change to this LinkedIn post ran at the same time. Try again.",
        message="Conflict with a concurrent modification",
    ),
    _failure(
        "li.version", 426, "NONEXISTENT_VERSION", N,
        "LinkedIn has retired the interface this post was sent through. Contact support.",
        message="Requested version is not active",
    ),
    _failure(
        "li.throttled", 429, "TOO_MANY_REQUESTS", W,
        "LinkedIn's daily limit for this account is reached. Try again after midnight UTC.",
        message="Resource level throttle limit for calls to this resource is reached", service_code=101,
    ),
    Failure(
        "li.server", 503, T,
        "LinkedIn was unavailable. Try again in a few minutes.",
        {"status": 503, "message": "Service Unavailable"},
    ),
    Failure(
        "li.media_processing", 200, F,
        "LinkedIn could not process the media: images up to 5 MB, videos of 3 seconds to 30 minutes.",
        {"status": "PROCESSING_FAILED", "processingFailureReason": "The asset is not usable"},
    ),
)  # fmt: skip
