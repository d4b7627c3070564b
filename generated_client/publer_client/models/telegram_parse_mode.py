# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class TelegramParseMode(StrEnum):
    HTML = "HTML"
    MARKDOWN = "Markdown"

    def __str__(self) -> str:
        return str(self.value)
