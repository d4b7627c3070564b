"""The pytest plugin: a fresh sandbox for each test, and clients for it.

| fixture | value | scope |
|---|---|---|
| `sandbox` | the test's sandbox: clock, faults, journal, ledger, settings, keys, actions | function |
| `publer`, `async_publer` | clients of Publer in that sandbox, without a socket | function |
| `ubiqlu`, `async_ubiqlu` | clients of Ubiqlu in that sandbox, without a socket | function |
| `publer_dialect` | the name of Publer's dialect in the test | function |
| `galleyproof_server` | the same sandboxes on a real port, for programs in other languages | session |

The mock is imported when a test uses one of these, not before.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
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
_PUBLER_CLIENTS = frozenset({"publer", "async_publer"})


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options."""
    options.add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark, and reject a configuration that is not valid."""
    config.addinivalue_line("markers", options.MARK)
    options.check_configuration(config)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that uses a Publer client in every dialect, if all dialects are chosen."""
    names = set(metafunc.fixturenames)
    if "publer_dialect" not in names or not names & _PUBLER_CLIENTS or _parametrizes_dialect(metafunc):
        return
    try:
        own = options.parse_marks(metafunc.definition.iter_markers("galleyproof")).dialect
    except SandboxError:
        return  # the fixture reports it, in the test that has the mark
    if (own or options.run_dialect(metafunc.config)) == options.ALL:
        metafunc.parametrize("publer_dialect", options.DIALECTS, indirect=True)


@pytest.fixture
def publer_dialect(request: pytest.FixtureRequest) -> str:
    """The name of Publer's dialect in this test."""
    if hasattr(request, "param"):
        return str(request.param)
    dialect = _options(request.node).dialect or options.run_dialect(request.config)
    # Without a Publer client a test runs once, also if all dialects are chosen.
    return options.DIALECTS[0] if dialect == options.ALL else dialect


@pytest.fixture
def sandbox(request: pytest.FixtureRequest, publer_dialect: str) -> Iterator[Sandbox]:
    """A fresh sandbox with a frozen clock."""
    from galleyproof.testing.sandbox import Sandbox

    own = _options(request.node)
    with _short_errors():
        opened = Sandbox.open(
            _sandbox_name(request.node.nodeid),
            seed=options.run_seed(request.config) if own.seed is None else own.seed,
            start=own.start,
            settings={"publer.dialect": publer_dialect, **own.settings},
            data=options.seed_data(own, request.path.parent),
            accept_any_key=options.accepts_any_key(own, request.config),
        )
    request.node.stash[_SANDBOX] = opened
    try:
        with _short_errors():
            for fault in own.faults:
                _add_fault(opened, fault)
        yield opened
    finally:
        opened.close()


@pytest.fixture
def publer(sandbox: Sandbox) -> Iterator[Publer]:
    """A client of Publer in this test's sandbox; when it waits, the sandbox's clock moves."""
    with sandbox.publer() as client:
        yield client


@pytest.fixture
def async_publer(sandbox: Sandbox) -> AsyncPubler:
    """An async client of Publer in this test's sandbox, for any event loop."""
    return sandbox.async_publer()


@pytest.fixture
def ubiqlu(sandbox: Sandbox) -> Iterator[Ubiqlu]:
    """A client of Ubiqlu in this test's sandbox; when it waits, the sandbox's clock moves."""
    with sandbox.ubiqlu() as client:
        yield client


@pytest.fixture
def async_ubiqlu(sandbox: Sandbox) -> AsyncUbiqlu:
    """An async client of Ubiqlu in this test's sandbox, for any event loop."""
    return sandbox.async_ubiqlu()


@pytest.fixture(scope="session")
def galleyproof_server() -> Iterator[MockServer]:
    """A real server on a free port, with the sandboxes of this process."""
    from galleyproof.testing.server import serving

    with serving() as server:
        yield server


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give a test that accepts every key a sandbox, if it uses only the server."""
    fixtures = getattr(item, "fixturenames", [])
    if "galleyproof_server" not in fixtures or "sandbox" in fixtures:
        return
    if options.accepts_any_key(_options(item), item.config):
        fixtures.append("sandbox")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Fail a test that passed although a fault that it added never triggered."""
    result = yield
    sandbox = item.stash.get(_SANDBOX, None)
    if sandbox is not None and options.fails_on_unused_faults(_options(item), item.config):
        from galleyproof.testing import report

        if types := sandbox.unused_faults():
            pytest.fail(report.unused_faults(types), pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add the sandbox's last requests and outcomes to the report of a failed test."""
    report = yield
    sandbox = item.stash.get(_SANDBOX, None)
    if sandbox is None:
        return report
    kept = item.config.getoption("galleyproof_keep")
    wants_file = report.when == "call" and kept == "all"
    file = _keep(sandbox, item) if wants_file or (report.failed and kept != "none") else None
    if report.failed:
        from galleyproof.testing.report import describe

        report.sections.append(("galleyproof sandbox", describe(sandbox, item, file)))
    return report


def _keep(sandbox: Sandbox, item: pytest.Item) -> Path:
    """Write the end state of a test's sandbox into a file and return its path."""
    folder = item.config.rootpath / options.FOLDER
    folder.mkdir(exist_ok=True)
    file = folder / f"{sandbox.name}.json"
    sandbox.save(file)
    return file


def _options(test: pytest.Item) -> options.SandboxOptions:
    with _short_errors():
        return options.parse_marks(test.iter_markers("galleyproof"))


@contextmanager
def _short_errors() -> Iterator[None]:
    """Report an error without a traceback: it would show the plugin's code."""
    try:
        yield
    except SandboxError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


def _add_fault(sandbox: Sandbox, fault: Any) -> None:
    """Add a fault of a mark."""
    arguments = {"type": fault} if isinstance(fault, str) else fault
    if not isinstance(arguments, dict) or "type" not in arguments:
        raise SandboxError(
            "galleyproof(faults=[…]) must contain fault types, or arguments of sandbox.faults.add such as "
            f'{{"type": "ig.aspect_ratio", "times": 1}}; got {fault!r}.'
        )
    sandbox.faults.add(**arguments)


def _sandbox_name(node_id: str) -> str:
    """Return a readable name that no other test has and that is the same in every run."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", node_id.rpartition("::")[2])[:40].strip("-")
    return f"{name}-{hashlib.sha256(node_id.encode()).hexdigest()[:8]}"


def _parametrizes_dialect(metafunc: pytest.Metafunc) -> bool:
    """Return whether the test is parametrized with dialects of its own."""
    marks = metafunc.definition.iter_markers("parametrize")
    return any("publer_dialect" in str(mark.args[:1] or mark.kwargs.get("argnames")) for mark in marks)
