"""What a test run and a test wish of their sandboxes: options, settings of the project, marks."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field  # not attrs: pytest has this loaded already
from os import PathLike
from pathlib import Path
from typing import Any

import pytest

from galleyproof.testing.errors import SandboxError

DIALECTS = ("introduction", "reference", "live")
"""Publer's dialects, named here once more because naming them elsewhere means importing the mock."""
ALL = "all"
PRESETS = ("demo", "empty")
"""The seed data presets, repeated here for the same reason."""
MARK = (
    "galleyproof(seed=…, dialect=…, settings=…, faults=…, start=…, data=…, accept_any_key=…, "
    "fail_on_unused_faults=…): the initial state of the test's Galleyproof sandbox."
)


@dataclass(frozen=True)
class SandboxOptions:
    """How one test's sandbox shall begin; what is None is as the run has it."""

    seed: int | None = None
    dialect: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    faults: Sequence[Any] = ()
    start: Any = None
    data: Any = "demo"
    accept_any_key: bool | None = None
    fail_on_unused_faults: bool | None = None


def add_options(parser: pytest.Parser) -> None:
    """Declare the command line's options and the settings of a project."""
    group = parser.getgroup("galleyproof", "Galleyproof sandboxes")
    group.addoption(
        "--galleyproof-dialect",
        choices=(*DIALECTS, ALL),
        help="Publer's wire shape; all runs each test that uses a Publer client in every one.",
    )
    group.addoption(
        "--galleyproof-seed", type=_seed, metavar="N", help="What the sandboxes' ids and luck are made from."
    )
    parser.addini(
        "galleyproof_dialect", "Publer's wire shape: introduction, reference, live or all.", default=""
    )
    parser.addini("galleyproof_seed", "What the sandboxes' ids and luck are made from.", default="")
    parser.addini(
        "galleyproof_accept_any_key",
        "Whether every API key is accepted; each unknown key opens a sandbox of its own.",
        type="bool",
        default=False,
    )
    parser.addini(
        "galleyproof_fail_on_unused_faults",
        "Whether an unused fault fails its test.",
        type="bool",
        default=True,
    )


def check_project(config: pytest.Config) -> None:
    """Refuse settings of a project that mean nothing.

    Raises:
        pytest.UsageError: there is one.
    """
    dialect = config.getini("galleyproof_dialect")
    if dialect and dialect not in (*DIALECTS, ALL):
        raise pytest.UsageError(
            f"galleyproof_dialect is one of {', '.join((*DIALECTS, ALL))}; got {dialect!r}."
        )
    try:
        _seed(config.getini("galleyproof_seed") or "0")
    except argparse.ArgumentTypeError as error:
        raise pytest.UsageError(f"galleyproof_seed: {error}") from None


def run_dialect(config: pytest.Config) -> str:
    """Return the dialect of a run: the option, else the project's, else the first."""
    return str(config.getoption("galleyproof_dialect") or config.getini("galleyproof_dialect") or DIALECTS[0])


def run_seed(config: pytest.Config) -> int:
    """Return the seed of a run: the option, else the project's, else 0."""
    option = config.getoption("galleyproof_seed")
    return int(config.getini("galleyproof_seed") or 0) if option is None else int(option)


def parse_marks(marks: Iterable[pytest.Mark]) -> SandboxOptions:
    """Return what the marks of a test wish together; the nearest comes first and wins.

    Settings are merged, and faults are set in the order of the marks from the module to the test.

    Raises:
        SandboxError: a mark has arguments that mean nothing.
    """
    said: dict[str, Any] = {}
    settings: dict[str, Any] = {}
    faults: list[Any] = []
    for mark in marks:
        _check(mark)
        said = {**mark.kwargs, **said}
        settings = {**mark.kwargs.get("settings", {}), **settings}
        faults = [*mark.kwargs.get("faults", ()), *faults]
    return SandboxOptions(**{**said, "settings": settings, "faults": faults})


def _check(mark: pytest.Mark) -> None:
    """Refuse a mark that could not be meant.

    Raises:
        SandboxError: it is so.
    """
    known = tuple(SandboxOptions.__dataclass_fields__)
    if mark.args:
        raise SandboxError(f"The mark galleyproof takes {', '.join(known)} by name; got {mark.args[0]!r}.")
    for name in mark.kwargs:
        if name not in known:
            from galleyproof.kernel.names import unknown_name

            raise SandboxError(unknown_name("argument", name, known, of="the mark galleyproof"))
    for name, value in mark.kwargs.items():
        if not _FORMS[name][0](value):
            raise SandboxError(f"galleyproof({name}=…) is {_FORMS[name][1]}; got {value!r}.")


def _is_seed(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


_FORMS: Mapping[str, tuple[Any, str]] = {
    "seed": (_is_seed, "a whole number from 0"),
    "dialect": (lambda value: value in (*DIALECTS, ALL), f"one of {', '.join((*DIALECTS, ALL))}"),
    "settings": (
        lambda value: isinstance(value, Mapping),
        'a mapping such as {"publer.rate_window": "sliding"}',
    ),
    "faults": (_is_list, 'a list of effects such as ["ig.aspect_ratio"]'),
    "start": (lambda value: True, "a time"),
    "data": (
        lambda value: isinstance(value, Mapping | str | PathLike),
        "demo, empty, the path of a seed file, or a document",
    ),
    "accept_any_key": (lambda value: isinstance(value, bool), "True or False"),
    "fail_on_unused_faults": (lambda value: isinstance(value, bool), "True or False"),
}


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"a seed is a whole number from 0; got {text!r}.")
    return int(text)


def data_of(wanted: SandboxOptions, folder: Path) -> Any:
    """Return the seed data of a test, with the path of a seed file relative to the folder of the test file.

    Args:
        wanted: the options of the test.
        folder: the folder of the test file.
    """
    if isinstance(wanted.data, Mapping) or wanted.data in PRESETS:
        return wanted.data
    return folder / wanted.data
