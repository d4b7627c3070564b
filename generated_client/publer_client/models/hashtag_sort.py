# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class HashtagSort(StrEnum):
    COMMENTS = "comments"
    LIKES = "likes"
    POSTS = "posts"
    REACH = "reach"
    SHARES = "shares"
    VIDEO_VIEWS = "video_views"

    def __str__(self) -> str:
        return str(self.value)
