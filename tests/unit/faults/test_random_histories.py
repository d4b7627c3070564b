"""Random requests, clock changes and faults: the rules hold, and the ledger is correct."""

from __future__ import annotations

from collections import Counter

from galleyproof.control.faults import build_fault
from galleyproof.networks import FAILURES, network_of
from galleyproof.services.ubiqlu.records import PublishJob, Target
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from tests.support.depth import DEEP
from tests.support.journals import assert_one_count
from tests.unit.ubiqlu.test_random_histories import RandomHistory

SCENARIOS = (
    "published_but_timed_out",
    "slow",
    "never_responds",
    "flaky",
    "token_expires_before_publish",
    "partial_failure",
)
NETWORK_REJECTIONS = tuple(
    failure_id for failure_id in FAILURES if network_of(failure_id) in ("instagram", "facebook", "linkedin")
)
MAX_FAULTS = 5


class AnyHistoryUnderFaults(RandomHistory):
    """Random actions of a user, a client and the clock, with random faults."""

    @precondition(lambda self: len(self.ubiqlu.sandbox.faults) < MAX_FAULTS)
    @rule(
        effect=st.one_of(st.sampled_from(SCENARIOS), st.sampled_from(NETWORK_REJECTIONS)),
        times=st.integers(1, 3),
        probability=st.sampled_from([None, 0.5]),
    )
    def let_something_go_wrong(self, effect: str, times: int, probability: float | None) -> None:
        faults = self.ubiqlu.sandbox.faults
        match = {} if probability is None else {"probability": probability}
        faults.add(build_fault(faults.next_id(), effect, match=match, times=times))

    @rule()
    def let_all_be_well(self) -> None:
        self.ubiqlu.sandbox.faults.clear()

    @invariant()
    def ledger_tells_the_truth(self) -> None:
        sandbox = self.ubiqlu.sandbox
        out = Counter(effect.record_id for effect in sandbox.ledger if effect.kind == "published")
        ran = Counter(effect.record_id for effect in sandbox.ledger if effect.kind == "completed")
        ended = [job for job in sandbox.store.all(PublishJob) if job.outcome is not None]

        known = Counter(target.id for target in sandbox.store.all(Target) if target.status == "published")
        unknown = Counter(job.target_id for job in ended if job.outcome == "unknown")
        assert out == known + unknown
        assert ran == Counter(job.id for job in ended)

    @invariant()
    def journal_counts_on(self) -> None:
        assert_one_count(self.ubiqlu.sandbox)

    @invariant()
    def faults_trigger_no_more_than_they_may(self) -> None:
        for fault in self.ubiqlu.sandbox.faults:
            assert fault.trigger_count <= min(fault.match_count, fault.times or fault.match_count)


AnyHistoryUnderFaults.TestCase.settings = settings(
    max_examples=1_000 if DEEP else 20,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)
TestAnyHistoryUnderFaults = AnyHistoryUnderFaults.TestCase
