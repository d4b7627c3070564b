# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class AccountType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    BLOG = "blog"
    BUSINESS = "business"
    CHANNEL = "channel"
    GROUP = "group"
    LOCATION = "location"
    PAGE = "page"
    PROFILE = "profile"
