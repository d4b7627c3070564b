# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class ArticleListStyle(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    ORDERED = "ordered"
    UNORDERED = "unordered"
