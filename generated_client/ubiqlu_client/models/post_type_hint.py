# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from enum import StrEnum


class PostTypeHint(StrEnum):
    FEED_IMAGE = "feed_image"
    FEED_VIDEO = "feed_video"
    REEL = "reel"

    def __str__(self) -> str:
        return str(self.value)
