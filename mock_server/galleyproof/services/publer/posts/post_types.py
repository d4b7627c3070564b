"""The types of posts that networks have."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from galleyproof.networks import NETWORKS
from galleyproof.services.publer.posts.network_content import NetworkContent


@frozen
class Types:
    """The values that a network accepts as ``type`` and as ``details.type``."""

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
"""By provider. ``pdf`` is an older name of LinkedIn's ``document``.

Source: Publer API reference, posting/create-posts/content-types, read 2026-11-26.
"""

IDEA_TYPES = frozenset({"article", "status", "photo", "video", "link"})

TITLES: Mapping[str, str] = {name: network.title for name, network in NETWORKS.items()}
"""Display names of the networks."""

_WINNING_FORMATS = frozenset({"reel", "story", "short", "document"})


def has_type(provider: str, content: NetworkContent) -> bool:
    """Return whether a network has the type of post that a content has."""
    types = TYPES[provider]
    return content.type in types.plain and (not types.formats or content.details.type in types.formats | {""})


def type_of(provider: str | None, content: NetworkContent) -> str:
    """Return the type of a post as shown in lists: reel, story, short and document take precedence."""
    if content.details.type in _WINNING_FORMATS:
        return content.details.type
    if provider == "youtube" and content.is_short:
        return "short"
    return "document" if content.type == "pdf" else content.type or ""
