"""All networks by the name that Publer's account list gives them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mock_server.networks.bluesky import BLUESKY
from mock_server.networks.facebook import FACEBOOK
from mock_server.networks.google import GOOGLE
from mock_server.networks.instagram import INSTAGRAM
from mock_server.networks.linkedin import LINKEDIN
from mock_server.networks.mastodon import MASTODON
from mock_server.networks.network import Network
from mock_server.networks.pinterest import PINTEREST
from mock_server.networks.telegram import TELEGRAM
from mock_server.networks.threads import THREADS
from mock_server.networks.tiktok import TIKTOK
from mock_server.networks.wordpress import WORDPRESS
from mock_server.networks.x import X
from mock_server.networks.youtube import YOUTUBE

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
