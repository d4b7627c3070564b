"""Instagram: what its content publishing takes."""

from __future__ import annotations

import re
from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE, Failure
from galleyproof.networks.shared.network import Network, Submission

MAX_CHARACTERS = 2_200
MAX_HASHTAGS = 30
MAX_MENTIONS = 20
MAX_POSTS_A_DAY = 100
MAX_IMAGE_BYTES = 8 * 1024 * 1024
NARROWEST, WIDEST = 0.8, 1.91
SHORTEST_VIDEO, LONGEST_VIDEO = 3, 15 * 60

_HASHTAG = re.compile(r"(?<!\w)#\w")
_MENTION = re.compile(r"(?<!\w)@\w")


def _needs_media(submission: Submission) -> Failure | None:
    if submission.media:
        return None
    return CATALOGUE["ig.media_type"].saying("Instagram has no text-only posts. Attach a photo or a video.")


def _caption(submission: Submission) -> Failure | None:
    counts = (
        (len(submission.text), MAX_CHARACTERS, "characters"),
        (len(_HASHTAG.findall(submission.text)), MAX_HASHTAGS, "hashtags"),
        (len(_MENTION.findall(submission.text)), MAX_MENTIONS, "mentions"),
    )
    for count, most, unit in counts:
        if count > most:
            sentence = f"The caption has {count:,} {unit}; Instagram takes at most {most:,}. Shorten it."
            return CATALOGUE["ig.caption_long"].saying(sentence)
    return None


def _image(submission: Submission) -> Failure | None:
    for item in submission.media:
        if item.is_video:
            continue
        if item.format not in (None, "JPEG", "PNG"):
            return CATALOGUE["ig.image_format"]
        if item.size > MAX_IMAGE_BYTES:
            return CATALOGUE["ig.image_too_large"]
        # Two decimals, as Instagram states its bounds: 1200x628 is the common 1.91:1.
        # A story fills an upright screen and is cropped to it.
        is_story = submission.kind == "story"
        if item.ratio is not None and not is_story and not NARROWEST <= round(item.ratio, 2) <= WIDEST:
            sentence = (
                f"The image is {item.width} x {item.height} ({item.ratio:.2f}:1); "
                "Instagram takes 4:5 to 1.91:1. Crop it and post again."
            )
            return CATALOGUE["ig.aspect_ratio"].saying(sentence)
    return None


def _video(submission: Submission) -> Failure | None:
    for item in submission.media:
        if item.is_video and item.seconds is not None and not SHORTEST_VIDEO <= item.seconds <= LONGEST_VIDEO:
            sentence = f"The video lasts {item.seconds:g} s; Instagram takes 3 seconds to 15 minutes."
            return CATALOGUE["ig.video_format"].saying(sentence)
    return None


def _daily_cap(submission: Submission) -> Failure | None:
    return CATALOGUE["ig.daily_limit"] if submission.posts_last_day >= MAX_POSTS_A_DAY else None


INSTAGRAM = Network(
    name="instagram",
    rules=(_daily_cap, _needs_media, _caption, _image, _video),
    text_latency=timedelta(seconds=6),
    image_latency=timedelta(seconds=6),
    video_latency=timedelta(seconds=60),
    token_expired=CATALOGUE["ig.token_expired"],
    post_url=lambda token, _handle: f"https://www.instagram.com/p/{token[:11]}/",
)
