# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class Provider(StrEnum):
    BLUESKY = "bluesky"
    FACEBOOK = "facebook"
    GOOGLE = "google"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
    MASTODON = "mastodon"
    PINTEREST = "pinterest"
    TELEGRAM = "telegram"
    THREADS = "threads"
    TIKTOK = "tiktok"
    TWITTER = "twitter"
    WORDPRESS = "wordpress"
    YOUTUBE = "youtube"

    def __str__(self) -> str:
        return str(self.value)
