"""Texts with markup: what a reader sees of them, as Telegram counts it."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<[^<>]*>")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_MARK = re.compile(r"(?<!\\)[*_`]+")


def plain_text(text: str, markup: str) -> str:
    """Return a text without its markup.

    Source: Telegram Bot API, formatting options, read 2026-11-28: limits count the text after its entities
    are parsed.

    Args:
        text: the text.
        markup: ``HTML``, ``Markdown`` or empty for a plain text.
    """
    if markup == "HTML":
        return html.unescape(_TAG.sub("", text))
    if markup == "Markdown":
        return _MARK.sub("", _LINK.sub(r"\1", text)).replace("\\", "")
    return text
