# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.post_insight_details import PostInsightDetails
    from ..models.post_metrics import PostMetrics


@_attrs_define
class HashtagPost(Model):
    """One of the posts with the best results for a hashtag.

    Attributes:
        id (str):
        text (None | str):
        scheduled_at (datetime.datetime):
        account_id (str):
        hashtags (list[str]):
        analytics (PostMetrics): Metrics as numbers. A metric that the network does not have is missing.
            Rates are percentages.
        title (None | str | Unset):
        details (PostInsightDetails | Unset): The labels of the post.
    """

    id: str
    text: None | str
    scheduled_at: datetime.datetime
    account_id: str
    hashtags: list[str]
    analytics: PostMetrics
    title: None | str | Unset = UNSET
    details: PostInsightDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.post_insight_details import PostInsightDetails
        from ..models.post_metrics import PostMetrics

        return {
            "id": ("id", str),
            "text": ("text", None | str),
            "scheduled_at": ("scheduled_at", datetime.datetime),
            "account_id": ("account_id", str),
            "hashtags": ("hashtags", list[str]),
            "analytics": ("analytics", PostMetrics),
            "title": ("title", None | str | Unset),
            "details": ("details", PostInsightDetails | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
