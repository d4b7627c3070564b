"""How Threads refuses a post (Graph API envelope)."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy
from galleyproof.networks.failures.meta import graph_failure

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER

FAILURES: tuple[Failure, ...] = (
    graph_failure(
        "threads.token_expired", 190, 463, R,
        "The connection to this Threads profile has expired. Reconnect the account.",
        message="Error validating access token: the session has expired",
    ),
    graph_failure(
        "threads.fetch_failed", 9004, 2207052, T,
        "Threads could not fetch the media. Try again.",
        message="The media could not be fetched from this URI",
    ),
    graph_failure(
        "threads.text_long", 100, None, F,
        "The text is longer than Threads' 500 characters. Shorten it.",
        message="Param text must be at most 500 characters long",
    ),
    graph_failure(
        "threads.media", 100, None, F,
        "Threads takes up to 20 photos of 8 MB, or a video of up to 5 minutes. Change the media.",
        message="The media is not supported",
    ),
    graph_failure(
        "threads.restricted", 10, 4279013, N,
        "Threads restricts this profile. Sign in to Threads and see what it asks for.",
        message="The action is restricted for this user",
    ),
    graph_failure(
        "threads.daily_limit", 4, 2207051, W,
        "Threads' 250 posts a day are used up. Wait until tomorrow.",
        message="The publishing quota is reached",
    ),
)  # fmt: skip
