"""The report of a failed test."""

from __future__ import annotations

import pytest

from tests.plugin.conftest import PROJECT, Suite


def test_requests_outcomes_and_command(suite: Suite) -> None:
    """The report has the last requests and outcomes, the faults, and the command that repeats the run."""
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


def test_command_with_the_dialects_of_the_run(suite: Suite) -> None:
    """A test that ran in every dialect is found again only in a run with every dialect."""
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


def test_command_with_the_dialect_of_the_configuration(suite: Suite) -> None:
    """The command includes a dialect that comes from the configuration."""
    result = suite("def test_it(sandbox):\n    assert not sandbox", project="galleyproof_dialect = live")

    result.stdout.fnmatch_lines(
        ["repeat it with: pytest test_it.py::test_it --galleyproof-seed=0 --galleyproof-dialect=live"]
    )


def test_command_for_the_current_folder(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path in the command is relative to the folder in which pytest was started."""
    pytester.makeini(PROJECT)
    folder = pytester.mkdir("deep")
    (folder / "test_it.py").write_text("def test_it(sandbox):\n    assert not sandbox", "utf-8")
    monkeypatch.chdir(folder)

    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "-p", "no:xdist")

    result.stdout.fnmatch_lines(["repeat it with: pytest test_it.py::test_it --galleyproof-seed=0"])


def test_last_requests(suite: Suite) -> None:
    """The last ten requests are shown with their total number; requests that are alike count once."""
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


def test_no_requests(suite: Suite) -> None:
    """The report says that there was no request and no outcome."""
    result = suite(
        """
        def test_it(sandbox):
            assert False
        """
    )

    result.stdout.fnmatch_lines(["no requests", "no outcomes"])


def test_no_secrets(suite: Suite) -> None:
    """The report does not contain an API key."""
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


def test_tests_without_the_section(suite: Suite) -> None:
    """Passed tests and tests without a sandbox do not have the section."""
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


def test_failed_teardown(suite: Suite) -> None:
    """If a fixture fails at teardown, the report still has the records of the deleted sandbox."""
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
