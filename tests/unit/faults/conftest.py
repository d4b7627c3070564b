"""A sandbox under control for each test."""

from __future__ import annotations

import pytest

from tests.support.control import Control, shared_server


@pytest.fixture
def control() -> Control:
    """A fresh sandbox under control."""
    return Control.of(shared_server())
