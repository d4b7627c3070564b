"""How Telegram's Bot API refuses a message."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _error(id: str, status: int, remedy: Remedy, sentence: str, description: str) -> Failure:
    """Build a failure in the Bot API's envelope."""
    payload = {"ok": False, "error_code": status, "description": description}
    return Failure(id, status, remedy, sentence, payload, token_lost=status == 403)


FAILURES: tuple[Failure, ...] = (
    _error(
        "telegram.token_expired", 403, R,
        "The bot was removed from this Telegram channel. Add it again and reconnect the account.",
        "Forbidden: bot was kicked from the channel chat",
    ),
    _error(
        "telegram.text_long", 400, F,
        "The text is longer than Telegram takes: 4,096 characters, 1,024 with media. Shorten it.",
        "Bad Request: message is too long",
    ),
    _error(
        "telegram.media", 400, F,
        "Telegram takes up to 10 photos of 10 MB, or a video of up to 50 MB. Change the media.",
        "Bad Request: wrong file",
    ),
    _error(
        "telegram.rate", 429, W, "Telegram throttles this channel. Wait a minute.",
        "Too Many Requests: retry after 60",
    ),
)  # fmt: skip
