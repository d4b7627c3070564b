"""Marks, options and the project's configuration."""

from __future__ import annotations

import pytest
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.testing import options

from tests.plugin.conftest import Suite


def test_the_dialects_are_those_of_the_mock() -> None:
    """The plugin names them once more, so as not to import the mock; they must be the same."""
    assert tuple(DIALECTS) == options.DIALECTS


def test_marks_say_how_a_sandbox_begins(suite: Suite) -> None:
    """What marks say holds for the test; nearer marks win, and settings and faults add up."""
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
    ("mark", "sentence"),
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
def test_a_wrong_mark_is_told_in_a_sentence(suite: Suite, mark: str, sentence: str) -> None:
    """The test with the mark has an error of one sentence without a traceback; others run."""
    result = suite(
        f"""
        import pytest

        @pytest.mark.galleyproof({mark})
        def test_wrong(publer):
            pass

        def test_right(publer):
            pass
        """
    )

    result.assert_outcomes(passed=1, errors=1)
    lines = result.outlines
    start = next(number for number, line in enumerate(lines) if "ERROR at setup of test_wrong" in line)
    result.stdout.fnmatch_lines([sentence.replace("[", "[[]")])
    assert not lines[start + 1].startswith((" ", ">", "E"))
    assert "Traceback" not in result.stdout.str()


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--galleyproof-dialect=livee", "*--galleyproof-dialect: invalid choice: 'livee'*"),
        ("--galleyproof-seed=x", "*--galleyproof-seed: a seed is a whole number from 0; got 'x'.*"),
    ],
)
def test_a_wrong_option_is_a_usage_error(suite: Suite, option: str, sentence: str) -> None:
    """Nothing runs."""
    result = suite("def test_it(): pass", option)

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([sentence])


@pytest.mark.parametrize(
    ("project", "sentence"),
    [
        ("galleyproof_dialect = livee", "ERROR: galleyproof_dialect must be one of *; got 'livee'."),
        ("galleyproof_seed = x", "ERROR: galleyproof_seed: a seed is a whole number from 0; got 'x'."),
    ],
)
def test_a_wrong_configuration_is_a_usage_error(suite: Suite, project: str, sentence: str) -> None:
    """Nothing runs."""
    result = suite("def test_it(): pass", project=project)

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([sentence])


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
def test_an_option_wins_over_the_configuration(
    suite: Suite, options: tuple[str, ...], project: str, seed: int, dialect: str
) -> None:
    """Seed and dialect of a run come from the option, else the configuration, else from nowhere."""
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
    """Strict markers know it, and `pytest --markers` tells of it."""
    result = suite(
        "import pytest\n\n@pytest.mark.galleyproof(seed=1)\ndef test_it(): pass", "--strict-markers"
    )
    result.assert_outcomes(passed=1)

    suite("", "--markers").stdout.fnmatch_lines(["@pytest.mark.galleyproof(seed=…, *"])
