"""How the people on each network react to a post, and which metrics the network reports.

The numbers are assumptions of this mock. They only make networks look different from each other; they
are not measurements and no document of Publer states them.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen
class Audience:
    """How the people on a network react to a post.

    Args:
        growth_days: the time constant of growth: after this many days a post has 63 % of its final metrics.
        reach_rate: how many people see an ordinary post, per follower.
        likes, comments, shares, saves, clicks: per person reached; 0 if the network does not report it.
        views: video views per person reached; 0 if the network does not report them.
        reports_reach: whether the network reports how many people saw a post.
        weekend_factor: the attention on Saturday and Sunday, relative to 1 on other days.
    """

    growth_days: float
    reach_rate: float
    likes: float = 0.0
    comments: float = 0.0
    shares: float = 0.0
    saves: float = 0.0
    clicks: float = 0.0
    views: float = 0.0
    reports_reach: bool = True
    weekend_factor: float = 1.0


AUDIENCES: Mapping[str, Audience] = {
    "facebook": Audience(1.0, 0.11, 0.042, 0.006, 0.005, clicks=0.028, views=0.4, weekend_factor=1.1),
    "instagram": Audience(1.2, 0.22, 0.055, 0.007, 0.006, saves=0.008, views=1.2, weekend_factor=1.15),
    "twitter": Audience(0.3, 0.14, 0.012, 0.003, 0.004, clicks=0.016, views=0.35, weekend_factor=0.8),
    "linkedin": Audience(1.8, 0.2, 0.026, 0.005, 0.003, clicks=0.032, views=0.3, weekend_factor=0.35),
    "pinterest": Audience(7.0, 0.6, 0.006, 0.001, saves=0.02, clicks=0.022, views=0.5, weekend_factor=1.3),
    "youtube": Audience(5.0, 0.5, 0.035, 0.005, 0.004, views=0.9, reports_reach=False, weekend_factor=1.2),
    "tiktok": Audience(2.0, 0.8, 0.06, 0.006, 0.008, views=1.3, weekend_factor=1.2),
    "google": Audience(4.0, 0.5, clicks=0.03, weekend_factor=0.9),
    "threads": Audience(0.6, 0.16, 0.03, 0.007, 0.004),
    "wordpress": Audience(4.0, 0.4, 0.02, 0.006, reports_reach=False, weekend_factor=0.8),
    "mastodon": Audience(0.7, 0.35, 0.03, 0.006, 0.018, reports_reach=False),
    "bluesky": Audience(0.5, 0.3, 0.03, 0.006, 0.009, reports_reach=False),
}
"""The networks that Publer's analytics cover, by provider; Telegram is not one of them.

Source of the list: Publer API reference, analytics/charts (``account_type``), read 2026-08-13.
"""

WITHOUT_FOLLOWERS = frozenset({"google", "wordpress"})
"""The networks on which an account has no followers."""


def _reported_by(audience: Audience) -> frozenset[str]:
    rates: Mapping[str, float] = {
        "likes": audience.likes,
        "comments": audience.comments,
        "shares": audience.shares,
        "saves": audience.saves,
        "post_clicks": audience.clicks,
        "video_views": audience.views,
        "link_clicks": audience.clicks,
        "reach": audience.reports_reach,
        "reach_rate": audience.reports_reach,
        "engagement": True,
        "engagement_rate": audience.reports_reach,
        "click_through_rate": audience.reports_reach and audience.clicks,
    }
    return frozenset(key for key, rate in rates.items() if rate)


_REPORTED = {network: _reported_by(audience) for network, audience in AUDIENCES.items()}


def reported_metrics(provider: str) -> frozenset[str]:
    """Return the metrics that a network reports; empty for a network that analytics do not cover."""
    return _REPORTED.get(provider, frozenset())
