"""Faults that a test adds, and those that never trigger."""

from __future__ import annotations

import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.testing import Sandbox, SandboxError
from ubiqlu_client import ServerError, Ubiqlu

from tests.plugin.conftest import Suite

FACEBOOK = ["acc_facebook"]
NESTED: list[object] = []
NESTED.append(NESTED)


def test_available_fault_types(sandbox: Sandbox) -> None:
    """`available` returns the whole catalogue, or what one network can cause."""
    assert sandbox.faults.available().keys() == FAULT_TYPES.keys()
    threads = sandbox.faults.available(network="threads")
    assert "slow" in threads
    assert {name for name in threads if "." in name} == {
        name for name in FAULT_TYPES if name.startswith("threads.")
    }
    assert sandbox.faults.describe("status").parameters[0].name == "status"
    with pytest.raises(SandboxError, match=r"Unknown fault type 'statsu'\. Did you mean status\?"):
        sandbox.faults.describe("statsu")
    with pytest.raises(SandboxError, match=r"Unknown network 'thread'\. Did you mean threads\?"):
        sandbox.faults.available(network="thread")


def test_counters_of_a_fault(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """The handle that `add` returns has the current counters, and can remove the fault."""
    fault = sandbox.faults.add("html_502", operation="list_media", nth=2)
    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count, fault.exhausted) == (1, 0, False)

    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count) == (3, 1)

    fault.remove()
    assert len(sandbox.faults) == 0
    with pytest.raises(SandboxError, match=r"fault_1 \(html_502\) was removed"):
        _ = fault.trigger_count


def test_match_criteria(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Account objects, services and keys select where a fault triggers; parameters set what it does."""
    accounts = {account.id: account for account in ubiqlu.social_accounts.list()}
    other = sandbox.keys.create()
    sandbox.faults.add("fb.blocked", account=accounts["acc_facebook"], api="ubiqlu", times=None)
    sandbox.faults.add("undocumented_status", key=other, status=503, message="Closed for today.", times=4)

    post = ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))

    assert post.aggregate_status == "failed"
    with pytest.raises(ServerError, match="Closed for today"):
        sandbox.ubiqlu(api_key=other).media.list()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"type": "ig.aspekt"}, "Unknown fault type 'ig.aspekt'. Did you mean ig.aspect_ratio?"),
        (
            {"type": "slow", "network": "instagramm"},
            r"Unknown network 'instagramm'\. Did you mean instagram\?",
        ),
        ({"type": "slow", "api": "publr"}, r"Unknown service 'publr'\. Did you mean publer\?"),
        ({"type": "html_502", "operation": "list_acounts"}, r"'list_acounts'\. Did you mean list_accounts\?"),
        ({"type": "html_502", "operation": "get_me", "api": "ubiqlu"}, "Unknown operation 'get_me'"),
        ({"type": "slow", "account": "acc_facebok"}, r"'acc_facebok'\. Did you mean acc_facebook\?"),
        ({"type": "ig.aspect_ratio", "network": "facebook"}, "applies to instagram only"),
        ({"type": "html_502", "network": "facebook"}, "cannot be matched by network"),
        ({"type": "slow", "hours": 3}, "Unknown parameter 'hours' of slow. Known: seconds"),
        ({"type": "slow", "times": 0}, r"0 is less than the minimum of 1 \(at /times\)"),
        ({"type": "slow", "probability": 2}, "at /match/probability"),
        ({"type": "slow", "key": ""}, "at /match/key"),
        ({"type": "slow", "seconds": NESTED}, "A value is nested deeper than 100 levels"),
        ({"type": "status", "status": 418}, "Use undocumented_status to return it"),
    ],
)
def test_invalid_faults(sandbox: Sandbox, arguments: dict[str, object], message: str) -> None:
    """A fault with an unknown name, or one that can never trigger, is rejected."""
    with pytest.raises(SandboxError, match=message):
        sandbox.faults.add(**arguments)  # type: ignore[arg-type]

    assert len(sandbox.faults) == 0


UNUSED = """
    import pytest

    {mark}
    def test_it(sandbox, ubiqlu):
        sandbox.faults.add("ig.aspect_ratio")
        ubiqlu.social_accounts.list()
"""
UNUSED_MESSAGE = "A fault was added and never triggered: ig.aspect_ratio.*fail_on_unused_faults=False*"


def test_an_unused_fault_fails_the_test(suite: Suite) -> None:
    """The test itself fails, not its teardown, and the message says what to do."""
    result = suite(UNUSED.format(mark=""))

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([UNUSED_MESSAGE])


@pytest.mark.parametrize(
    ("mark", "project"),
    [
        ("@pytest.mark.galleyproof(fail_on_unused_faults=False)", ""),
        ("", "galleyproof_fail_on_unused_faults = false"),
        ("@pytest.mark.galleyproof(fail_on_unused_faults=False)", "galleyproof_fail_on_unused_faults = true"),
    ],
)
def test_unused_faults_can_be_allowed(suite: Suite, mark: str, project: str) -> None:
    """A mark or the configuration allows unused faults; the mark wins."""
    suite(UNUSED.format(mark=mark), project=project).assert_outcomes(passed=1)


def test_a_mark_overrides_the_configuration(suite: Suite) -> None:
    """A test can reject unused faults in a project that allows them."""
    result = suite(
        UNUSED.format(mark="@pytest.mark.galleyproof(fail_on_unused_faults=True)"),
        project="galleyproof_fail_on_unused_faults = false",
    )

    result.assert_outcomes(failed=1)


def test_unused_faults_of_marks(suite: Suite) -> None:
    """A fault of a mark must trigger too; the message names all unused faults."""
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


def test_other_results_are_not_hidden(suite: Suite) -> None:
    """A test that fails shows its own failure, and a skipped test stays skipped."""
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


def test_faults_that_triggered_elsewhere(suite: Suite) -> None:
    """A fault that triggered before a restore or in a fork is used; a removed fault need not trigger."""
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
