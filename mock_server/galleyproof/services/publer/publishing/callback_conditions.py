"""When the conditions of a callback are met, and when to check them next."""

from __future__ import annotations

from datetime import datetime, timedelta

from galleyproof.services.publer.analytics.metrics import Metrics
from galleyproof.services.publer.publishing.callback_requests import CallbackConditions, Threshold
from galleyproof.services.publer.scheduling import times

WATCHED = timedelta(days=30)
"""How long metrics are checked; a callback that waits for them longer lapses. Assumed."""

INTERVAL = timedelta(hours=1)
"""The time from one check of the metrics to the next. Assumed."""


def are_met(conditions: CallbackConditions, age: timedelta, metrics: Metrics) -> bool:
    """Return whether a post of an age and with these metrics meets the conditions."""
    results = [_is_met(threshold, metrics) for threshold in conditions.thresholds]
    if conditions.age is not None:
        results.append(age >= conditions.age)
    return (any if conditions.any and results else all)(results)


def next_check(conditions: CallbackConditions, published_at: datetime, now: datetime) -> datetime | None:
    """Return when to check the conditions next, after ``now``; None when there is nothing to wait for."""
    old_enough = None if conditions.age is None else times.later(published_at, conditions.age)
    checks = [old_enough] if old_enough is not None and old_enough > now else []
    if conditions.thresholds:
        check = published_at + INTERVAL * ((now - published_at) // INTERVAL + 1)
        waits_for_age = not conditions.any and old_enough is not None and check < old_enough
        if not waits_for_age and check <= published_at + WATCHED:
            checks.append(check)
    return min(checks, default=None)


def _is_met(threshold: Threshold, metrics: Metrics) -> bool:
    actual = metrics.engagement if threshold.metric == "engagements" else metrics.reach
    return actual > threshold.value if threshold.comparison == "gt" else actual < threshold.value
