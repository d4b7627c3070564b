"""Servers on real sockets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.client.support.sockets import Serve, Start, serving


@pytest.fixture
def serve() -> Iterator[Start]:
    """Start servers that handle requests as the test says, and give their addresses."""
    with ExitStack() as servers:

        def start(handle: Serve) -> str:
            return servers.enter_context(serving(handle))

        yield start
