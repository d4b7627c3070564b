"""Telegram: what a bot may send to a channel."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE, Failure
from galleyproof.networks.shared.limits import MEGABYTE, photos_at_most
from galleyproof.networks.shared.network import Network, Submission, digits

MAX_CHARACTERS, MAX_CAPTION_CHARACTERS = 4_096, 1_024
MAX_PHOTOS = 10
MAX_PHOTO_BYTES = 10 * MEGABYTE


def _text(submission: Submission) -> Failure | None:
    most = MAX_CAPTION_CHARACTERS if submission.media else MAX_CHARACTERS
    if len(submission.text) <= most:
        return None
    return CATALOGUE["telegram.text_long"].saying(
        f"The text has {len(submission.text):,} characters; Telegram takes at most {most:,}. Shorten it."
    )


TELEGRAM = Network(
    name="telegram",
    rules=(
        _text,
        photos_at_most(MAX_PHOTOS, CATALOGUE["telegram.media"], network="Telegram", size=MAX_PHOTO_BYTES),
    ),
    text_latency=timedelta(seconds=1),
    image_latency=timedelta(seconds=2),
    video_latency=timedelta(seconds=15),
    token_expired=CATALOGUE["telegram.token_expired"],
    post_url=lambda token, handle: f"https://t.me/{handle}/{digits(token, 5)}",
)
