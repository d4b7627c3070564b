"""How many posts Publer lets an account have in 24 hours, by network, kind and plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from galleyproof.services.publer.records import Account

WINDOW = timedelta(hours=24)

CAPS: Mapping[str, tuple[int, int, int]] = {
    "facebook": (12, 24, 36),
    "facebook stories": (12, 24, 36),
    "instagram": (15, 20, 25),
    "instagram stories": (15, 20, 25),
    "threads": (150, 200, 250),
    "tiktok": (15, 20, 25),
    "twitter": (25, 50, 100),
    "mastodon": (25, 50, 100),
    "linkedin profile": (10, 12, 14),
    "linkedin page": (12, 18, 24),
    "pinterest": (12, 24, 36),
    "google": (5, 10, 15),
    "youtube": (5, 10, 15),
    "wordpress": (12, 18, 24),
    "telegram": (5, 10, 15),
    "bluesky": (25, 50, 100),
}
"""Free, Professional and Business, by the kinds that are counted together."""

_PLANS = {"free": 0, "professional": 1}


def quota_key(account: Account, kind: str) -> str:
    """Return with which posts of its account a post is counted: stories are counted by themselves."""
    if account.provider == "linkedin":
        return "linkedin page" if account.type == "page" else "linkedin profile"
    is_story = kind == "story" and account.provider in ("facebook", "instagram")
    return f"{account.provider} stories" if is_story else account.provider


def cap(counted: str, plan: str) -> int:
    """Return how many posts of a kind a plan includes in 24 hours."""
    return CAPS[counted][_PLANS.get(plan, 2)]
