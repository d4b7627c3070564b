"""What the marks of a test, the command line and the configuration of a project say about sandboxes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field  # not attrs: pytest has imported this already
from os import PathLike
from pathlib import Path
from typing import Any

import pytest

from galleyproof.testing.errors import SandboxError

# This module must not import the mock: pytest imports it in every project. So these names are repeated here.
DIALECTS = ("introduction", "reference", "live")
"""Publer's dialects, the default first."""
PRESETS = ("demo", "empty")
"""The seed data presets."""
KEPT = ("none", "failed", "all")
"""Which tests' sandboxes are written into files, the default first."""
FOLDER = ".galleyproof"
"""Where these files are, below the root folder of the project."""
ALL = "all"
"""The dialect that stands for all dialects."""
MARK = (
    "galleyproof(seed=…, dialect=…, settings=…, faults=…, start=…, data=…, accept_any_key=…, "
    "fail_on_unused_faults=…): the initial state of the test's Galleyproof sandbox."
)


@dataclass(frozen=True)
class SandboxOptions:
    """The options of one test's sandbox; None means the default of the run."""

    seed: int | None = None
    dialect: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    faults: Sequence[Any] = ()
    start: Any = None
    data: Any = "demo"
    accept_any_key: bool | None = None
    fail_on_unused_faults: bool | None = None


def add_options(parser: pytest.Parser) -> None:
    """Declare the command line options and the configuration options."""
    group = parser.getgroup("galleyproof", "Galleyproof sandboxes")
    group.addoption(
        "--galleyproof-dialect",
        choices=(*DIALECTS, ALL),
        help="Publer's dialect; all runs each test that uses a Publer client once in every dialect.",
    )
    group.addoption(
        "--galleyproof-seed",
        type=_seed,
        metavar="N",
        help="The seed of the sandboxes' ids and random values.",
    )
    group.addoption(
        "--galleyproof-keep",
        choices=KEPT,
        default=KEPT[0],
        help="Keep the end state of the sandboxes of failed (or all) tests for `galleyproof show`.",
    )
    parser.addini(
        "galleyproof_dialect", f"Publer's dialect: {', '.join(DIALECTS)} or all.", default=DIALECTS[0]
    )
    parser.addini("galleyproof_seed", "The seed of the sandboxes' ids and random values.", default="0")
    parser.addini(
        "galleyproof_accept_any_key",
        "Whether every API key is accepted; each unknown key opens a sandbox of its own.",
        type="bool",
        default=False,
    )
    parser.addini(
        "galleyproof_fail_on_unused_faults",
        "Whether a test fails if a fault that it added never triggered.",
        type="bool",
        default=True,
    )


def check_configuration(config: pytest.Config) -> None:
    """Reject configuration options that are not valid.

    Raises:
        pytest.UsageError: an option is not valid.
    """
    dialect = config.getini("galleyproof_dialect")
    if dialect not in (*DIALECTS, ALL):
        raise pytest.UsageError(
            f"galleyproof_dialect must be one of {', '.join((*DIALECTS, ALL))}; got {dialect!r}."
        )
    try:
        _seed(config.getini("galleyproof_seed"))
    except argparse.ArgumentTypeError as error:
        raise pytest.UsageError(f"galleyproof_seed: {error}") from None


def run_dialect(config: pytest.Config) -> str:
    """Return the dialect of a run: from the command line, else from the configuration."""
    return str(config.getoption("galleyproof_dialect") or config.getini("galleyproof_dialect"))


def run_seed(config: pytest.Config) -> int:
    """Return the seed of a run: from the command line, else from the configuration."""
    option = config.getoption("galleyproof_seed")
    return int(config.getini("galleyproof_seed") if option is None else option)


def parse_marks(marks: Iterable[pytest.Mark]) -> SandboxOptions:
    """Return the options that the marks of a test give together.

    Settings and faults of all marks are merged; for everything else the mark nearest to the test wins.

    Args:
        marks: the marks, the nearest first.

    Raises:
        SandboxError: a mark is not valid.
    """
    given: dict[str, Any] = {}
    settings: dict[str, Any] = {}
    faults: list[Any] = []
    for mark in marks:
        _check(mark)
        given = {**mark.kwargs, **given}
        settings = {**mark.kwargs.get("settings", {}), **settings}
        faults = [*mark.kwargs.get("faults", ()), *faults]
    return SandboxOptions(**{**given, "settings": settings, "faults": faults})


def seed_data(options: SandboxOptions, folder: Path) -> Any:
    """Return the seed data of a test; the path of a seed file is relative to the folder of the test file.

    Args:
        options: the options of the test.
        folder: the folder of the test file.
    """
    if isinstance(options.data, Mapping) or options.data in PRESETS:
        return options.data
    return folder / options.data


def accepts_any_key(options: SandboxOptions, config: pytest.Config) -> bool | None:
    """Return whether a test accepts every API key; None leaves it to the server.

    Args:
        options: the options of the test.
        config: the configuration of the run.
    """
    if options.accept_any_key is None and config.getini("galleyproof_accept_any_key"):
        return True
    return options.accept_any_key


def fails_on_unused_faults(options: SandboxOptions, config: pytest.Config) -> bool:
    """Return whether a fault that never triggered fails a test.

    Args:
        options: the options of the test.
        config: the configuration of the run.
    """
    if options.fail_on_unused_faults is None:
        return bool(config.getini("galleyproof_fail_on_unused_faults"))
    return options.fail_on_unused_faults


def _check(mark: pytest.Mark) -> None:
    """Reject a mark with arguments that are not valid."""
    known = tuple(SandboxOptions.__dataclass_fields__)
    if mark.args:
        raise SandboxError(
            f"The mark galleyproof takes keyword arguments only: {', '.join(known)}; got {mark.args[0]!r}."
        )
    for name, value in mark.kwargs.items():
        if name not in known:
            from galleyproof.kernel.names import unknown_name

            raise SandboxError(unknown_name("argument", name, known, of="the mark galleyproof"))
        is_valid, expected = _EXPECTED[name]
        if not is_valid(value):
            raise SandboxError(f"galleyproof({name}=…) must be {expected}; got {value!r}.")


def _is_seed(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_bool(value: Any) -> bool:
    return isinstance(value, bool)


_EXPECTED: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "seed": (_is_seed, "a whole number from 0"),
    "dialect": (lambda value: value in (*DIALECTS, ALL), f"one of {', '.join((*DIALECTS, ALL))}"),
    "settings": (
        lambda value: isinstance(value, Mapping),
        'a mapping such as {"publer.rate_window": "sliding"}',
    ),
    "faults": (_is_list, 'a list of faults such as ["ig.aspect_ratio"]'),
    "start": (lambda _value: True, "a time"),  # read where the sandbox is created
    "data": (
        lambda value: isinstance(value, Mapping | str | PathLike),
        "demo, empty, the path of a seed file, or a document",
    ),
    "accept_any_key": (_is_bool, "True or False"),
    "fail_on_unused_faults": (_is_bool, "True or False"),
}
"""The check of each argument of the mark, and what it expects."""


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"a seed is a whole number from 0; got {text!r}.")
    return int(text)
