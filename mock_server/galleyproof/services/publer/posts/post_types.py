"""What kinds of post each network has, and which kind a content is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from galleyproof.networks import NETWORKS


@frozen
class Types:
    """The words a network takes as ``type`` and as ``details.type``."""

    plain: frozenset[str]
    formats: frozenset[str] = frozenset()


def _types(plain: str, formats: str = "") -> Types:
    return Types(frozenset(plain.split()), frozenset(formats.split()))


TYPES: Mapping[str, Types] = {
    "facebook": _types("status photo video link carousel story reel gif", "reel story"),
    "instagram": _types("photo video carousel story reel", "reel story"),
    "twitter": _types("status photo video link gif poll", "long_post"),
    "linkedin": _types("status photo video link document pdf poll gif", "document"),
    "pinterest": _types("photo video carousel"),
    "google": _types("status photo event offer", "photo event offer"),
    "youtube": _types("video short", "short"),
    "tiktok": _types("video photo carousel"),
    "wordpress": _types("article"),
    "telegram": _types("status photo video link gif"),
    "mastodon": _types("status photo video link gif poll"),
    "threads": _types("status photo video link"),
    "bluesky": _types("status photo video link"),
}
"""By provider; ``pdf`` is an older word for LinkedIn's document."""

IDEA_TYPES = frozenset({"article", "status", "photo", "video", "link"})

TITLES: Mapping[str, str] = {name: network.title for name, network in NETWORKS.items()}
"""The networks' names as people write them."""

_WINNING_FORMATS = frozenset({"reel", "story", "short", "document"})


def format_of(content: Mapping[str, Any]) -> str:
    """Return ``details.type`` of a content, empty when there is none."""
    return str((content.get("details") or {}).get("type") or "")


def is_offered(provider: str, content: Mapping[str, Any]) -> bool:
    """Whether a network has the kind of post that a content names."""
    types = TYPES[provider]
    chosen = format_of(content)
    return content["type"] in types.plain and (not types.formats or chosen in types.formats | {""})


def kind_of(provider: str | None, content: Mapping[str, Any]) -> str:
    """Return the kind of a post as lists show it: reel, story, short and document win over the plain word."""
    plain, chosen = str(content["type"]), format_of(content)
    if chosen in _WINNING_FORMATS:
        return chosen
    if provider == "youtube" and content.get("isShort"):
        return "short"
    return "document" if plain == "pdf" else plain
