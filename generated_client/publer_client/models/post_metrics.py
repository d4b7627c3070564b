# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PostMetrics")


@_attrs_define
class PostMetrics:
    """Figures as plain numbers; a network that does not tell one leaves it out. Rates are percentages.

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

    def to_dict(self) -> dict[str, Any]:
        reach: int | None | Unset
        if isinstance(self.reach, Unset):
            reach = UNSET
        else:
            reach = self.reach

        engagement: int | None | Unset
        if isinstance(self.engagement, Unset):
            engagement = UNSET
        else:
            engagement = self.engagement

        engagement_rate: float | None | Unset
        if isinstance(self.engagement_rate, Unset):
            engagement_rate = UNSET
        else:
            engagement_rate = self.engagement_rate

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

        saves: int | None | Unset
        if isinstance(self.saves, Unset):
            saves = UNSET
        else:
            saves = self.saves

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

        click_through_rate: float | None | Unset
        if isinstance(self.click_through_rate, Unset):
            click_through_rate = UNSET
        else:
            click_through_rate = self.click_through_rate

        reach_rate: float | None | Unset
        if isinstance(self.reach_rate, Unset):
            reach_rate = UNSET
        else:
            reach_rate = self.reach_rate

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if reach is not UNSET:
            field_dict["reach"] = reach
        if engagement is not UNSET:
            field_dict["engagement"] = engagement
        if engagement_rate is not UNSET:
            field_dict["engagement_rate"] = engagement_rate
        if likes is not UNSET:
            field_dict["likes"] = likes
        if comments is not UNSET:
            field_dict["comments"] = comments
        if shares is not UNSET:
            field_dict["shares"] = shares
        if saves is not UNSET:
            field_dict["saves"] = saves
        if video_views is not UNSET:
            field_dict["video_views"] = video_views
        if link_clicks is not UNSET:
            field_dict["link_clicks"] = link_clicks
        if post_clicks is not UNSET:
            field_dict["post_clicks"] = post_clicks
        if click_through_rate is not UNSET:
            field_dict["click_through_rate"] = click_through_rate
        if reach_rate is not UNSET:
            field_dict["reach_rate"] = reach_rate

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_reach(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        reach = _parse_reach(d.pop("reach", UNSET))

        def _parse_engagement(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        engagement = _parse_engagement(d.pop("engagement", UNSET))

        def _parse_engagement_rate(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        engagement_rate = _parse_engagement_rate(d.pop("engagement_rate", UNSET))

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

        def _parse_saves(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        saves = _parse_saves(d.pop("saves", UNSET))

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

        def _parse_click_through_rate(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        click_through_rate = _parse_click_through_rate(d.pop("click_through_rate", UNSET))

        def _parse_reach_rate(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        reach_rate = _parse_reach_rate(d.pop("reach_rate", UNSET))

        post_metrics = cls(
            reach=reach,
            engagement=engagement,
            engagement_rate=engagement_rate,
            likes=likes,
            comments=comments,
            shares=shares,
            saves=saves,
            video_views=video_views,
            link_clicks=link_clicks,
            post_clicks=post_clicks,
            click_through_rate=click_through_rate,
            reach_rate=reach_rate,
        )

        post_metrics.additional_properties = d
        return post_metrics

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
