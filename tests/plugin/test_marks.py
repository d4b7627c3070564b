"""Marks, options and the project's configuration."""

from __future__ import annotations

import pytest
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.testing import options as wishes

from tests.plugin.conftest import Suite


def test_the_dialects_are_those_of_the_mock() -> None:
    """The plugin names them once more, so as not to import the mock; they must be the same."""
    assert tuple(DIALECTS) == wishes.DIALECTS


def test_marks_say_how_a_sandbox_begins(suite: Suite) -> None:
    """What marks say holds for the test; nearer marks win, and settings and faults add up."""
    result = suite(
        """
        import pytest

        pytestmark = pytest.mark.galley(seed=3, settings={"ubiqlu.rate_limit": "realistic"}, faults=["slow"])

        @pytest.mark.galley(strict=False)
        def test_module(galley):
            assert (galley.seed, galley.settings["ubiqlu.rate_limit"]) == (3, "realistic")

        @pytest.mark.galley(
            seed=4,
            start="2026-03-02T08:00:00+01:00",
            settings={"publer": {"rate_window": "sliding"}},
            faults=[{"effect": "flaky", "network": "facebook", "times": 5}],
            world="empty",
            strict=False,
        )
        def test_nearer(galley, ubiqlu):
            assert galley.seed == 4
            assert galley.clock.now.isoformat() == "2026-03-02T07:00:00+00:00"
            assert galley.settings["publer.rate_window"] == "sliding"
            assert galley.settings["ubiqlu.rate_limit"] == "realistic"
            assert [fault.type for fault in galley.faults] == ["slow", "flaky"]
            assert ubiqlu.social_accounts.list() == []
        """
    )

    result.assert_outcomes(passed=2)


@pytest.mark.parametrize(
    ("mark", "sentence"),
    [
        ("seed='x'", "galley(seed=…) is a whole number from 0; got 'x'."),
        ("seed=-1", "galley(seed=…) is a whole number from 0; got -1."),
        ("dialect='livee'", "galley(dialect=…) is one of introduction, reference, live, all; got 'livee'."),
        ("faults='slow'", "galley(faults=…) is a list of effects such as*; got 'slow'."),
        ("faults=['ig.aspekt_ratio']", "Nothing called 'ig.aspekt_ratio' can go wrong. Did you mean *"),
        ("faults=[3]", "galley(faults=…) holds effects and orders such as *; got 3."),
        ("faults=[{'effect': 'status'}]", "status requires the parameter status."),
        ("settings={'publer.dialct': 'live'}", "publer has no setting 'dialct'; it has dialect, *"),
        ("settings={'dialect': 'live'}", "'dialect' is not SERVICE.SETTING, such as publer.dialect."),
        ("start='soon'", "'soon' is not a time such as 2026-01-05T12:00:00Z."),
        ("world='full'", "galley(world=…) is demo, empty or a document; got 'full'."),
        ("strict=1", "galley(strict=…) is True or False; got 1."),
        ("sed=3", "The mark galley has no argument 'sed'; it has seed, dialect, *"),
        ("7", "The mark galley takes seed, dialect, * by name; got 7."),
    ],
)
def test_a_wrong_mark_is_told_in_a_sentence(suite: Suite, mark: str, sentence: str) -> None:
    """The test with the mark has an error of one sentence without a traceback; others run."""
    result = suite(
        f"""
        import pytest

        @pytest.mark.galley({mark})
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
        ("--publer-dialect=livee", "*--publer-dialect: invalid choice: 'livee'*"),
        ("--galley-seed=x", "*--galley-seed: a seed is a whole number from 0; got 'x'.*"),
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
        ("publer_dialect = livee", "ERROR: publer_dialect is one of *; got 'livee'."),
        ("galley_seed = x", "ERROR: galley_seed: a seed is a whole number from 0; got 'x'."),
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
        ((), "galley_seed = 5\npubler_dialect = live", 5, "live"),
        (
            ("--galley-seed=6", "--publer-dialect=reference"),
            "galley_seed = 5\npubler_dialect = live",
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
        def test_it(galley, publer_dialect):
            assert galley.seed == {seed}
            assert galley.settings["publer.dialect"] == publer_dialect == {dialect!r}
        """,
        *options,
        project=project,
    )

    result.assert_outcomes(passed=1)


def test_the_mark_is_declared(suite: Suite) -> None:
    """Strict markers know it, and `pytest --markers` tells of it."""
    result = suite("import pytest\n\n@pytest.mark.galley(seed=1)\ndef test_it(): pass", "--strict-markers")
    result.assert_outcomes(passed=1)

    suite("", "--markers").stdout.fnmatch_lines(["@pytest.mark.galley(seed=…, *"])
