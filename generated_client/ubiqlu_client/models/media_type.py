# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class MediaType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    IMAGEJPEG = "image/jpeg"
    IMAGEPNG = "image/png"
    VIDEOMP4 = "video/mp4"
