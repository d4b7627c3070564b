"""A fault that was set and never struck."""

from __future__ import annotations

import pytest

from tests.plugin.conftest import Suite

UNMET = """
    import pytest

    {mark}
    def test_it(sandbox, ubiqlu):
        sandbox.faults.add("ig.aspect_ratio")
        ubiqlu.social_accounts.list()
"""
UNMET_SENTENCE = "A fault was set and never struck: ig.aspect_ratio.*fail_on_unused_faults=False*"


def test_an_unmet_fault_fails_the_test(suite: Suite) -> None:
    """The test fails, not its teardown, with a sentence that says what to do."""
    result = suite(UNMET.format(mark=""))

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([UNMET_SENTENCE])


@pytest.mark.parametrize(
    ("mark", "project"),
    [
        ("@pytest.mark.galleyproof(fail_on_unused_faults=False)", ""),
        ("", "galleyproof_fail_on_unused_faults = false"),
        ("@pytest.mark.galleyproof(fail_on_unused_faults=False)", "galleyproof_fail_on_unused_faults = true"),
    ],
)
def test_strictness_can_be_given_up(suite: Suite, mark: str, project: str) -> None:
    """A mark or the project's configuration lets unmet faults pass; the mark wins."""
    suite(UNMET.format(mark=mark), project=project).assert_outcomes(passed=1)


def test_a_mark_keeps_strict(suite: Suite) -> None:
    """A test can be strict in a project that is not."""
    result = suite(
        UNMET.format(mark="@pytest.mark.galleyproof(fail_on_unused_faults=True)"),
        project="galleyproof_fail_on_unused_faults = false",
    )

    result.assert_outcomes(failed=1)


def test_faults_of_marks_are_held_to_it(suite: Suite) -> None:
    """A fault that a mark sets must strike, too; all that did not are named."""
    result = suite(
        """
        import pytest

        @pytest.mark.galleyproof(faults=["fb.blocked", "ig.aspect_ratio"])
        def test_it(sandbox):
            pass
        """
    )

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["Faults were set and never struck: fb.blocked, ig.aspect_ratio.*"])


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
    result.stdout.no_fnmatch_line("*never struck*")


def test_met_elsewhere_is_met(suite: Suite) -> None:
    """A fault that struck before a rewind or in a fork has struck; one taken back need not."""
    result = suite(
        """
        def publish(ubiqlu):
            return ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"]))

        def test_fork(sandbox):
            sandbox.faults.add("fb.blocked")
            assert publish(sandbox.fork().fork().ubiqlu()).aggregate_status == "failed"

        def test_rewind(sandbox, ubiqlu):
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
