"""Every test that takes `call` runs twice: with the blocking client and with the async one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.client.support.environment import Environment
from tests.client.support.fakes import ClientUnderTest


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Iterator[ClientUnderTest]:
    """Both ways of calling, each with a time of its own."""
    caller = ClientUnderTest(request.param)
    yield caller
    caller.close()


@pytest.fixture
def environment(call: ClientUnderTest) -> Environment:
    """A fresh mock."""
    return Environment(call)
