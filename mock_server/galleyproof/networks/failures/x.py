"""How X refuses a post (problem documents of API v2)."""

from __future__ import annotations

from typing import Any

from galleyproof.networks.failures.failure import Failure, Remedy

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER

_PROBLEMS = "https://api.twitter.com/2/problems"


def _problem(
    id: str, status: int, remedy: Remedy, sentence: str, *, title: str, detail: str, kind: str = "about:blank"
) -> Failure:
    """Build a failure as a problem document."""
    payload: dict[str, Any] = {"title": title, "type": kind, "status": status, "detail": detail}
    return Failure(id, status, remedy, sentence, payload, token_lost=status == 401)


FAILURES: tuple[Failure, ...] = (
    _problem(
        "x.token_expired", 401, R,
        "The connection to this X account has ended. Reconnect the account.",
        title="Unauthorized", detail="Unauthorized",
    ),
    _problem(
        "x.token_kind", 403, R,
        "X does not accept this kind of connection for posting. Reconnect the account.",
        title="Unsupported Authentication", detail="Authenticating with this token is not supported here.",
        kind=f"{_PROBLEMS}/unsupported-authentication",
    ),
    _problem(
        "x.duplicate", 403, F,
        "This account posted the same text a short while ago. Change it.",
        title="Forbidden", detail="You are not allowed to create a Tweet with duplicate content.",
    ),
    _problem(
        "x.text_long", 403, F,
        "The text is longer than X takes. Shorten it.",
        title="Forbidden", detail="You are not permitted to perform this action.",
    ),
    _problem(
        "x.not_permitted", 403, N,
        "X does not let this account post at the moment. Sign in to X and see what it asks for.",
        title="Forbidden", detail="You are not permitted to perform this action.",
    ),
    _problem(
        "x.rate", 429, W,
        "This account posted too much in 15 minutes. Wait a quarter of an hour.",
        title="Too Many Requests", detail="Too Many Requests",
    ),
    _problem(
        "x.usage_capped", 429, W,
        "The posts that X allows this month are used up. Wait until next month.",
        title="UsageCapExceeded", detail="Usage cap exceeded: Monthly product cap",
        kind=f"{_PROBLEMS}/usage-capped",
    ),
    _problem(
        "x.media", 400, F,
        "X cannot take this media: up to 4 photos of 5 MB, or one video. Change it.",
        title="Invalid Request", detail="One or more parameters to your request was invalid.",
        kind=f"{_PROBLEMS}/invalid-request",
    ),
    _problem(
        "x.video_long", 400, F,
        "The video is longer than the 140 seconds that X takes without Premium. Cut it.",
        title="Invalid Request", detail="Duration too long, maximum:140000",
        kind=f"{_PROBLEMS}/invalid-request",
    ),
    _problem(
        "x.url", 400, F,
        "X cannot read an address in the text. Correct it.",
        title="Invalid Request", detail="The URL in the request is not valid.",
        kind=f"{_PROBLEMS}/invalid-request",
    ),
    _problem(
        "x.capacity", 503, T,
        "X was overloaded. Try again in a few minutes.",
        title="Service Unavailable", detail="Over capacity",
    ),
)  # fmt: skip
