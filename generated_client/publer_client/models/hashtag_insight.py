# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hashtag_recent_post import HashtagRecentPost


T = TypeVar("T", bound="HashtagInsight")


@_attrs_define
class HashtagInsight:
    """A hashtag and the figures of the posts that carry it.

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

    def to_dict(self) -> dict[str, Any]:
        hashtag = self.hashtag

        posts = self.posts

        recent_posts = []
        for recent_posts_item_data in self.recent_posts:
            recent_posts_item = recent_posts_item_data.to_dict()
            recent_posts.append(recent_posts_item)

        hashtag_score: float | None
        hashtag_score = self.hashtag_score

        reach: int | None | Unset
        if isinstance(self.reach, Unset):
            reach = UNSET
        else:
            reach = self.reach

        likes: int | None | Unset
        if isinstance(self.likes, Unset):
            likes = UNSET
        else:
            likes = self.likes

        comments: int | None | Unset
        if isinstance(self.comments, Unset):
            comments = UNSET
        else:
            comments = self.comments

        shares: int | None | Unset
        if isinstance(self.shares, Unset):
            shares = UNSET
        else:
            shares = self.shares

        engagement: int | None | Unset
        if isinstance(self.engagement, Unset):
            engagement = UNSET
        else:
            engagement = self.engagement

        video_views: int | None | Unset
        if isinstance(self.video_views, Unset):
            video_views = UNSET
        else:
            video_views = self.video_views

        link_clicks: int | None | Unset
        if isinstance(self.link_clicks, Unset):
            link_clicks = UNSET
        else:
            link_clicks = self.link_clicks

        post_clicks: int | None | Unset
        if isinstance(self.post_clicks, Unset):
            post_clicks = UNSET
        else:
            post_clicks = self.post_clicks

        saves: int | None | Unset
        if isinstance(self.saves, Unset):
            saves = UNSET
        else:
            saves = self.saves

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "hashtag": hashtag,
                "posts": posts,
                "recent_posts": recent_posts,
                "hashtag_score": hashtag_score,
            }
        )
        if reach is not UNSET:
            field_dict["reach"] = reach
        if likes is not UNSET:
            field_dict["likes"] = likes
        if comments is not UNSET:
            field_dict["comments"] = comments
        if shares is not UNSET:
            field_dict["shares"] = shares
        if engagement is not UNSET:
            field_dict["engagement"] = engagement
        if video_views is not UNSET:
            field_dict["video_views"] = video_views
        if link_clicks is not UNSET:
            field_dict["link_clicks"] = link_clicks
        if post_clicks is not UNSET:
            field_dict["post_clicks"] = post_clicks
        if saves is not UNSET:
            field_dict["saves"] = saves

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hashtag_recent_post import HashtagRecentPost  # noqa: PLC0415

        d = dict(src_dict)
        hashtag = d.pop("hashtag")

        posts = d.pop("posts")

        recent_posts = []
        _recent_posts = d.pop("recent_posts")
        for recent_posts_item_data in _recent_posts:
            recent_posts_item = HashtagRecentPost.from_dict(recent_posts_item_data)

            recent_posts.append(recent_posts_item)

        def _parse_hashtag_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        hashtag_score = _parse_hashtag_score(d.pop("hashtag_score"))

        def _parse_reach(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        reach = _parse_reach(d.pop("reach", UNSET))

        def _parse_likes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        likes = _parse_likes(d.pop("likes", UNSET))

        def _parse_comments(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        comments = _parse_comments(d.pop("comments", UNSET))

        def _parse_shares(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        shares = _parse_shares(d.pop("shares", UNSET))

        def _parse_engagement(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        engagement = _parse_engagement(d.pop("engagement", UNSET))

        def _parse_video_views(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        video_views = _parse_video_views(d.pop("video_views", UNSET))

        def _parse_link_clicks(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        link_clicks = _parse_link_clicks(d.pop("link_clicks", UNSET))

        def _parse_post_clicks(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        post_clicks = _parse_post_clicks(d.pop("post_clicks", UNSET))

        def _parse_saves(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        saves = _parse_saves(d.pop("saves", UNSET))

        hashtag_insight = cls(
            hashtag=hashtag,
            posts=posts,
            recent_posts=recent_posts,
            hashtag_score=hashtag_score,
            reach=reach,
            likes=likes,
            comments=comments,
            shares=shares,
            engagement=engagement,
            video_views=video_views,
            link_clicks=link_clicks,
            post_clicks=post_clicks,
            saves=saves,
        )

        hashtag_insight.additional_properties = d
        return hashtag_insight

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
