# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class MediaType(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    IMAGEJPEG = "image/jpeg"
    IMAGEPNG = "image/png"
    VIDEOMP4 = "video/mp4"
