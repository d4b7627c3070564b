"""Which charts there are, and which kind of account has which."""

from __future__ import annotations

from attrs import frozen

from galleyproof.services.publer.analytics.audiences import WITHOUT_FOLLOWERS, told
from galleyproof.services.publer.analytics.insight_views import TITLES
from galleyproof.services.publer.analytics.post_metrics import PROVIDER_OF


@frozen
class Chart:
    """One chart.

    Args:
        id: what ``chart_ids[]`` takes; for figures of posts, the figure's name.
        group: growth or insights.
        is_level: whether it shows where a figure stands; the others show what each day added.
        is_rate: whether its values are percentages.
    """

    id: str
    title: str
    tooltip: str
    group: str = "insights"
    is_level: bool = False
    is_rate: bool = False


FOLLOWERS = Chart(
    "followers",
    "Followers",
    "How many people follow the account at the end of the day.",
    "growth",
    is_level=True,
)
NEW_FOLLOWERS = Chart(
    "new_followers", "New followers", "How many people began to follow the account that day.", "growth"
)
POSTS = Chart("posts", "Posts", "How many posts went out that day.")

_RATES = frozenset({"engagement_rate", "click_through_rate"})
OF_POSTS = tuple(
    Chart(key, title, tooltip, is_rate=key in _RATES)
    for key, (title, tooltip) in TITLES.items()
    if key != "reach_rate"
)
"""The charts of what posts bring in; reach rates of a day would mean nothing, so there are none."""

CHARTS = (FOLLOWERS, NEW_FOLLOWERS, POSTS, *OF_POSTS)
"""All charts, in the order in which they are listed."""


def has(analytics_type: str, chart: Chart) -> bool:
    """Whether a kind of account has a chart: its network tells the figure."""
    provider = PROVIDER_OF.get(analytics_type)
    if provider is None:
        return False
    if chart in (FOLLOWERS, NEW_FOLLOWERS):
        return provider not in WITHOUT_FOLLOWERS
    return chart is POSTS or chart.id in told(provider)
