"""How Google Business Profile refuses a post."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _error(id: str, code: int, remedy: Remedy, sentence: str, status: str, message: str) -> Failure:
    """Build a failure in Google's error envelope."""
    error = {"code": code, "status": status, "message": message}
    return Failure(id, code, remedy, sentence, {"error": error}, token_lost=code == 401)


FAILURES: tuple[Failure, ...] = (
    _error(
        "google.token_expired", 401, R,
        "The connection to this Google location has ended. Reconnect the account.",
        "UNAUTHENTICATED", "Request had invalid authentication credentials.",
    ),
    _error(
        "google.permission", 403, R,
        "The person who connected this location no longer manages it. Reconnect with one who does.",
        "PERMISSION_DENIED", "The caller does not have permission",
    ),
    _error(
        "google.text_long", 400, F, "The text is longer than Google's 1,500 characters. Shorten it.",
        "INVALID_ARGUMENT", "Summary is too long.",
    ),
    _error(
        "google.media", 400, F,
        "Google takes one photo of up to 5 MB and at least 250 x 250 pixels. Change the media.",
        "INVALID_ARGUMENT", "The media item is not valid.",
    ),
    _error(
        "google.quota", 429, W, "Google throttles posts at the moment. Wait a few minutes.",
        "RESOURCE_EXHAUSTED", "Quota exceeded",
    ),
)  # fmt: skip
