# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class ReplySettings(StrEnum):
    EVERYONE = "everyone"
    FOLLOWING = "following"
    MENTIONEDUSERS = "mentionedUsers"

    def __str__(self) -> str:
        return str(self.value)
