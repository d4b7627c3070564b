"""LinkedIn: what its Posts API takes."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE, Failure
from galleyproof.networks.shared.network import Media, Network, Submission, digits

MAX_CHARACTERS = 3_000
MAX_IMAGE_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 36_152_320
MAX_POSTS_A_DAY = 150
SHORTEST_VIDEO, LONGEST_VIDEO = 3, 30 * 60
NARROWEST_VIDEO, WIDEST_VIDEO = 1 / 2.4, 2.4


def _daily_cap(submission: Submission) -> Failure | None:
    return CATALOGUE["li.throttled"] if submission.posts_last_day >= MAX_POSTS_A_DAY else None


def _text(submission: Submission) -> Failure | None:
    if len(submission.text) <= MAX_CHARACTERS:
        return None
    sentence = f"The text has {len(submission.text):,} characters; LinkedIn takes at most 3,000. Shorten it."
    return CATALOGUE["li.too_long"].saying(sentence)


def _media(submission: Submission) -> Failure | None:
    for item in submission.media:
        complaint = _video_complaint(item) if item.is_video else _image_complaint(item)
        if complaint:
            return CATALOGUE["li.media_processing"].saying(
                f"LinkedIn could not process the media: {complaint}"
            )
    return None


def _image_complaint(item: Media) -> str | None:
    if item.format not in (None, "JPEG", "PNG", "GIF"):
        return f"it is {item.format}, and JPEG, PNG and GIF are taken. Convert it."
    if item.size > MAX_IMAGE_BYTES:
        return f"it has {item.size / 1024 / 1024:.1f} MB, and 5 MB is the limit. Upload a smaller one."
    if item.width and item.height and item.width * item.height >= MAX_PIXELS:
        return f"{item.width} x {item.height} is beyond {MAX_PIXELS:,} pixels. Scale it down."
    return None


def _video_complaint(item: Media) -> str | None:
    if item.seconds is not None and not SHORTEST_VIDEO <= item.seconds <= LONGEST_VIDEO:
        return f"it lasts {item.seconds:g} s, and 3 seconds to 30 minutes are taken."
    if item.ratio is not None and not NARROWEST_VIDEO <= item.ratio <= WIDEST_VIDEO:
        return f"{item.width} x {item.height} is outside 1:2.4 to 2.4:1. Crop it."
    return None


LINKEDIN = Network(
    name="linkedin",
    rules=(_daily_cap, _text, _media),
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=4),
    video_latency=timedelta(seconds=45),
    token_expired=CATALOGUE["li.token_expired"],
    post_url=lambda token, _handle: f"https://www.linkedin.com/feed/update/urn:li:share:{digits(token, 19)}/",
)
