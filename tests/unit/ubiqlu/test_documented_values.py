"""The values that are copied from documents, against the documents."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from galleyproof.services.ubiqlu.accounts import PLATFORMS, TOKEN_LIFETIME
from galleyproof.services.ubiqlu.media.media import EXTENSIONS, REEL_SECONDS
from galleyproof.services.ubiqlu.media.storage import UPLOAD_URL_LIFETIME


@pytest.mark.parametrize(
    ("value", "documented", "source"),
    [
        (UPLOAD_URL_LIFETIME, timedelta(seconds=900), "Ubiqlu's API document, create_upload_url"),
        (EXTENSIONS.keys(), {"image/jpeg", "image/png", "video/mp4"}, "Ubiqlu's API document, mimeType"),
        (PLATFORMS.keys(), {"instagram", "facebook", "linkedin"}, "Ubiqlu's API document, platform"),
        (TOKEN_LIFETIME, timedelta(days=60), "the documents of Meta and LinkedIn on access tokens"),
        ((REEL_SECONDS[0], REEL_SECONDS[-1]), (3, 90), "Meta's document on Facebook Page reels"),
    ],
)
def test_documented_values(value: Any, documented: Any, source: str) -> None:
    """A value is the one in the document, as read in November 2026."""
    assert value == documented, source
