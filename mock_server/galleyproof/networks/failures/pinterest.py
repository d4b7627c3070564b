"""How Pinterest's API v5 refuses a pin."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _error(id: str, status: int, remedy: Remedy, sentence: str, code: int, message: str) -> Failure:
    """Build a failure in Pinterest's two fields."""
    payload = {"code": code, "message": message}
    return Failure(id, status, remedy, sentence, payload, token_lost=status == 401)


FAILURES: tuple[Failure, ...] = (
    _error(
        "pinterest.bad_parameter", 400, F,
        "Pinterest rejected part of this pin. Change it and post again.", 1, "Parameters are not valid.",
    ),
    _error(
        "pinterest.token_expired", 401, R,
        "The connection to this Pinterest account has ended. Reconnect the account.",
        2, "Authentication failed.",
    ),
    _error(
        "pinterest.not_permitted", 403, N,
        "Pinterest does not let this account save to the board. Ask its owner.",
        29, "You are not permitted to access that resource.",
    ),
    _error(
        "pinterest.board_not_found", 404, F,
        "The board is gone from Pinterest. Choose another.", 40, "Board not found.",
    ),
    _error(
        "pinterest.rate", 429, W,
        "Pinterest throttles this account. Wait a minute.", 8, "You have exceeded your rate limit.",
    ),
    _error(
        "pinterest.media", 400, F,
        "Pinterest needs 1 to 5 photos or one video of 4 seconds to 15 minutes. Change the media.",
        235, "The media source is not valid.",
    ),
    _error(
        "pinterest.text_long", 400, F,
        "Pinterest takes titles of 100 and descriptions of 800 characters. Shorten them.",
        1, "String is too long.",
    ),
)  # fmt: skip
