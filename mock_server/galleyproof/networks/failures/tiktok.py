"""How TikTok's content posting refuses a post."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _refused(id: str, status: int, remedy: Remedy, sentence: str, code: str) -> Failure:
    """The publish call itself is refused; ``code`` is TikTok's word."""
    error = {"code": code, "message": code.replace("_", " "), "log_id": "202601050900000102030405"}
    return Failure(id, status, remedy, sentence, {"error": error}, token_lost=code == "access_token_invalid")


def _failed(id: str, remedy: Remedy, sentence: str, reason: str) -> Failure:
    """The call was taken and the work failed later: reported with status 200."""
    data = {"status": "FAILED", "fail_reason": reason}
    return Failure(id, 200, remedy, sentence, {"data": data, "error": {"code": "ok", "message": ""}})


FAILURES: tuple[Failure, ...] = (
    _refused(
        "tiktok.token_expired", 401, R,
        "The connection to this TikTok account has ended. Reconnect the account.", "access_token_invalid",
    ),
    _refused(
        "tiktok.scope", 401, R,
        "The right to post is missing on TikTok. Reconnect and grant it.", "scope_not_authorized",
    ),
    _refused(
        "tiktok.rate", 429, W, "TikTok throttles this account. Wait a minute.", "rate_limit_exceeded"
    ),
    _failed(
        "tiktok.file_format", F,
        "TikTok does not take this file: MP4, MOV or WebM, JPEG or WebP. Convert it.",
        "file_format_check_failed",
    ),
    _failed(
        "tiktok.duration", F, "TikTok takes videos of 3 seconds to 10 minutes. Cut it.",
        "duration_check_failed",
    ),
    _failed(
        "tiktok.frame_rate", F, "TikTok takes 23 to 60 frames a second. Convert the video.",
        "frame_rate_check_failed",
    ),
    _failed(
        "tiktok.picture_size", F, "TikTok cannot take a picture of this size. Scale it.",
        "picture_size_check_failed",
    ),
    _refused(
        "tiktok.text_long", 400, F, "The text is longer than TikTok takes. Shorten it.", "invalid_params"
    ),
    _failed("tiktok.video_pull", T, "TikTok could not fetch the video. Try again.", "video_pull_failed"),
    _failed("tiktok.photo_pull", T, "TikTok could not fetch the photos. Try again.", "photo_pull_failed"),
    _failed("tiktok.internal", T, "TikTok had a fault of its own. Try again in a few minutes.", "internal"),
    _refused(
        "tiktok.spam_risk", 403, W,
        "TikTok takes no more posts from this account today. Wait until tomorrow.",
        "spam_risk_too_many_posts",
    ),
    _refused(
        "tiktok.banned", 403, N,
        "TikTok has banned this account from posting. Ask TikTok.", "spam_risk_user_banned_from_posting",
    ),
    _refused(
        "tiktok.user_cap", 403, W,
        "The app's daily number of TikTok users is reached. Wait until tomorrow.", "reached_active_user_cap",
    ),
    _refused(
        "tiktok.unaudited", 403, N,
        "TikTok lets this app post to private accounts only. Make the account private or ask support.",
        "unaudited_client_can_only_post_to_private_accounts",
    ),
)  # fmt: skip
