"""YouTube: what its uploads take."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE, Failure
from galleyproof.networks.shared.limits import text_at_most, title_at_most, video_between
from galleyproof.networks.shared.network import Network, Submission
from galleyproof.networks.shared.text import utf8_length

MAX_TITLE_CHARACTERS = 100
MAX_BYTES = 5_000
MAX_TAG_CHARACTERS = 500
LONGEST_VIDEO, LONGEST_SHORT = 12 * 3600, 180


def _video(submission: Submission) -> Failure | None:
    one_video = len(submission.media) == 1 and submission.has_video
    return None if one_video else CATALOGUE["youtube.invalid_video"]


YOUTUBE = Network(
    name="youtube",
    rules=(
        _video,
        title_at_most(MAX_TITLE_CHARACTERS, CATALOGUE["youtube.invalid_title"], network="YouTube"),
        text_at_most(
            MAX_BYTES,
            CATALOGUE["youtube.invalid_description"],
            network="YouTube",
            measure=utf8_length,
            unit="bytes",
        ),
        video_between(0, LONGEST_VIDEO, CATALOGUE["youtube.invalid_video"], network="YouTube"),
    ),
    text_latency=timedelta(seconds=30),
    image_latency=timedelta(seconds=30),
    video_latency=timedelta(seconds=90),
    token_expired=CATALOGUE["youtube.token_expired"],
    post_url=lambda token, _handle: f"https://www.youtube.com/watch?v={token[:11]}",
)
