"""A post's aggregate status and its resolvedAt, computed from its targets."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from galleyproof.services.ubiqlu.publishing.lifecycle import TARGET, aggregate
from galleyproof.services.ubiqlu.records import Post, Target

from tests.support.mock import START, Ubiqlu, after
from tests.unit.ubiqlu.publishing.aggregate_status_table import AGGREGATE_STATUS

ACCOUNTS = ["acc_facebook", "acc_linkedin_personal", "acc_linkedin_company"]


def test_table_is_complete() -> None:
    """The table has a row for each of the 31 sets of target statuses."""
    assert len(AGGREGATE_STATUS) == 31
    assert TARGET.states == frozenset().union(*AGGREGATE_STATUS)


@pytest.mark.parametrize(
    ("statuses", "expected"),
    AGGREGATE_STATUS.items(),
    ids=lambda value: "+".join(sorted(value)) if isinstance(value, frozenset) else value,
)
def test_aggregate(statuses: frozenset[str], expected: str) -> None:
    """A post's status depends on the set of its targets' statuses, not on their order or number."""
    ordered = sorted(statuses)

    assert {expected} == {aggregate(ordered), aggregate(ordered[::-1]), aggregate(ordered * 3)}


def _change_targets(ubiqlu: Ubiqlu, post_id: str, **changes: Any) -> None:
    """Change all targets of a post, to states that requests alone may not reach."""
    store = ubiqlu.sandbox.store
    for target_id in store.get(Post, post_id).target_ids:
        store.put(evolve(store.get(Target, target_id), **changes))


@pytest.mark.parametrize(
    ("timing", "status", "published_after", "expected"),
    [
        ("draft", "draft", None, None),
        ("scheduled", "scheduled", None, after(hours=1)),
        ("now", "publishing", None, after()),
        ("scheduled", "publishing", None, after(hours=1)),
        ("now", "published", 30, after(seconds=30)),
        ("scheduled", "published", 3630, after(seconds=3630)),
        ("now", "failed", None, after()),
        ("scheduled", "failed", None, after(hours=1)),
    ],
)
def test_resolved_at(
    ubiqlu: Ubiqlu, timing: str, status: str, published_after: float | None, expected: str | None
) -> None:
    """resolvedAt is the time of publication, else of scheduling, else of creation; null for a draft."""
    post = ubiqlu.post(timing=timing, scheduledAt=after(hours=1) if timing == "scheduled" else None)
    published_at = None if published_after is None else START + timedelta(seconds=published_after)
    _change_targets(ubiqlu, post["id"], status=status, published_at=published_at)

    assert expected == ubiqlu.read(post)["resolvedAt"]


def test_resolved_at_during_a_retry(ubiqlu: Ubiqlu) -> None:
    """resolvedAt is the latest publication so far, also during the retry of another target."""
    post = ubiqlu.post(socialAccountIds=ACCOUNTS[:2], caption="x" * 3001)
    ubiqlu.advance(seconds=4)
    partial = ubiqlu.read(post)
    ubiqlu.retry(partial["targets"][1])
    again = ubiqlu.read(post)

    assert ("partially_published", after(seconds=3)) == (partial["aggregateStatus"], partial["resolvedAt"])
    assert ("publishing", after(seconds=3)) == (again["aggregateStatus"], again["resolvedAt"])


def test_resolved_at_is_the_latest_publication(ubiqlu: Ubiqlu) -> None:
    """resolvedAt is the publication of the last target."""
    post = ubiqlu.post(socialAccountIds=ACCOUNTS[:2])
    ubiqlu.advance(minutes=1)

    done = ubiqlu.read(post)

    assert [after(seconds=3), after(seconds=4)] == [target["publishedAt"] for target in done["targets"]]
    assert after(seconds=4) == done["resolvedAt"]
