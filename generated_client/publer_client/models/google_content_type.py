# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class GoogleContentType(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    EVENT = "event"
    OFFER = "offer"
    PHOTO = "photo"
    STATUS = "status"
