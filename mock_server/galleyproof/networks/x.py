"""X (Twitter): what it takes."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE, Failure
from galleyproof.networks.shared.limits import MEGABYTE, photos_at_most
from galleyproof.networks.shared.network import Network, Submission, digits
from galleyproof.networks.shared.text import x_length

MAX_CHARACTERS, MAX_PREMIUM_CHARACTERS = 280, 25_000
MAX_PHOTOS = 4
MAX_PHOTO_BYTES = 5 * MEGABYTE
LONGEST_VIDEO = 140
DUPLICATE_HOURS = 12


def _text(submission: Submission) -> Failure | None:
    most = MAX_PREMIUM_CHARACTERS if submission.premium else MAX_CHARACTERS
    count = x_length(submission.text)
    if count <= most:
        return None
    return CATALOGUE["x.text_long"].saying(
        f"The text counts {count:,} characters; X takes at most {most:,} from this account. Shorten it."
    )


def _video(submission: Submission) -> Failure | None:
    if submission.premium:
        return None
    is_long = any(item.is_video and (item.seconds or 0) > LONGEST_VIDEO for item in submission.media)
    return CATALOGUE["x.video_long"] if is_long else None


X = Network(
    name="twitter",
    rules=(
        _text,
        photos_at_most(MAX_PHOTOS, CATALOGUE["x.media"], network="X", size=15 * MEGABYTE),
        _video,
    ),
    text_latency=timedelta(seconds=2),
    image_latency=timedelta(seconds=3),
    video_latency=timedelta(seconds=40),
    token_expired=CATALOGUE["x.token_expired"],
    post_url=lambda token, handle: f"https://x.com/{handle}/status/{digits(token, 19)}",
)
