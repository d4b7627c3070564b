"""How a Mastodon server refuses a post."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _error(id: str, status: int, remedy: Remedy, sentence: str, message: str) -> Failure:
    """Build a failure in Mastodon's one field."""
    return Failure(id, status, remedy, sentence, {"error": message}, token_lost=status == 401)


FAILURES: tuple[Failure, ...] = (
    _error(
        "mastodon.token_expired", 401, R,
        "The connection to this Mastodon account was taken back. Reconnect the account.",
        "The access token was revoked",
    ),
    _error(
        "mastodon.text_long", 422, F, "The text is longer than the server's 500 characters. Shorten it.",
        "Validation failed: Text character limit of 500 exceeded",
    ),
    _error(
        "mastodon.media", 422, F,
        "Mastodon takes up to 4 photos of 8 MB, or a video of up to 40 MB. Change the media.",
        "Validation failed: File is not supported",
    ),
    _error(
        "mastodon.rate", 429, W, "The Mastodon server throttles this account. Wait a few minutes.",
        "Too many requests",
    ),
    _error(
        "mastodon.server", 503, T, "The Mastodon server was unavailable. Try again in a few minutes.",
        "Remote data could not be fetched",
    ),
)  # fmt: skip
