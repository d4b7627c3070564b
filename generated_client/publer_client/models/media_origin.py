# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class MediaOrigin(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    CANVA = "canva"
    CONTENTDRIPS = "contentdrips"
    FAVORITES = "favorites"
    OPENAI = "openai"
    POSTNITRO = "postnitro"
    UPLOAD = "upload"
    VISTA = "vista"
