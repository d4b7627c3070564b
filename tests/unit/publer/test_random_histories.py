"""Random requests, actions, faults and clock moves: properties that hold after each step."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from galleyproof.control.faults import build_fault
from galleyproof.networks import FAILURES, network_of
from galleyproof.networks.publishing.published_posts import NetworkPost
from galleyproof.services.publer.publishing import actions
from galleyproof.services.publer.records import Job, Post
from galleyproof.services.publer.seed.ids import WORKSPACE
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.support.depth import DEEP
from tests.support.journals import assert_one_count
from tests.support.mock import START
from tests.support.publer import Publer
from tests.support.publer_posts import DONE, FACEBOOK, GOOGLE, LINKEDIN, TELEGRAM, PostHelper, X, status

QUOTAS = {FACEBOOK: 36, GOOGLE: 15, LINKEDIN: 24, TELEGRAM: 15, X: 100}
"""The maximum number of posts in 24 hours on the Business plan."""

ACCOUNTS = tuple(QUOTAS)
MAX_POSTS = 120
NETWORKS = ("facebook", "google", "linkedin", "telegram", "twitter")
SCENARIOS = (
    "published_but_timed_out",
    "slow",
    "never_responds",
    "flaky",
    "token_expires_before_publish",
    "partial_failure",
    "delayed_permalink",
)
REJECTIONS = tuple(failure_id for failure_id in FAILURES if network_of(failure_id) in NETWORKS)

HELD_BACK = {"scheduled_reauth", "scheduled_locked"}
FINAL = {"failed", "published_posted"}
"""No step deletes or hides a published post."""

ALLOWED = {
    *((None, first) for first in ("draft_undated", "draft_dated", "scheduled_approved", "recurring")),
    # What is planned for an account without a connection, or while the plan is locked, waits from the start.
    *((None, waiting) for waiting in HELD_BACK),
    (None, "publishing"),
    *(("scheduled_approved", to) for to in HELD_BACK | {"publishing"}),
    *((waiting, to) for waiting in HELD_BACK for to in ("scheduled_approved", "scheduled_locked", "failed")),
    *(("publishing", end) for end in FINAL),
}


class AnyHistory(RuleBasedStateMachine):
    """A program, a user and networks that act at random."""

    @initialize()
    def begin(self) -> None:
        self.publer = Publer.build()
        self.helper = PostHelper(self.publer)
        self.store = self.publer.sandbox.store
        self.history = {post.id for post in self.store.all(Post)}
        self.moves: list[tuple[str, str | None, str]] = []
        self.pairs: dict[str, int] = {}
        self.ended: dict[str, Job] = {}
        self.store.on_change(self._note)

    def _note(self, before: Any, after: Any) -> None:
        if isinstance(after, Post) and (before is None or before.state != after.state):
            self.moves.append((after.id, before and before.state, after.state))

    @property
    def now(self) -> datetime:
        return self.publer.sandbox.clock.now()

    def posts(self) -> list[Post]:
        """Return the posts of this history that still exist."""
        return [post for post in self.store.all(Post) if post.id not in self.history]

    def send(self, posts: list[Any], state: str = "scheduled", path: str = "/posts/schedule") -> None:
        """Send posts and finish the job."""
        job_id = self.helper.send(*posts, state=state, path=path)
        self.pairs[job_id] = sum(len(post["accounts"]) for post in posts)
        self.publer.advance(**DONE)

    @precondition(lambda self: len(self.posts()) < MAX_POSTS)
    @rule(
        accounts=st.lists(st.sampled_from(ACCOUNTS), min_size=1, max_size=3, unique=True),
        count=st.integers(1, 16),
        first=st.one_of(st.integers(0, 30), st.integers(0, 1_500)),
        apart=st.sampled_from([0.5, 1, 1.5, 60]),
        state=st.sampled_from(["scheduled", "scheduled", "draft"]),
    )
    def plan(self, accounts: list[str], count: int, first: int, apart: float, state: str) -> None:
        begin = (self.now - START) / timedelta(minutes=1) + first
        texts = [f"{len(self.pairs)} {number}" for number in range(count)]
        entries = [status(*accounts, text=text, ahead=begin + n * apart) for n, text in enumerate(texts)]
        self.send(entries, state)

    @precondition(lambda self: len(self.posts()) < MAX_POSTS)
    @rule(account=st.sampled_from(ACCOUNTS), count=st.integers(1, 16), text=st.sampled_from([None, "again"]))
    def publish_now(self, account: str, count: int, text: str | None) -> None:
        texts = [text or f"{len(self.pairs)} {number}" for number in range(count)]
        self.send([status(account, text=each, ahead=None) for each in texts], path="/posts/schedule/publish")

    @precondition(lambda self: len(self.posts()) < MAX_POSTS)
    @rule(account=st.sampled_from(ACCOUNTS), ahead=st.integers(2, 600))
    def repeat(self, account: str, ahead: int) -> None:
        rhythm = {"start_date": (self.now + timedelta(minutes=ahead)).isoformat(), "repeat": "daily"}
        self.send([status(account, ahead=None) | {"recurring": rhythm | {"occurrences": 3}}], "recurring")

    @rule(pick=st.integers(0))
    def delete(self, pick: int) -> None:
        waiting = [post for post in self.posts() if post.state not in FINAL]
        if waiting:
            post = waiting[pick % len(waiting)]
            deleted = self.publer.request("DELETE", "/posts", params={"post_ids[]": post.id}).json()
            assert (deleted["deleted_ids"] == []) == (post.state == "publishing")

    @rule(seconds=st.one_of(st.integers(0, 10), st.integers(0, 100_000), st.floats(0, 10)))
    def advance_the_clock(self, seconds: float) -> None:
        self.publer.advance(seconds=seconds)

    @rule()
    def advance_to_the_next_event(self) -> None:
        self.publer.sandbox.advance_to_next_event()

    @rule(account=st.sampled_from(ACCOUNTS), back=st.booleans())
    def lose_or_reconnect_an_account(self, account: str, back: bool) -> None:
        self.publer.sandbox.process_due_events()
        (actions.reconnect if back else actions.disconnect)(self.publer.sandbox, account)

    @rule(locked=st.booleans())
    def lock_or_unlock_the_plan(self, locked: bool) -> None:
        self.publer.sandbox.process_due_events()
        (actions.suspend_plan if locked else actions.restore_plan)(self.publer.sandbox, WORKSPACE)

    @rule(
        effect=st.one_of(st.sampled_from(SCENARIOS), st.sampled_from(REJECTIONS)),
        times=st.integers(1, 3),
    )
    def let_something_go_wrong(self, effect: str, times: int) -> None:
        faults = self.publer.sandbox.faults
        faults.add(build_fault(faults.next_id(), effect, times=times))

    @rule()
    def let_all_be_well(self) -> None:
        self.publer.sandbox.faults.clear()

    @invariant()
    def posts_only_move_as_they_may(self) -> None:
        assert {(before, after) for _, before, after in self.moves} <= ALLOWED

    @invariant()
    def nothing_is_early(self) -> None:
        self.publer.sandbox.process_due_events()
        for post in self.posts():
            if post.state == "published_posted":
                assert post.scheduled_at is not None
                assert post.published_at is not None
                assert post.scheduled_at < post.published_at <= self.now
            if post.state == "scheduled_approved":
                assert post.scheduled_at is not None
                assert self.now < post.scheduled_at

    @invariant()
    def nothing_is_published_twice(self) -> None:
        ledger = self.publer.sandbox.ledger
        told = Counter(effect.record_id for effect in ledger if effect.kind == "published")
        known = Counter(post_id for post_id, _, after in self.moves if after == "published_posted")
        unknown = Counter(post.record for post in self.store.all(NetworkPost))
        assert told == known + unknown
        assert set(told.values()) <= {1}

    @invariant()
    def quotas_are_kept(self) -> None:
        # Children of a recurring post come by themselves, whatever the day holds already; posts that
        # people plan have to fit in beside them.
        day = timedelta(hours=24)
        for account, quota in QUOTAS.items():
            times = sorted(
                post.scheduled_at
                for post in self.posts()
                if post.account_id == account and post.parent_id is None and post.scheduled_at is not None
                if post.state in HELD_BACK | {"scheduled_approved", "publishing", "published_posted"}
            )
            assert all(last - first >= day for first, last in zip(times, times[quota:], strict=False))

    @invariant()
    def planned_posts_of_an_account_lie_a_minute_apart(self) -> None:
        for account in ACCOUNTS:
            times = sorted(
                post.scheduled_at
                for post in self.posts()
                if post.account_id == account and post.parent_id is None and post.scheduled_at is not None
                if post.state in HELD_BACK | {"scheduled_approved"}
            )
            assert all(later - earlier >= timedelta(minutes=1) for earlier, later in pairwise(times))

    @invariant()
    def jobs_end_once_and_account_for_everything(self) -> None:
        for job_id, pairs in self.pairs.items():
            job = self.helper.job(job_id)
            if job.state != "working":
                assert job == self.ended.setdefault(job_id, job)
                made, failed = len(job.post_ids), len(job.failures)
                if job.state == "complete":
                    # What is published at once and refused by its network is a post and a failure as well.
                    assert max(made, failed) <= pairs <= made + failed
                else:
                    assert (made, failed, bool(job.error)) == (0, 0, True)
        ran = Counter(effect.record_id for effect in self.publer.sandbox.ledger if effect.kind == "completed")
        assert ran == Counter(self.ended.keys())

    @invariant()
    def calls_and_effects_share_one_count(self) -> None:
        assert_one_count(self.publer.sandbox)

    def teardown(self) -> None:
        if hasattr(self, "publer"):
            self.publer.sandbox.run_until_idle()
            waiting = {"recurring", "draft_undated", "draft_dated"}
            assert {post.state for post in self.posts()} <= FINAL | waiting
            self.nothing_is_published_twice()


AnyHistory.TestCase.settings = settings(
    max_examples=500 if DEEP else 50,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)
TestAnyHistory = AnyHistory.TestCase
