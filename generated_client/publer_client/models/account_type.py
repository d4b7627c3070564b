# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class AccountType(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    BLOG = "blog"
    BUSINESS = "business"
    CHANNEL = "channel"
    GROUP = "group"
    LOCATION = "location"
    PAGE = "page"
    PROFILE = "profile"
