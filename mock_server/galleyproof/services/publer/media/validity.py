"""Where a piece of media can be used: the ``validity`` that uploads come with."""

from __future__ import annotations

from galleyproof.networks import NETWORKS
from galleyproof.networks.shared.network import Media as NetworkMedia
from galleyproof.networks.shared.network import Submission
from galleyproof.services.publer.media.bounds import BOUNDS
from galleyproof.services.publer.posts.post_types import TYPES
from galleyproof.services.publer.records import Media
from galleyproof.services.publer.rules.limits import allowance

_IN_ARTICLES = frozenset({"photo", "video", "gif"})
_SAME_AS = {"pdf": "document"}


def validity(media: Media) -> dict[str, dict[str, bool]]:
    """Tell for every network and kind of post that carries media whether this piece can be used in it.

    What the service itself lets through and what the network then takes both count. What is unknown of
    the media is no obstacle.
    """
    return {
        provider: {kind: _fits(provider, kind, media) for kind in sorted(_kinds_with_media(provider))}
        for provider in TYPES
    }


def _kinds_with_media(provider: str) -> set[str]:
    offered = TYPES[provider].plain | TYPES[provider].formats
    return {kind for kind in offered - set(_SAME_AS) if _taken(provider, kind)}


def _taken(provider: str, kind: str) -> frozenset[str]:
    """Return the kinds of media that a kind of post takes."""
    wanted = allowance(provider, kind)
    if wanted is None:
        return _IN_ARTICLES if kind == "article" else frozenset()
    return wanted.kinds


def _fits(provider: str, kind: str, media: Media) -> bool:
    return (
        media.type in _taken(provider, kind)
        and not any(bound(provider, kind, media) for bound in BOUNDS)
        and _network_takes(provider, kind, media)
    )


def _network_takes(provider: str, kind: str, media: Media) -> bool:
    if media.type == "document":
        return True
    # A GIF moves, but networks count it among the pictures.
    submission = Submission(
        "",
        (
            NetworkMedia(
                is_video=media.type == "video",
                size=media.size,
                format=media.format,
                width=media.width,
                height=media.height,
                seconds=media.seconds,
            ),
        ),
        kind=kind,
    )
    return NETWORKS[provider].rejection(submission) is None
