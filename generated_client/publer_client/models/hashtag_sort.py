# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class HashtagSort(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    COMMENTS = "comments"
    LIKES = "likes"
    POSTS = "posts"
    REACH = "reach"
    SHARES = "shares"
    VIDEO_VIEWS = "video_views"
