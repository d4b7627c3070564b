"""X (Twitter): limits of API v2, and how it rejects a post. The services call it ``twitter``."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from attrs import evolve

from galleyproof.networks.shared.failure import FIX, NEVER, RECONNECT, TRANSIENT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    media_within_limits,
    readable_media,
)
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import ALT_TEXT, TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.measures import X_CHARACTERS

TITLE = "X"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 280  # twitter-text 3.1, configuration v3, weighted length; November 2026
MAX_PREMIUM_CHARACTERS = 25_000  # X Help Center, About X Premium; November 2026
MAX_ALT_TEXT = 1_000  # X API, media metadata, alt_text; November 2026
MAX_PHOTOS = 4  # X API, Media best practices; November 2026
MAX_PHOTO_BYTES = 5 * MEGABYTE  # X API, Media best practices; November 2026
MAX_GIF_BYTES = 15 * MEGABYTE  # X API, Media best practices; November 2026
MAX_VIDEO_BYTES = 512 * MEGABYTE  # X API, Media best practices; November 2026
MAX_VIDEO_SECONDS = 140  # X API, Media best practices, without Premium; November 2026
DUPLICATE_HOURS = 12  # other publishers' docs: the same text within about 12 hours; November 2026

_PROBLEMS = "https://api.twitter.com/2/problems"


def _problem(
    id: str, status: int, remedy: Remedy, message: str, *, title: str, detail: str, kind: str = "about:blank"
) -> Failure:
    """Build a failure as a problem document of API v2."""
    payload: dict[str, Any] = {"title": title, "type": kind, "status": status, "detail": detail}
    return Failure(id, status, remedy, message, payload, token_lost=status == 401)


FAILURES = by_id(
    _problem(
        "x.token_expired", 401, RECONNECT,
        "The connection to this X account has ended. Reconnect the account.",
        title="Unauthorized", detail="Unauthorized",
    ),
    _problem(
        "x.token_kind", 403, RECONNECT,
        "X does not accept this kind of connection for posting. Reconnect the account.",
        title="Unsupported Authentication", detail="Authenticating with this token is not supported here.",
        kind=f"{_PROBLEMS}/unsupported-authentication",
    ),
    _problem(
        "x.duplicate", 403, FIX,
        "This account posted the same text a short time ago. Change it.",
        title="Forbidden", detail="You are not allowed to create a Tweet with duplicate content.",
    ),
    _problem(
        "x.text_long", 403, FIX,
        "The text is longer than X allows. Shorten it.",
        title="Forbidden", detail="You are not permitted to perform this action.",
    ),
    _problem(
        "x.not_permitted", 403, NEVER,
        "X does not allow this account to post now. Sign in to X and follow its instructions.",
        title="Forbidden", detail="You are not permitted to perform this action.",
    ),
    _problem(
        "x.rate", 429, WAIT,
        "This account posted too often in 15 minutes. Wait 15 minutes.",
        title="Too Many Requests", detail="Too Many Requests",
    ),
    _problem(
        "x.usage_capped", 429, WAIT,
        "The app reached its monthly limit of posts on X. Wait until next month.",
        title="UsageCapExceeded", detail="Usage cap exceeded: Monthly product cap",
        kind=f"{_PROBLEMS}/usage-capped",
    ),
    _problem(
        "x.media", 400, FIX,
        f"X does not accept this media: up to {MAX_PHOTOS} photos of {MAX_PHOTO_BYTES // MEGABYTE} MB, "
        "or one video. Change it.",
        title="Invalid Request", detail="One or more parameters to your request was invalid.",
        kind=f"{_PROBLEMS}/invalid-request",
    ),
    _problem(
        "x.video_long", 400, FIX,
        f"The video is longer than the {MAX_VIDEO_SECONDS} seconds that X allows without Premium. Cut it.",
        title="Invalid Request", detail="Duration too long, maximum:140000",
        kind=f"{_PROBLEMS}/invalid-request",
    ),
    _problem(
        "x.url", 400, FIX,
        "A URL in the text is not valid on X. Correct it.",
        title="Invalid Request", detail="The URL in the request is not valid.",
        kind=f"{_PROBLEMS}/invalid-request",
    ),
    _problem(
        "x.capacity", 503, TRANSIENT,
        "X was overloaded. Try again in a few minutes.",
        title="Service Unavailable", detail="Over capacity",
    ),
)  # fmt: skip


def _media(submission: Submission) -> Failure | None:
    limits = dict(submission.limits)
    if submission.premium:
        limits.pop("video_seconds")
    return _MEDIA(evolve(submission, limits=limits))


_MEDIA = media_within_limits(FAILURES["x.media"], network=TITLE, video=FAILURES["x.video_long"])


TEXTS = (
    TextLimit(
        "text",
        MAX_CHARACTERS,
        X_CHARACTERS,
        "twitter-text 3.1.0, configuration v3; 2026-11-28",
        applies=lambda submission: not submission.premium,
        condition="without Premium",
    ),
    TextLimit(
        "premium_text",
        MAX_PREMIUM_CHARACTERS,
        X_CHARACTERS,
        "X Help Center, About X Premium; 2026-11-26",
        applies=lambda submission: submission.premium,
        condition="with Premium",
    ),
    TextLimit("alt_text", MAX_ALT_TEXT, source="X API, media metadata, alt_text; 2026-11-28", part=ALT_TEXT),
)
_TEXTS_FIT = within_text_limits(
    TEXTS, {TEXT: FAILURES["x.text_long"], ALT_TEXT: FAILURES["x.media"]}, network=TITLE
)


X = Network(
    name="twitter",
    title=TITLE,
    rules=(
        _TEXTS_FIT,
        readable_media(FAILURES["x.media"], network=TITLE),
        _media,
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
        "gif_bytes": MAX_GIF_BYTES,
        "video_bytes": MAX_VIDEO_BYTES,
        "video_seconds": MAX_VIDEO_SECONDS,
    },
    token_expired=FAILURES["x.token_expired"],
    text_latency=timedelta(seconds=2),
    image_latency=timedelta(seconds=3),
    video_latency=timedelta(seconds=15),
    post_url=lambda token, handle: f"https://x.com/{handle}/status/{digits(token, 19)}",
)
