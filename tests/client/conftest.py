"""Every test that takes `call` runs twice: with the blocking client and with the async one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.client.world import Caller


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Iterator[Caller]:
    """Both ways of calling, each with a time of its own."""
    caller = Caller(request.param)
    yield caller
    caller.close()
