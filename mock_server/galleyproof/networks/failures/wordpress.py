"""How a WordPress site refuses an article."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _error(id: str, status: int, remedy: Remedy, sentence: str, code: str, message: str) -> Failure:
    """Build a failure as WordPress' REST API words it."""
    payload = {"code": code, "message": message, "data": {"status": status}}
    return Failure(id, status, remedy, sentence, payload, token_lost=status == 401)


FAILURES: tuple[Failure, ...] = (
    _error(
        "wordpress.token_expired", 401, R,
        "The WordPress site no longer accepts the sign-in. Reconnect the account.",
        "rest_cannot_create", "You are not signed in.",
    ),
    _error(
        "wordpress.permission", 403, R,
        "The person who connected the site may not publish there. Reconnect as an author.",
        "rest_cannot_publish", "You may not publish posts as this user.",
    ),
    _error(
        "wordpress.invalid", 400, F, "The site rejected part of the article. Change it and post again.",
        "rest_invalid_param", "A parameter is not valid.",
    ),
    _error(
        "wordpress.server", 503, T, "The WordPress site was unavailable. Try again in a few minutes.",
        "maintenance", "Briefly unavailable for scheduled maintenance.",
    ),
)  # fmt: skip
