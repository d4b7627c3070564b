# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class YouTubeContentType(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    SHORT = "short"
    VIDEO = "video"
