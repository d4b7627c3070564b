"""One test in every dialect of Publer."""

from __future__ import annotations

import pytest

from tests.plugin.conftest import Suite

MODULE = """
    import pytest

    @pytest.fixture
    def account(publer):
        return publer.accounts.list()[0]

    def test_client(publer, publer_dialect, sandbox):
        assert sandbox.settings["publer.dialect"] == publer_dialect

    def test_async(async_publer):
        pass

    def test_through_a_fixture(account):
        assert account.id

    @pytest.mark.galleyproof(dialect="live")
    def test_fixed(publer, publer_dialect):
        assert publer_dialect == "live"

    def test_ubiqlu(ubiqlu, publer_dialect):
        assert publer_dialect == "introduction"

    def test_nothing():
        pass
"""


@pytest.mark.parametrize(
    ("options", "project"), [(("--galleyproof-dialect=all",), ""), ((), "galleyproof_dialect = all")]
)
def test_all_runs_tests_of_publer_in_every_dialect(
    suite: Suite, options: tuple[str, ...], project: str
) -> None:
    """Tests that use a Publer client run three times, unless a mark fixes their dialect; the others once."""
    result = suite(MODULE, *options, project=project)

    result.assert_outcomes(passed=3 + 3 + 3 + 1 + 1 + 1)
    for dialect in ("introduction", "reference", "live"):
        result.stdout.fnmatch_lines([f"*::test_client[[]{dialect}[]] PASSED*"])


def test_one_dialect_does_not_change_names(suite: Suite) -> None:
    """A run in one dialect has each test once and under its own name."""
    result = suite(MODULE.replace('== "introduction"', '== "reference"'), "--galleyproof-dialect=reference")

    result.assert_outcomes(passed=6)
    result.stdout.fnmatch_lines(["*::test_client PASSED*"])


def test_a_mark_asks_for_all(suite: Suite) -> None:
    """A mark can ask for every dialect in a run with one."""
    result = suite(
        """
        import pytest

        @pytest.mark.galleyproof(dialect="all")
        @pytest.mark.parametrize("number", [1, 2])
        def test_it(publer, publer_dialect, number):
            assert publer.accounts.list()
        """
    )

    result.assert_outcomes(passed=6)


def test_a_test_parametrizes_dialects_itself(suite: Suite) -> None:
    """Parametrizing `publer_dialect` by hand decides, whatever the run asks for."""
    result = suite(
        """
        import pytest

        @pytest.mark.parametrize("publer_dialect", ["live", "reference"])
        def test_it(publer, sandbox, publer_dialect):
            assert sandbox.settings["publer.dialect"] == publer_dialect
        """,
        "--galleyproof-dialect=all",
    )

    result.assert_outcomes(passed=2)
