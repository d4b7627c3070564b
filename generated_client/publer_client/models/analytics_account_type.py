# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class AnalyticsAccountType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    BLUESKY = "bluesky"
    FB_PAGE = "fb_page"
    GOOGLE = "google"
    IG_BUSINESS = "ig_business"
    IN_PAGE = "in_page"
    IN_PROFILE = "in_profile"
    LINKEDIN = "linkedin"
    MASTODON = "mastodon"
    PIN_BUSINESS = "pin_business"
    PIN_PERSONAL = "pin_personal"
    THREADS = "threads"
    TIKTOK = "tiktok"
    TWITTER = "twitter"
    WORDPRESS_OAUTH = "wordpress_oauth"
    YOUTUBE = "youtube"
