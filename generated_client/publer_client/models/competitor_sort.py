# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class CompetitorSort(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    ENGAGEMENT = "engagement"
    FOLLOWERS = "followers"
    LINKS_COUNT = "links_count"
    PHOTOS_COUNT = "photos_count"
    POSTS_COUNT = "posts_count"
    REACH = "reach"
    STATUSES_COUNT = "statuses_count"
    VIDEOS_COUNT = "videos_count"
