"""Facebook Pages: what they take."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE, Failure
from galleyproof.networks.shared.network import Network, Submission, digits

MAX_CHARACTERS = 63_206
MAX_PHOTO_BYTES = 4 * 1024 * 1024
PHOTO_FORMATS = (None, "JPEG", "PNG", "GIF", "BMP", "TIFF")


def _text(submission: Submission) -> Failure | None:
    if len(submission.text) <= MAX_CHARACTERS:
        return None
    sentence = f"The text has {len(submission.text):,} characters; Facebook takes at most 63,206. Shorten it."
    return CATALOGUE["fb.invalid_param"].saying(sentence)


def _photo(submission: Submission) -> Failure | None:
    for item in submission.media:
        if item.is_video:
            continue
        if item.size > MAX_PHOTO_BYTES:
            megabytes = f"{item.size / 1024 / 1024:.1f} MB"
            sentence = f"The photo has {megabytes}; Facebook takes at most 4 MB. Upload a smaller one."
            return CATALOGUE["fb.photo_size"].saying(sentence)
        if item.format not in PHOTO_FORMATS:
            return CATALOGUE["fb.photo_size"]
    return None


FACEBOOK = Network(
    name="facebook",
    rules=(_text, _photo),
    text_latency=timedelta(seconds=3),
    image_latency=timedelta(seconds=3),
    video_latency=timedelta(seconds=30),
    token_expired=CATALOGUE["fb.token_expired"],
    post_url=lambda token, handle: f"https://www.facebook.com/{handle}/posts/{digits(token, 15)}",
)
