"""The mark, the command line options and the configuration options, with Publer's dialects."""

from __future__ import annotations

import pytest
from galleyproof.kernel.seed_data import PRESETS
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.testing import options

from tests.plugin.conftest import Suite


def test_repeated_names_are_those_of_the_mock() -> None:
    """The plugin repeats some names so that it need not import the mock; they must be the same."""
    assert tuple(DIALECTS) == options.DIALECTS
    assert options.PRESETS == PRESETS


def test_marks_set_the_initial_state(suite: Suite) -> None:
    """Marks of a module and a test are merged; the nearer mark wins, settings and faults add up."""
    result = suite(
        """
        import pytest

        settings = {"ubiqlu.rate_limit": True}
        pytestmark = pytest.mark.galleyproof(seed=3, settings=settings, faults=["slow"])

        @pytest.mark.galleyproof(fail_on_unused_faults=False)
        def test_module(sandbox):
            assert (sandbox.seed, sandbox.settings["ubiqlu.rate_limit"]) == (3, True)

        @pytest.mark.galleyproof(
            seed=4,
            start="2026-03-02T08:00:00+01:00",
            settings={"publer": {"rate_window": "sliding"}},
            faults=[{"type": "flaky", "network": "facebook", "times": 5}],
            data="empty",
            fail_on_unused_faults=False,
        )
        def test_nearer(sandbox, ubiqlu):
            assert sandbox.seed == 4
            assert sandbox.clock.now.isoformat() == "2026-03-02T07:00:00+00:00"
            assert sandbox.settings["publer.rate_window"] == "sliding"
            assert sandbox.settings["ubiqlu.rate_limit"] is True
            assert [fault.type for fault in sandbox.faults] == ["slow", "flaky"]
            assert ubiqlu.social_accounts.list() == []
        """
    )

    result.assert_outcomes(passed=2)


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ("seed='x'", "galleyproof(seed=…) must be a whole number from 0; got 'x'."),
        ("seed=-1", "galleyproof(seed=…) must be a whole number from 0; got -1."),
        (
            "dialect='livee'",
            "galleyproof(dialect=…) must be one of introduction, reference, live, all; got 'livee'.",
        ),
        ("faults='slow'", "galleyproof(faults=…) must be a list of faults such as*; got 'slow'."),
        ("faults=['ig.aspekt_ratio']", "Unknown fault type 'ig.aspekt_ratio'. Did you mean *"),
        ("faults=[3]", "galleyproof(faults=[…]) must contain fault types, or arguments of *; got 3."),
        ("faults=[{'type': 'status'}]", "status requires the parameter status."),
        ("settings={'publer.dialct': 'live'}", "Unknown setting 'dialct' of publer. Did you mean dialect?"),
        ("settings={'dialect': 'live'}", "'dialect' is not SERVICE.SETTING, such as publer.dialect."),
        ("start='soon'", "'soon' is not a time such as 2026-01-05T12:00:00Z."),
        ("data=7", "galleyproof(data=…) must be demo, empty, the path of a seed file, or a document; got 7."),
        ("accept_any_key=1", "galleyproof(accept_any_key=…) must be True or False; got 1."),
        ("fail_on_unused_faults=1", "galleyproof(fail_on_unused_faults=…) must be True or False; got 1."),
        ("sed=3", "Unknown argument 'sed' of the mark galleyproof. Did you mean seed?"),
        ("7", "The mark galleyproof takes keyword arguments only: seed, dialect, *; got 7."),
    ],
)
def test_an_invalid_mark(suite: Suite, mark: str, message: str) -> None:
    """The test with the mark has an error of one line without a traceback; other tests run."""
    result = suite(
        f"""
        import pytest

        @pytest.mark.galleyproof({mark})
        def test_invalid(publer):
            pass

        def test_valid(publer):
            pass
        """
    )

    result.assert_outcomes(passed=1, errors=1)
    lines = result.outlines
    start = next(number for number, line in enumerate(lines) if "ERROR at setup of test_invalid" in line)
    result.stdout.fnmatch_lines([message.replace("[", "[[]")])
    assert not lines[start + 1].startswith((" ", ">", "E"))
    assert "Traceback" not in result.stdout.str()


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("--galleyproof-dialect=livee", "*--galleyproof-dialect: invalid choice: 'livee'*"),
        ("--galleyproof-seed=x", "*--galleyproof-seed: a seed is a whole number from 0; got 'x'.*"),
    ],
)
def test_an_invalid_option(suite: Suite, option: str, message: str) -> None:
    """It is a usage error, and no test runs."""
    result = suite("def test_it(): pass", option)

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([message])


@pytest.mark.parametrize(
    ("project", "message"),
    [
        ("galleyproof_dialect = livee", "ERROR: galleyproof_dialect must be one of *; got 'livee'."),
        ("galleyproof_seed = x", "ERROR: galleyproof_seed: a seed is a whole number from 0; got 'x'."),
    ],
)
def test_an_invalid_configuration(suite: Suite, project: str, message: str) -> None:
    """It is a usage error, and no test runs."""
    result = suite("def test_it(): pass", project=project)

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([message])


@pytest.mark.parametrize(
    ("options", "project", "seed", "dialect"),
    [
        ((), "", 0, "introduction"),
        ((), "galleyproof_seed = 5\ngalleyproof_dialect = live", 5, "live"),
        (
            ("--galleyproof-seed=6", "--galleyproof-dialect=reference"),
            "galleyproof_seed = 5\ngalleyproof_dialect = live",
            6,
            "reference",
        ),
    ],
)
def test_an_option_overrides_the_configuration(
    suite: Suite, options: tuple[str, ...], project: str, seed: int, dialect: str
) -> None:
    """Seed and dialect come from the option, else from the configuration, else from the defaults."""
    result = suite(
        f"""
        def test_it(sandbox, publer_dialect):
            assert sandbox.seed == {seed}
            assert sandbox.settings["publer.dialect"] == publer_dialect == {dialect!r}
        """,
        *options,
        project=project,
    )

    result.assert_outcomes(passed=1)


def test_the_mark_is_declared(suite: Suite) -> None:
    """The mark is known with --strict-markers and listed by --markers."""
    result = suite(
        "import pytest\n\n@pytest.mark.galleyproof(seed=1)\ndef test_it(): pass", "--strict-markers"
    )
    result.assert_outcomes(passed=1)

    suite("", "--markers").stdout.fnmatch_lines(["@pytest.mark.galleyproof(seed=…, *"])


DIALECTS_MODULE = """
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
def test_all_dialects(suite: Suite, options: tuple[str, ...], project: str) -> None:
    """Tests with a Publer client run in each dialect, unless a mark sets one; the others run once."""
    result = suite(DIALECTS_MODULE, *options, project=project)

    result.assert_outcomes(passed=3 + 3 + 3 + 1 + 1 + 1)
    for dialect in ("introduction", "reference", "live"):
        result.stdout.fnmatch_lines([f"*::test_client[[]{dialect}[]] PASSED*"])


def test_one_dialect(suite: Suite) -> None:
    """In a run with one dialect, each test runs once and keeps its name."""
    result = suite(
        DIALECTS_MODULE.replace('== "introduction"', '== "reference"'), "--galleyproof-dialect=reference"
    )

    result.assert_outcomes(passed=6)
    result.stdout.fnmatch_lines(["*::test_client PASSED*"])


def test_all_dialects_for_one_test(suite: Suite) -> None:
    """A mark can choose all dialects in a run with one."""
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


def test_own_parametrization_of_dialects(suite: Suite) -> None:
    """A test that parametrizes `publer_dialect` itself runs in these dialects only."""
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
