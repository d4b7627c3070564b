"""Runs of pytest inside a test, and the plugin's clients in place of the repository's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

# pytester forgets what a run in this process imports first; importing the mock takes a second.
import galleyproof.services.publer.service
import galleyproof.services.ubiqlu.service
import galleyproof.state.document
import galleyproof.testing.server  # noqa: F401
import PIL.Image  # noqa: F401 - see below
import pytest
from galleyproof.testing import Sandbox
from publer_client import Publer
from ubiqlu_client import Ubiqlu

Suite = Callable[..., pytest.RunResult]

PROJECT = """
[pytest]
filterwarnings = error
asyncio_default_fixture_loop_scope = function
"""


@pytest.fixture
def publer(sandbox: Sandbox) -> Iterator[Publer]:
    """The plugin's client; other tests of the repository have another fixture of this name."""
    with sandbox.publer() as client:
        yield client


@pytest.fixture
def ubiqlu(sandbox: Sandbox) -> Iterator[Ubiqlu]:
    """The plugin's client; other tests of the repository have another fixture of this name."""
    with sandbox.ubiqlu() as client:
        yield client


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    """A function that runs a test module in a project of its own, where every warning is an error."""
    pytester.makeini(PROJECT)

    def run(module: str, *options: str, project: str = "") -> pytest.RunResult:
        if project:
            pytester.makeini(PROJECT + project)
        pytester.makepyfile(test_it=module)
        return pytester.runpytest_inprocess("-p", "no:cacheprovider", "-p", "no:xdist", "-v", *options)

    return run
