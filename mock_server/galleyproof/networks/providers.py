"""All networks by the name that Publer's account list gives them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.networks.bluesky import BLUESKY
from galleyproof.networks.facebook import FACEBOOK
from galleyproof.networks.google import GOOGLE
from galleyproof.networks.instagram import INSTAGRAM
from galleyproof.networks.linkedin import LINKEDIN
from galleyproof.networks.mastodon import MASTODON
from galleyproof.networks.pinterest import PINTEREST
from galleyproof.networks.shared.network import Network
from galleyproof.networks.telegram import TELEGRAM
from galleyproof.networks.threads import THREADS
from galleyproof.networks.tiktok import TIKTOK
from galleyproof.networks.wordpress import WORDPRESS
from galleyproof.networks.x import X
from galleyproof.networks.youtube import YOUTUBE

NETWORKS: Mapping[str, Network] = MappingProxyType(
    {
        network.name: network
        for network in (
            FACEBOOK,
            INSTAGRAM,
            X,
            LINKEDIN,
            PINTEREST,
            YOUTUBE,
            TIKTOK,
            GOOGLE,
            WORDPRESS,
            TELEGRAM,
            MASTODON,
            THREADS,
            BLUESKY,
        )
    }
)
