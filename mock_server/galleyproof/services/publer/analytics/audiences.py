"""How the people of each network take a post, and what the network tells of it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen
class Audience:
    """How a network's people take a post.

    Args:
        days: the time constant of growth: after so long a post has 63 % of what it will get.
        seen: who sees an ordinary post, per follower.
        likes, comments, shares, saves, clicks: per person who sees it; 0 where the network does not tell it.
        views: views of a video per person who sees it; 0 where the network does not tell them.
        tells_reach: whether the network tells how many saw a post.
        resting: the attention it gets on Saturday and Sunday, against 1 on other days.
    """

    days: float
    seen: float
    likes: float = 0.0
    comments: float = 0.0
    shares: float = 0.0
    saves: float = 0.0
    clicks: float = 0.0
    views: float = 0.0
    tells_reach: bool = True
    resting: float = 1.0


AUDIENCES: Mapping[str, Audience] = {
    "facebook": Audience(1.0, 0.11, 0.042, 0.006, 0.005, clicks=0.028, views=0.4, resting=1.1),
    "instagram": Audience(1.2, 0.22, 0.055, 0.007, 0.006, saves=0.008, views=1.2, resting=1.15),
    "twitter": Audience(0.3, 0.14, 0.012, 0.003, 0.004, clicks=0.016, views=0.35, resting=0.8),
    "linkedin": Audience(1.8, 0.2, 0.026, 0.005, 0.003, clicks=0.032, views=0.3, resting=0.35),
    "pinterest": Audience(7.0, 0.6, 0.006, 0.001, saves=0.02, clicks=0.022, views=0.5, resting=1.3),
    "youtube": Audience(5.0, 0.5, 0.035, 0.005, 0.004, views=0.9, tells_reach=False, resting=1.2),
    "tiktok": Audience(2.0, 0.8, 0.06, 0.006, 0.008, views=1.3, resting=1.2),
    "google": Audience(4.0, 0.5, clicks=0.03, resting=0.9),
    "threads": Audience(0.6, 0.16, 0.03, 0.007, 0.004),
    "wordpress": Audience(4.0, 0.4, 0.02, 0.006, tells_reach=False, resting=0.8),
    "mastodon": Audience(0.7, 0.35, 0.03, 0.006, 0.018, tells_reach=False),
    "bluesky": Audience(0.5, 0.3, 0.03, 0.006, 0.009, tells_reach=False),
}
"""The networks that analytics cover; Telegram is not among them."""


def _told_by(audience: Audience) -> frozenset[str]:
    rates: Mapping[str, float] = {
        "likes": audience.likes,
        "comments": audience.comments,
        "shares": audience.shares,
        "saves": audience.saves,
        "post_clicks": audience.clicks,
        "video_views": audience.views,
        "link_clicks": audience.clicks,
        "reach": audience.tells_reach,
        "reach_rate": audience.tells_reach,
        "engagement": True,
        "engagement_rate": audience.tells_reach,
        "click_through_rate": audience.tells_reach and audience.clicks,
    }
    return frozenset(key for key, rate in rates.items() if rate)


_TOLD = {network: _told_by(audience) for network, audience in AUDIENCES.items()}

WITHOUT_FOLLOWERS = frozenset({"google", "wordpress"})
"""Where nobody can follow an account."""


def told(provider: str) -> frozenset[str]:
    """Return the figures that a network tells; none for a network that analytics do not cover."""
    return _TOLD.get(provider, frozenset())
