"""Fixtures that tests of all kinds share; what stands behind them is in `tests.support`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.support.depth import DEEP
from tests.support.live import LiveServer, serving
from tests.support.mock import Ubiqlu
from tests.support.publer import Publer

# Usually the same examples in every run, in any hurry; a deep run draws many of its own.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("deep", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile("deep" if DEEP else "steady")


@pytest.fixture
def ubiqlu() -> Ubiqlu:
    """A fresh Ubiqlu in this process, its clock frozen, with default settings."""
    return Ubiqlu.build()


@pytest.fixture
def publer() -> Publer:
    """A fresh Publer in this process, its clock frozen, with default settings."""
    return Publer.build()


@pytest.fixture(scope="session")
def live_server() -> Iterator[LiveServer]:
    """A real server in a process of its own, its clock frozen; give each test a key of its own."""
    with serving("--clock", "frozen") as server:
        yield server
