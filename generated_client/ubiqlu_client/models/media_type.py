# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from enum import StrEnum


class MediaType(StrEnum):
    IMAGEJPEG = "image/jpeg"
    IMAGEPNG = "image/png"
    VIDEOMP4 = "video/mp4"

    def __str__(self) -> str:
        return str(self.value)
