# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class ArticleBlockType(StrEnum):
    CODE = "code"
    DELIMITER = "delimiter"
    HEADER = "header"
    HTML = "html"
    LIST = "list"
    MEDIA = "media"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    TABLE = "table"

    def __str__(self) -> str:
        return str(self.value)
