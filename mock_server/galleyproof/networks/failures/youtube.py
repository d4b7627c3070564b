"""How YouTube's Data API refuses an upload."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _error(id: str, status: int, remedy: Remedy, sentence: str, reason: str, message: str) -> Failure:
    """Build a failure in the Data API's envelope."""
    errors = [{"domain": "youtube.video", "reason": reason, "message": message}]
    error = {"code": status, "message": message, "errors": errors}
    return Failure(id, status, remedy, sentence, {"error": error})


FAILURES: tuple[Failure, ...] = (
    Failure(
        "youtube.token_expired", 400, R,
        "The connection to this YouTube channel has ended. Reconnect the account.",
        {"error": "invalid_grant", "error_description": "Token has been expired or revoked."},
        token_lost=True,
    ),
    _error(
        "youtube.signup", 401, R,
        "This Google account has no YouTube channel. Make one and reconnect.",
        "youtubeSignupRequired", "Unauthorized",
    ),
    _error(
        "youtube.quota", 403, W,
        "The day's quota for YouTube is used up. Try again after midnight Pacific time.",
        "quotaExceeded", "The request cannot be completed because you have exceeded your quota.",
    ),
    _error(
        "youtube.upload_limit", 400, W,
        "This channel has uploaded as much as YouTube lets it for now. Wait a day.",
        "uploadLimitExceeded", "The user has exceeded the number of videos they may upload.",
    ),
    _error(
        "youtube.invalid_title", 400, F,
        "YouTube takes titles of 1 to 100 characters without < and >. Change it.",
        "invalidTitle", "The request metadata specifies an invalid or empty video title.",
    ),
    _error(
        "youtube.invalid_description", 400, F,
        "YouTube takes descriptions of up to 5,000 bytes without < and >. Shorten it.",
        "invalidDescription", "The request metadata specifies an invalid video description.",
    ),
    _error(
        "youtube.invalid_tags", 400, F,
        "The tags have more than YouTube's 500 characters together. Leave some out.",
        "invalidTags", "The request metadata specifies invalid video keywords.",
    ),
    _error(
        "youtube.invalid_publish_at", 400, F,
        "YouTube does not take this publishing time. Choose another.",
        "invalidPublishAt", "The request metadata specifies an invalid scheduled publishing time.",
    ),
    _error(
        "youtube.invalid_video", 400, F,
        "YouTube needs one video of up to 12 hours, a Short of up to 3 minutes. Change it.",
        "invalidVideo", "The request does not hold a video that can be processed.",
    ),
)  # fmt: skip
