# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class CompetitorSort(StrEnum):
    ENGAGEMENT = "engagement"
    FOLLOWERS = "followers"
    LINKS_COUNT = "links_count"
    PHOTOS_COUNT = "photos_count"
    POSTS_COUNT = "posts_count"
    REACH = "reach"
    STATUSES_COUNT = "statuses_count"
    VIDEOS_COUNT = "videos_count"

    def __str__(self) -> str:
        return str(self.value)
