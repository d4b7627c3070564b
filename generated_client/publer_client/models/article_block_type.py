# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class ArticleBlockType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    CODE = "code"
    DELIMITER = "delimiter"
    HEADER = "header"
    HTML = "html"
    LIST = "list"
    MEDIA = "media"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    TABLE = "table"
