"""What kinds of post each network has, and which kind a content is."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from galleyproof.networks import NETWORKS
from galleyproof.services.publer.posts.network_content import NetworkContent


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


def has_type(provider: str, content: NetworkContent) -> bool:
    """Whether a network has the kind of post that a content names."""
    types = TYPES[provider]
    return content.type in types.plain and (not types.formats or content.details.type in types.formats | {""})


def type_of(provider: str | None, content: NetworkContent) -> str:
    """Return the kind of a post as lists show it: reel, story, short and document win over the plain word."""
    if content.details.type in _WINNING_FORMATS:
        return content.details.type
    if provider == "youtube" and content.is_short:
        return "short"
    return "document" if content.type == "pdf" else content.type or ""
