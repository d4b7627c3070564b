"""The pytest plugin: a fresh sandbox for each test, and clients that live in it.

| fixture | gives | lives |
|---|---|---|
| `sandbox` | a sandbox under control: clock, faults, journal, ledger, settings, simulate | a test |
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

from galleyproof.testing import options
from galleyproof.testing.errors import SandboxError

if TYPE_CHECKING:
    from publer_client import AsyncPubler, Publer
    from ubiqlu_client import AsyncUbiqlu, Ubiqlu

    from galleyproof.testing.sandbox import Sandbox
    from galleyproof.testing.server import MockServer

_SANDBOX = pytest.StashKey["Sandbox"]()
_USES_PUBLER = frozenset({"publer", "async_publer"})


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare options and settings."""
    options.add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark, and refuse settings that mean nothing."""
    config.addinivalue_line("markers", options.MARK)
    options.check_project(config)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that uses a Publer client in every dialect, where that is asked for."""
    names = set(metafunc.fixturenames)
    if "publer_dialect" not in names or not names & _USES_PUBLER or _parametrizes_itself(metafunc):
        return
    try:
        own = options.parse_marks(metafunc.definition.iter_markers("galleyproof")).dialect
    except SandboxError:
        return  # The fixture tells of it, in the one test that it is about.
    if (own or options.run_dialect(metafunc.config)) == options.ALL:
        metafunc.parametrize("publer_dialect", options.DIALECTS, indirect=True)


@pytest.fixture
def publer_dialect(request: pytest.FixtureRequest) -> str:
    """The dialect that Publer speaks in this test."""
    if hasattr(request, "param"):
        return str(request.param)
    wanted = _options(request).dialect or options.run_dialect(request.config)
    # A test without a Publer client runs once, whatever is asked for.
    return options.DIALECTS[0] if wanted == options.ALL else wanted


@pytest.fixture
def sandbox(request: pytest.FixtureRequest, publer_dialect: str) -> Iterator[Sandbox]:
    """A fresh sandbox with a frozen clock, under this test's control."""
    from galleyproof.testing.sandbox import Sandbox

    wanted = _options(request)
    with _short_errors():
        made = Sandbox.open(
            _sandbox_name(request.node.nodeid),
            seed=options.run_seed(request.config) if wanted.seed is None else wanted.seed,
            start=wanted.start,
            settings={"publer.dialect": publer_dialect, **wanted.settings},
            data=options.data_of(wanted, request.path.parent),
            accept_any_key=_accepts_any_key(wanted, request.config),
        )
    request.node.stash[_SANDBOX] = made
    try:
        with _short_errors():
            for fault in wanted.faults:
                _set(made, fault)
        yield made
    finally:
        made.close()


@pytest.fixture
def publer(sandbox: Sandbox) -> Iterator[Publer]:
    """A client of Publer in this test's sandbox; its waiting moves the sandbox's clock."""
    with sandbox.publer() as client:
        yield client


@pytest.fixture
def async_publer(sandbox: Sandbox) -> AsyncPubler:
    """An async client of Publer in this test's sandbox, for any event loop."""
    return sandbox.async_publer()


@pytest.fixture
def ubiqlu(sandbox: Sandbox) -> Iterator[Ubiqlu]:
    """A client of Ubiqlu in this test's sandbox; its waiting moves the sandbox's clock."""
    with sandbox.ubiqlu() as client:
        yield client


@pytest.fixture
def async_ubiqlu(sandbox: Sandbox) -> AsyncUbiqlu:
    """An async client of Ubiqlu in this test's sandbox, for any event loop."""
    return sandbox.async_ubiqlu()


@pytest.fixture(scope="session")
def galleyproof_server() -> Iterator[MockServer]:
    """A real server on a free port, with the sandboxes of this process behind it."""
    from galleyproof.testing.server import serving

    with serving() as server:
        yield server


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give a test a sandbox if it accepts every key and uses the server only."""
    names = getattr(item, "fixturenames", [])
    if "galleyproof_server" not in names or "sandbox" in names:
        return
    try:
        wanted = options.parse_marks(item.iter_markers("galleyproof"))
    except SandboxError as error:
        pytest.fail(str(error), pytrace=False)
    if _accepts_any_key(wanted, item.config):
        names.append("sandbox")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Fail a test that passed without meeting the faults it set."""
    result = yield
    sandbox = item.stash.get(_SANDBOX, None)
    if sandbox is not None and _fails_on_unused_faults(item) and (types := sandbox.unused_faults()):
        from galleyproof.testing import report

        pytest.fail(report.unused_faults(types), pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add to the report of a failure what happened in the sandbox."""
    report = yield
    sandbox = item.stash.get(_SANDBOX, None)
    if sandbox is not None and report.failed:
        from galleyproof.testing.report import describe

        report.sections.append(("galleyproof sandbox", describe(sandbox, item)))
    return report


def _options(request: pytest.FixtureRequest) -> options.SandboxOptions:
    with _short_errors():
        return options.parse_marks(request.node.iter_markers("galleyproof"))


def _accepts_any_key(wanted: options.SandboxOptions, config: pytest.Config) -> bool | None:
    """Return what the mark says, else True if the project says so; None leaves it to the server."""
    if wanted.accept_any_key is None and config.getini("galleyproof_accept_any_key"):
        return True
    return wanted.accept_any_key


def _fails_on_unused_faults(item: pytest.Item) -> bool:
    wanted = options.parse_marks(item.iter_markers("galleyproof")).fail_on_unused_faults
    return bool(item.config.getini("galleyproof_fail_on_unused_faults")) if wanted is None else wanted


@contextmanager
def _short_errors() -> Iterator[None]:
    """Tell of a wrong wish without the plugin's own traceback."""
    try:
        yield
    except SandboxError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


def _set(sandbox: Sandbox, fault: Any) -> None:
    arguments = {"type": fault} if isinstance(fault, str) else fault
    if not isinstance(arguments, dict) or "type" not in arguments:
        raise SandboxError(
            f"galleyproof(faults=…) holds effects and orders such as "
            f'{{"type": "ig.aspect_ratio", "times": 1}}; got {fault!r}.'
        )
    sandbox.faults.add(**arguments)


def _sandbox_name(node_id: str) -> str:
    """Return a name that tells of the test, is no other test's, and is the same in every run."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", node_id.rpartition("::")[2])[:40].strip("-")
    return f"{name}-{hashlib.sha256(node_id.encode()).hexdigest()[:8]}"


def _parametrizes_itself(metafunc: pytest.Metafunc) -> bool:
    marks = metafunc.definition.iter_markers("parametrize")
    return any("publer_dialect" in str(mark.args[:1] or mark.kwargs.get("argnames")) for mark in marks)
