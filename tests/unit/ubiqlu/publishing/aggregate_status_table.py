"""A post's status for each set of target statuses, written out by hand."""

from __future__ import annotations

AGGREGATE_STATUS = {
    frozenset(statuses.split()): aggregate
    for statuses, aggregate in (
        ("draft", "draft"),
        ("scheduled", "scheduled"),
        ("publishing", "publishing"),
        ("published", "published"),
        ("failed", "failed"),
        ("publishing published", "publishing"),
        ("publishing failed", "publishing"),
        ("published failed", "partially_published"),
        ("publishing published failed", "publishing"),
        ("scheduled publishing", "publishing"),
        ("scheduled published", "publishing"),
        ("scheduled failed", "publishing"),
        ("scheduled publishing published", "publishing"),
        ("scheduled publishing failed", "publishing"),
        ("scheduled published failed", "publishing"),
        ("scheduled publishing published failed", "publishing"),
        ("draft scheduled", "scheduled"),
        ("draft publishing", "publishing"),
        ("draft published", "published"),
        ("draft failed", "failed"),
        ("draft scheduled publishing", "publishing"),
        ("draft scheduled published", "publishing"),
        ("draft scheduled failed", "publishing"),
        ("draft publishing published", "publishing"),
        ("draft publishing failed", "publishing"),
        ("draft published failed", "partially_published"),
        ("draft scheduled publishing published", "publishing"),
        ("draft scheduled publishing failed", "publishing"),
        ("draft scheduled published failed", "publishing"),
        ("draft publishing published failed", "publishing"),
        ("draft scheduled publishing published failed", "publishing"),
    )
}
