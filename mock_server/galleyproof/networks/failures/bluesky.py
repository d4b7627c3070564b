"""How Bluesky refuses a post (XRPC errors)."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _error(id: str, status: int, remedy: Remedy, sentence: str, name: str, message: str) -> Failure:
    """Build a failure in XRPC's two fields."""
    payload = {"error": name, "message": message}
    return Failure(id, status, remedy, sentence, payload, token_lost=name == "ExpiredToken")


FAILURES: tuple[Failure, ...] = (
    _error(
        "bluesky.token_expired", 400, R,
        "The app password of this Bluesky account no longer works. Reconnect the account.",
        "ExpiredToken", "Token has expired",
    ),
    _error(
        "bluesky.text_long", 400, F,
        "The text is longer than Bluesky's 300 characters. Shorten it.",
        "InvalidRequest", "Record/text must not be longer than 300 graphemes",
    ),
    _error(
        "bluesky.media", 400, F,
        "Bluesky takes up to 4 photos of 1 MB, or a video of up to 3 minutes. Change the media.",
        "BlobTooLarge", "This file is too large",
    ),
    _error(
        "bluesky.rate", 429, W, "Bluesky throttles this account. Wait an hour.",
        "RateLimitExceeded", "Rate Limit Exceeded",
    ),
)  # fmt: skip
