# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class ThreadsContentType(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    LINK = "link"
    PHOTO = "photo"
    STATUS = "status"
    VIDEO = "video"
