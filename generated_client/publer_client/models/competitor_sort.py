# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class CompetitorSort(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    ENGAGEMENT = "engagement"
    FOLLOWERS = "followers"
    LINKS_COUNT = "links_count"
    PHOTOS_COUNT = "photos_count"
    POSTS_COUNT = "posts_count"
    REACH = "reach"
    STATUSES_COUNT = "statuses_count"
    VIDEOS_COUNT = "videos_count"
