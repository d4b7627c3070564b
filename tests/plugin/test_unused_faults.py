"""A fault that was set and never triggered."""

from __future__ import annotations

import pytest

from tests.plugin.conftest import Suite

UNUSED = """
    import pytest

    {mark}
    def test_it(sandbox, ubiqlu):
        sandbox.faults.add("ig.aspect_ratio")
        ubiqlu.social_accounts.list()
"""
UNUSED_SENTENCE = "A fault was added and never triggered: ig.aspect_ratio.*fail_on_unused_faults=False*"


def test_an_unused_fault_fails_the_test(suite: Suite) -> None:
    """The test fails, not its teardown, with a sentence that says what to do."""
    result = suite(UNUSED.format(mark=""))

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([UNUSED_SENTENCE])


@pytest.mark.parametrize(
    ("mark", "project"),
    [
        ("@pytest.mark.galleyproof(fail_on_unused_faults=False)", ""),
        ("", "galleyproof_fail_on_unused_faults = false"),
        ("@pytest.mark.galleyproof(fail_on_unused_faults=False)", "galleyproof_fail_on_unused_faults = true"),
    ],
)
def test_strictness_can_be_given_up(suite: Suite, mark: str, project: str) -> None:
    """A mark or the project's configuration lets unused faults pass; the mark wins."""
    suite(UNUSED.format(mark=mark), project=project).assert_outcomes(passed=1)


def test_a_mark_keeps_strict(suite: Suite) -> None:
    """A test can be strict in a project that is not."""
    result = suite(
        UNUSED.format(mark="@pytest.mark.galleyproof(fail_on_unused_faults=True)"),
        project="galleyproof_fail_on_unused_faults = false",
    )

    result.assert_outcomes(failed=1)


def test_faults_of_marks_are_held_to_it(suite: Suite) -> None:
    """A fault that a mark sets must trigger, too; all unused ones are named."""
    result = suite(
        """
        import pytest

        @pytest.mark.galleyproof(faults=["fb.blocked", "ig.aspect_ratio"])
        def test_it(sandbox):
            pass
        """
    )

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["Faults were added and never triggered: fb.blocked, ig.aspect_ratio.*"])


def test_another_failure_is_not_covered_up(suite: Suite) -> None:
    """A test that fails by itself shows its own failure, and one that is skipped stays skipped."""
    result = suite(
        """
        import pytest

        def test_fails(sandbox):
            sandbox.faults.add("fb.blocked")
            assert 1 == 2

        def test_skips(sandbox):
            sandbox.faults.add("fb.blocked")
            pytest.skip("not today")
        """
    )

    result.assert_outcomes(failed=1, skipped=1)
    result.stdout.fnmatch_lines(["*assert 1 == 2"])
    result.stdout.no_fnmatch_line("*never triggered*")


def test_met_elsewhere_is_met(suite: Suite) -> None:
    """A fault that triggered before a restore or in a fork counts; a removed one does not have to."""
    result = suite(
        """
        def publish(ubiqlu):
            return ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"]))

        def test_fork(sandbox):
            sandbox.faults.add("fb.blocked")
            assert publish(sandbox.fork().fork().ubiqlu()).aggregate_status == "failed"

        def test_restore(sandbox, ubiqlu):
            sandbox.faults.add("fb.blocked")
            sandbox.snapshot()
            publish(ubiqlu)
            sandbox.restore()

        def test_removed(sandbox):
            sandbox.faults.add("fb.blocked").remove()

        def test_a_fault_of_the_fork_itself(sandbox):
            sandbox.fork().faults.add("fb.blocked")
        """
    )

    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(["*test_a_fault_of_the_fork_itself FAILED*"])
