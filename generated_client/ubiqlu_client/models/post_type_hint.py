# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class PostTypeHint(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    FEED_IMAGE = "feed_image"
    FEED_VIDEO = "feed_video"
    REEL = "reel"
