"""A file to upload."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.client.support.upload_responses import PNG


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    path.write_bytes(PNG)
    return path
