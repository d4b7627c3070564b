"""The daily quotas: how many posts Publer allows an account in 24 hours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from galleyproof.services.publer.records import Account

WINDOW = timedelta(hours=24)
"""A rolling window. Source: as for the quotas."""

DAILY_QUOTAS: Mapping[str, int] = {
    "facebook": 36,
    "facebook stories": 36,
    "instagram": 25,
    "instagram stories": 25,
    "threads": 250,
    "tiktok": 25,
    "twitter": 100,
    "mastodon": 100,
    "linkedin profile": 14,
    "linkedin page": 24,
    "pinterest": 36,
    "google": 15,
    "youtube": 15,
    "wordpress": 24,
    "telegram": 15,
    "bluesky": 100,
}
"""Posts per account and window, by `quota_key`, on the plan Business.

Source: Publer API reference, getting-started/rate-limits, Daily Post Limits, read 2026-11-26. The page has
smaller quotas for the plans Free and Professional, but requests of such workspaces are rejected with 403. The
quotas of Enterprise are not on the page: those of Business are assumed.
"""


def quota_key(account: Account, post_type: str) -> str:
    """Return the quota that a post uses; stories have one of their own."""
    if account.provider == "linkedin":
        return "linkedin page" if account.type == "page" else "linkedin profile"
    is_story = post_type == "story" and account.provider in ("facebook", "instagram")
    return f"{account.provider} stories" if is_story else account.provider


def exceeded(network: str, account: Account, post_type: str) -> str:
    """Return the failure of a post that exceeds the quota.

    Args:
        network: the title of the network.
        account: the account.
        post_type: the type of the post.
    """
    counted = quota_key(account, post_type)
    word = "stories" if counted.endswith("stories") else "posts"
    return f"{network} allows at most {DAILY_QUOTAS[counted]} {word} per account in 24 hours"
