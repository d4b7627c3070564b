"""Google Business Profile: what a post takes."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE, Failure
from galleyproof.networks.shared.limits import MEGABYTE, photos_at_most, text_at_most
from galleyproof.networks.shared.network import Network, Submission, digits

MAX_CHARACTERS = 1_500
MAX_PHOTO_BYTES = 5 * MEGABYTE
SMALLEST_SIDE = 250


def _photo(submission: Submission) -> Failure | None:
    small = any(
        item.width is not None and item.height is not None and min(item.width, item.height) < SMALLEST_SIDE
        for item in submission.media
    )
    return CATALOGUE["google.media"] if small or submission.has_video else None


GOOGLE = Network(
    name="google",
    rules=(
        text_at_most(MAX_CHARACTERS, CATALOGUE["google.text_long"], network="Google"),
        photos_at_most(1, CATALOGUE["google.media"], network="Google", size=MAX_PHOTO_BYTES),
        _photo,
    ),
    text_latency=timedelta(seconds=5),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=8),
    token_expired=CATALOGUE["google.token_expired"],
    post_url=lambda token, _handle: f"https://local.google.com/place?id={digits(token, 19)}&use=posts",
)
