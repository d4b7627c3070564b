# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class AccountType(StrEnum):
    BLOG = "blog"
    BUSINESS = "business"
    CHANNEL = "channel"
    GROUP = "group"
    LOCATION = "location"
    PAGE = "page"
    PROFILE = "profile"

    def __str__(self) -> str:
        return str(self.value)
