"""The pytest plugin: a fresh sandbox for each test, and clients that live in it.

| fixture | gives | lives |
|---|---|---|
| `galley` | a sandbox under control: clock, faults, journal, ledger, settings, people | a test |
| `publer`, `async_publer` | clients of Publer in that sandbox, without a socket | a test |
| `ubiqlu`, `async_ubiqlu` | the same of Ubiqlu | a test |
| `publer_dialect` | the name of the dialect that Publer speaks in the test | a test |
| `galleyproof_server` | the same sandboxes on a real port, for programs in other languages | a session |

Nothing of the mock is imported before a test asks for one of these.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from galleyproof.testing import options as wishes
from galleyproof.testing.errors import SandboxError

if TYPE_CHECKING:
    from publer_client import AsyncPubler, Publer
    from ubiqlu_client import AsyncUbiqlu, Ubiqlu

    from galleyproof.testing.sandbox import Galley
    from galleyproof.testing.server import GalleyproofServer

_GALLEY = pytest.StashKey["Galley"]()
_USES_PUBLER = frozenset({"publer", "async_publer"})


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare options and settings."""
    wishes.add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark, and refuse settings that mean nothing."""
    config.addinivalue_line("markers", wishes.MARK)
    wishes.check_project(config)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that uses a Publer client in every dialect, where that is asked for."""
    names = set(metafunc.fixturenames)
    if "publer_dialect" not in names or not names & _USES_PUBLER or _parametrizes_itself(metafunc):
        return
    try:
        own = wishes.parse_marks(metafunc.definition.iter_markers("galley")).dialect
    except SandboxError:
        return  # The fixture tells of it, in the one test that it is about.
    if (own or wishes.run_dialect(metafunc.config)) == wishes.ALL:
        metafunc.parametrize("publer_dialect", wishes.DIALECTS, indirect=True)


@pytest.fixture
def publer_dialect(request: pytest.FixtureRequest) -> str:
    """The dialect that Publer speaks in this test."""
    if hasattr(request, "param"):
        return str(request.param)
    wanted = _wishes(request).dialect or wishes.run_dialect(request.config)
    # A test without a Publer client runs once, whatever is asked for.
    return wishes.DIALECTS[0] if wanted == wishes.ALL else wanted


@pytest.fixture
def galley(request: pytest.FixtureRequest, publer_dialect: str) -> Iterator[Galley]:
    """A fresh sandbox with a frozen clock, under this test's control."""
    from galleyproof.testing.sandbox import Galley

    wanted = _wishes(request)
    with _told_in_a_sentence():
        made = Galley.open(
            _sandbox_name(request.node.nodeid),
            seed=wishes.run_seed(request.config) if wanted.seed is None else wanted.seed,
            start=wanted.start,
            settings={"publer.dialect": publer_dialect, **wanted.settings},
            world=wanted.world,
        )
    request.node.stash[_GALLEY] = made
    try:
        with _told_in_a_sentence():
            for fault in wanted.faults:
                _set(made, fault)
        yield made
    finally:
        made.close()


@pytest.fixture
def publer(galley: Galley) -> Iterator[Publer]:
    """A client of Publer in this test's sandbox; its waiting moves the sandbox's clock."""
    with galley.publer() as client:
        yield client


@pytest.fixture
def async_publer(galley: Galley) -> AsyncPubler:
    """An async client of Publer in this test's sandbox, for any event loop."""
    return galley.async_publer()


@pytest.fixture
def ubiqlu(galley: Galley) -> Iterator[Ubiqlu]:
    """A client of Ubiqlu in this test's sandbox; its waiting moves the sandbox's clock."""
    with galley.ubiqlu() as client:
        yield client


@pytest.fixture
def async_ubiqlu(galley: Galley) -> AsyncUbiqlu:
    """An async client of Ubiqlu in this test's sandbox, for any event loop."""
    return galley.async_ubiqlu()


@pytest.fixture(scope="session")
def galleyproof_server() -> Iterator[GalleyproofServer]:
    """A real server on a free port, with the sandboxes of this process behind it."""
    from galleyproof.testing.server import serving

    with serving() as server:
        yield server


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Fail a test that passed without meeting the faults it set."""
    result = yield
    galley = item.stash.get(_GALLEY, None)
    if galley is not None and _is_strict(item) and (effects := galley.unmet()):
        from galleyproof.testing import report

        pytest.fail(report.unmet(effects), pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add to the report of a failure what happened in the sandbox."""
    report = yield
    galley = item.stash.get(_GALLEY, None)
    if galley is not None and report.failed:
        from galleyproof.testing.report import describe

        report.sections.append(("galley", describe(galley, item)))
    return report


def _wishes(request: pytest.FixtureRequest) -> wishes.SandboxOptions:
    with _told_in_a_sentence():
        return wishes.parse_marks(request.node.iter_markers("galley"))


def _is_strict(item: pytest.Item) -> bool:
    wanted = wishes.parse_marks(item.iter_markers("galley")).strict
    return bool(item.config.getini("galley_strict")) if wanted is None else wanted


@contextmanager
def _told_in_a_sentence() -> Iterator[None]:
    """Tell of a wrong wish without the plugin's own traceback."""
    try:
        yield
    except SandboxError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


def _set(galley: Galley, fault: Any) -> None:
    if isinstance(fault, str):
        galley.faults.add(fault)
    elif isinstance(fault, dict) and "effect" in fault:
        galley.faults.add(**fault)
    else:
        raise SandboxError(
            f"galley(faults=…) holds effects and orders such as "
            f'{{"effect": "ig.aspect_ratio", "times": 1}}; got {fault!r}.'
        )


def _sandbox_name(node_id: str) -> str:
    """Return a name that tells of the test, is no other test's, and is the same in every run."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", node_id.rpartition("::")[2])[:40].strip("-")
    return f"{name}-{hashlib.sha256(node_id.encode()).hexdigest()[:8]}"


def _parametrizes_itself(metafunc: pytest.Metafunc) -> bool:
    marks = metafunc.definition.iter_markers("parametrize")
    return any("publer_dialect" in str(mark.args[:1] or mark.kwargs.get("argnames")) for mark in marks)
