# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class Provider(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

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
