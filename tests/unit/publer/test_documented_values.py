"""The values that are copied from Publer's documents, against the documents."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from galleyproof.services.publer import access, rate_limit
from galleyproof.services.publer.analytics import competitor_posts, hashtags, post_metrics
from galleyproof.services.publer.analytics.audiences import AUDIENCES
from galleyproof.services.publer.media.media_types import EXTENSIONS

NETWORKS_WITH_ANALYTICS = (
    "facebook instagram twitter linkedin pinterest youtube tiktok google threads wordpress mastodon bluesky"
)
ACCOUNT_TYPES = (
    "ig_business fb_page twitter linkedin youtube tiktok google pin_business pin_personal threads "
    "wordpress_oauth in_profile in_page mastodon bluesky"
)
UPLOADS = "jpg jpeg png gif webp mp4 mov avi webm pdf doc docx ppt pptx"


@pytest.mark.parametrize(
    ("value", "documented", "page"),
    [
        (rate_limit.LIMIT, 100, "getting-started/rate-limits"),
        (rate_limit.WINDOW, timedelta(seconds=120), "getting-started/rate-limits"),
        (access.SCOPES.keys(), {"posts", "media", "analytics"}, "getting-started/authentication"),
        (access.PLANS_WITH_API, {"business", "enterprise"}, "overview"),
        (post_metrics.PER_PAGE, 10, "analytics/post-insights"),
        (post_metrics.PROVIDER_OF.keys(), set(ACCOUNT_TYPES.split()), "analytics/charts"),
        (AUDIENCES.keys(), set(NETWORKS_WITH_ANALYTICS.split()), "analytics/charts"),
        (hashtags.MAX_POSTS, 6, "analytics/hashtag-analysis"),
        (hashtags.MAX_RECENT_POSTS, 3, "analytics/hashtag-analysis"),
        (competitor_posts.PROVIDERS, {"facebook", "instagram", "twitter"}, "analytics/competitor-analysis"),
        (EXTENSIONS.keys(), set(UPLOADS.split()), "posting/create-posts/media-handling"),
    ],
)
def test_documented_values(value: Any, documented: Any, page: str) -> None:
    """A value is the one on the page of the Publer API reference, as read on 2026-08-13."""
    assert value == documented, page
