"""A sandbox and its control API for each test."""

from __future__ import annotations

import pytest

from tests.support.control import Control, shared_server


@pytest.fixture
def control() -> Control:
    """A new sandbox and its control API."""
    return Control.of(shared_server())
