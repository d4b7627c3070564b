# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class PostMetrics(Model):
    """Metrics as numbers. A metric that the network does not have is missing. Rates are percentages.

    Attributes:
        reach (int | None | Unset):
        engagement (int | None | Unset):
        engagement_rate (float | None | Unset): Engagement per reach.
        likes (int | None | Unset):
        comments (int | None | Unset):
        shares (int | None | Unset):
        saves (int | None | Unset):
        video_views (int | None | Unset):
        link_clicks (int | None | Unset):
        post_clicks (int | None | Unset):
        click_through_rate (float | None | Unset): Link clicks per reach.
        reach_rate (float | None | Unset): Reach per follower.
    """

    reach: int | None | Unset = UNSET
    engagement: int | None | Unset = UNSET
    engagement_rate: float | None | Unset = UNSET
    likes: int | None | Unset = UNSET
    comments: int | None | Unset = UNSET
    shares: int | None | Unset = UNSET
    saves: int | None | Unset = UNSET
    video_views: int | None | Unset = UNSET
    link_clicks: int | None | Unset = UNSET
    post_clicks: int | None | Unset = UNSET
    click_through_rate: float | None | Unset = UNSET
    reach_rate: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "reach": ("reach", int | None | Unset),
            "engagement": ("engagement", int | None | Unset),
            "engagement_rate": ("engagement_rate", float | None | Unset),
            "likes": ("likes", int | None | Unset),
            "comments": ("comments", int | None | Unset),
            "shares": ("shares", int | None | Unset),
            "saves": ("saves", int | None | Unset),
            "video_views": ("video_views", int | None | Unset),
            "link_clicks": ("link_clicks", int | None | Unset),
            "post_clicks": ("post_clicks", int | None | Unset),
            "click_through_rate": ("click_through_rate", float | None | Unset),
            "reach_rate": ("reach_rate", float | None | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
