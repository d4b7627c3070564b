# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class PostInsightSort(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    CLICK_THROUGH_RATE = "click_through_rate"
    COMMENTS = "comments"
    ENGAGEMENT = "engagement"
    ENGAGEMENT_RATE = "engagement_rate"
    LIKES = "likes"
    LINK_CLICKS = "link_clicks"
    POSTTYPE = "postType"
    POST_CLICKS = "post_clicks"
    REACH = "reach"
    REACH_RATE = "reach_rate"
    SAVES = "saves"
    SCHEDULED_AT = "scheduled_at"
    SHARES = "shares"
    VIDEO_VIEWS = "video_views"
