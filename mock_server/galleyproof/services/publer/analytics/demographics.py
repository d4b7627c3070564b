"""Who follows an account: shares of age groups, countries and cities.

Source: Publer API reference, analytics/charts, has a group ``demographics`` and the types ``horizontal`` and
``side_by_side``, read 2026-08-13. The charts, the accounts that have them and the values are assumed: no
document and no public program shows one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics.metrics import percent
from galleyproof.services.publer.records import Account

ACCOUNT_TYPES = frozenset({"fb_page", "ig_business", "in_page", "tiktok", "youtube"})
"""The types of account, as analytics name them, that have demographics."""

GROUPS: Mapping[str, Sequence[str]] = {
    "audience_age_gender": tuple(
        f"{gender}, {age}"
        for age in ("18-24", "25-34", "35-44", "45-54", "55+")
        for gender in ("Women", "Men")
    ),
    "audience_countries": ("Portugal", "Spain", "United Kingdom", "Germany", "France", "Other"),
    "audience_cities": ("Lisbon", "Porto", "Braga", "Madrid", "London", "Other"),
}
"""The groups of people of each chart."""


def shares(sandbox: SandboxState, chart_id: str, accounts: Sequence[Account]) -> list[tuple[str, float]]:
    """Return the groups of a chart with their shares of all followers, in percent."""
    groups = GROUPS[chart_id]
    weights = {
        group: sum(
            account.followers * (0.2 + sandbox.ids.random_float(chart_id, account.id, group))
            for account in accounts
        )
        for group in groups
    }
    whole = sum(weights.values())
    return [(group, percent(weights[group], whole)) for group in groups]
