# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hashtag_recent_post import HashtagRecentPost


@_attrs_define
class HashtagInsight(Model):
    """A hashtag and the metrics of the posts that contain it.

    Attributes:
        hashtag (str): Without the leading `#`.
        posts (int):
        recent_posts (list[HashtagRecentPost]):
        hashtag_score (float | None): The hashtag's share of all engagement, in percent.
        reach (int | None | Unset):
        likes (int | None | Unset):
        comments (int | None | Unset):
        shares (int | None | Unset):
        engagement (int | None | Unset):
        video_views (int | None | Unset):
        link_clicks (int | None | Unset):
        post_clicks (int | None | Unset):
        saves (int | None | Unset):
    """

    hashtag: str
    posts: int
    recent_posts: list[HashtagRecentPost]
    hashtag_score: float | None
    reach: int | None | Unset = UNSET
    likes: int | None | Unset = UNSET
    comments: int | None | Unset = UNSET
    shares: int | None | Unset = UNSET
    engagement: int | None | Unset = UNSET
    video_views: int | None | Unset = UNSET
    link_clicks: int | None | Unset = UNSET
    post_clicks: int | None | Unset = UNSET
    saves: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.hashtag_recent_post import HashtagRecentPost

        return {
            "hashtag": ("hashtag", str),
            "posts": ("posts", int),
            "recent_posts": ("recent_posts", list[HashtagRecentPost]),
            "hashtag_score": ("hashtag_score", float | None),
            "reach": ("reach", int | None | Unset),
            "likes": ("likes", int | None | Unset),
            "comments": ("comments", int | None | Unset),
            "shares": ("shares", int | None | Unset),
            "engagement": ("engagement", int | None | Unset),
            "video_views": ("video_views", int | None | Unset),
            "link_clicks": ("link_clicks", int | None | Unset),
            "post_clicks": ("post_clicks", int | None | Unset),
            "saves": ("saves", int | None | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
