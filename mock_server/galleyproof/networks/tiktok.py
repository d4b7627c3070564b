"""TikTok: what its content posting takes."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE
from galleyproof.networks.shared.limits import needs_media, photos_at_most, text_at_most, video_between
from galleyproof.networks.shared.network import Network, digits

MAX_CHARACTERS = 2_200
MAX_PHOTO_CHARACTERS = 4_000
MAX_TITLE_CHARACTERS = 90
MAX_PHOTOS = 35
SHORTEST_VIDEO, LONGEST_VIDEO = 3, 10 * 60

TIKTOK = Network(
    name="tiktok",
    rules=(
        needs_media(CATALOGUE["tiktok.file_format"], network="TikTok"),
        text_at_most(MAX_PHOTO_CHARACTERS, CATALOGUE["tiktok.text_long"], network="TikTok"),
        photos_at_most(MAX_PHOTOS, CATALOGUE["tiktok.picture_size"], network="TikTok"),
        video_between(SHORTEST_VIDEO, LONGEST_VIDEO, CATALOGUE["tiktok.duration"], network="TikTok"),
    ),
    text_latency=timedelta(seconds=10),
    image_latency=timedelta(seconds=20),
    video_latency=timedelta(seconds=60),
    token_expired=CATALOGUE["tiktok.token_expired"],
    post_url=lambda token, handle: f"https://www.tiktok.com/@{handle}/video/{digits(token, 19)}",
)
