"""What a failing test shows."""

from __future__ import annotations

import pytest

from tests.plugin.conftest import PROJECT, Suite


def test_a_failure_shows_calls_effects_and_how_to_repeat_it(suite: Suite) -> None:
    """The report has the sandbox, the seed, the last calls, what took effect and the faults."""
    result = suite(
        """
        import pytest

        @pytest.mark.galleyproof(dialect="live")
        def test_it(sandbox, publer, ubiqlu):
            sandbox.faults.add("status", operation="list_accounts", status=429, times=1)
            publer.accounts.list()
            ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"]))
            with pytest.raises(Exception):
                publer.posts.schedule_bulk({"posts": []})
            assert False
        """,
        "--galleyproof-seed=7",
    )

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*- galleyproof sandbox -*",
            "sandbox test_it-????????: seed 7, dialect live, clock at 2026-01-05T09:00:0*Z",
            "repeat it with: pytest test_it.py::test_it --galleyproof-seed=7",
            "last * of * requests:",
            "  #1 2026-01-05T09:00:00Z GET /publer/api/v1/accounts -> 429",
            "      fault: status",
            "      response: {*Rate limit*",
            "  #2 2026-01-05T09:00:00.*Z GET /publer/api/v1/accounts -> 200",
            "      violates the contract: *",
            '      request:  {"bulk":{"posts":[[]]}}',
            "last 2 of 2 outcomes:",
            "  2026-01-05T09:00:0*Z published ubiqlu * facebook acc_facebook",
            "fault status triggered by 1 of 1 matches",
        ]
    )


def test_how_to_repeat_it_names_the_dialects_of_the_run(suite: Suite) -> None:
    """A test that ran in every dialect is only found again where every dialect is asked for."""
    failing = "def test_it(publer, ubiqlu):\n    assert not publer.users.me()"

    result = suite(failing, "--galleyproof-dialect=all")

    result.stdout.fnmatch_lines(
        [
            "repeat it with: pytest 'test_it.py::test_it[[]live]' "
            "--galleyproof-seed=0 --galleyproof-dialect=all"
        ]
    )
    again = suite(failing, "test_it.py::test_it[live]", "--galleyproof-seed=0", "--galleyproof-dialect=all")
    again.assert_outcomes(failed=1)


def test_how_to_repeat_it_names_the_dialect_of_the_project(suite: Suite) -> None:
    """What the project is set to is said as well, because the next run may be another project's."""
    result = suite("def test_it(sandbox):\n    assert not sandbox", project="galleyproof_dialect = live")

    result.stdout.fnmatch_lines(
        ["repeat it with: pytest test_it.py::test_it --galleyproof-seed=0 --galleyproof-dialect=live"]
    )


def test_how_to_repeat_it_is_said_for_where_one_stands(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test is named from the folder in which pytest was started."""
    pytester.makeini(PROJECT)
    folder = pytester.mkdir("deep")
    (folder / "test_it.py").write_text("def test_it(sandbox):\n    assert not sandbox", "utf-8")
    monkeypatch.chdir(folder)

    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "-p", "no:xdist")

    result.stdout.fnmatch_lines(["repeat it with: pytest test_it.py::test_it --galleyproof-seed=0"])


def test_only_the_last_calls_are_shown(suite: Suite) -> None:
    """Of many calls the last ten are shown, and how many there were; those that are alike count once."""
    result = suite(
        """
        def test_it(ubiqlu, publer):
            for _ in range(12):
                ubiqlu.media.list()
                publer.users.me()
            for _ in range(6):
                ubiqlu.media.list()
            assert False
        """
    )

    result.stdout.fnmatch_lines(
        ["last 15 of 30 requests:", "  #16 *", "  #30 * GET */media -> 200 (6 times)"]
    )
    result.stdout.no_fnmatch_line("  #15 *")


def test_a_sandbox_that_saw_nothing(suite: Suite) -> None:
    """A test that fails before it calls anything says so."""
    result = suite(
        """
        def test_it(sandbox):
            assert False
        """
    )

    result.stdout.fnmatch_lines(["no requests", "no outcomes"])


def test_no_secrets(suite: Suite) -> None:
    """Nothing that was sent as an authorization stands in a report."""
    result = suite(
        """
        def test_it(sandbox):
            key = "_".join(["secret", "key", "of", "mine"])
            sandbox.publer(api_key=sandbox.keys.create(key)).accounts.list()
            assert False
        """
    )

    result.stdout.fnmatch_lines(["last 1 of 1 requests:"])
    assert "secret_key_of_mine" not in result.stdout.str()


def test_tests_without_a_sandbox_and_passing_ones_show_nothing(suite: Suite) -> None:
    """The section belongs to failures of tests that used a sandbox."""
    result = suite(
        """
        def test_passes(sandbox):
            pass

        def test_fails():
            assert False
        """,
        "-rA",
    )

    result.assert_outcomes(passed=1, failed=1)
    result.stdout.no_fnmatch_line("*- galleyproof sandbox -*")


def test_a_failing_teardown_shows_it_too(suite: Suite) -> None:
    """When a fixture fails at the end, the sandbox is gone and its record is not."""
    result = suite(
        """
        import pytest

        @pytest.fixture
        def careful(sandbox):
            yield
            assert sandbox.ledger.published() == 1

        def test_it(careful, ubiqlu):
            ubiqlu.media.list()
        """
    )

    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*- galleyproof sandbox -*", "last 1 of 1 requests:"])
