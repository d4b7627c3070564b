# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.competitor_account import CompetitorAccount


T = TypeVar("T", bound="CompetitorInsight")


@_attrs_define
class CompetitorInsight:
    """The figures of one account in the period.

    Attributes:
        account (CompetitorAccount): The account that the figures are about.
        followers (int):
        followers_growth (int):
        engagement (int):
        posts_count (int):
        engagement_rate (float | Unset): On X.
        reach (int | Unset): Not on Instagram and Facebook.
        videos_count (int | Unset):
        photos_count (int | Unset):
        links_count (int | Unset): Not on Instagram.
        statuses_count (int | Unset): Not on Instagram.
    """

    account: CompetitorAccount
    followers: int
    followers_growth: int
    engagement: int
    posts_count: int
    engagement_rate: float | Unset = UNSET
    reach: int | Unset = UNSET
    videos_count: int | Unset = UNSET
    photos_count: int | Unset = UNSET
    links_count: int | Unset = UNSET
    statuses_count: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        account = self.account.to_dict()

        followers = self.followers

        followers_growth = self.followers_growth

        engagement = self.engagement

        posts_count = self.posts_count

        engagement_rate = self.engagement_rate

        reach = self.reach

        videos_count = self.videos_count

        photos_count = self.photos_count

        links_count = self.links_count

        statuses_count = self.statuses_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "account": account,
                "followers": followers,
                "followers_growth": followers_growth,
                "engagement": engagement,
                "posts_count": posts_count,
            }
        )
        if engagement_rate is not UNSET:
            field_dict["engagement_rate"] = engagement_rate
        if reach is not UNSET:
            field_dict["reach"] = reach
        if videos_count is not UNSET:
            field_dict["videos_count"] = videos_count
        if photos_count is not UNSET:
            field_dict["photos_count"] = photos_count
        if links_count is not UNSET:
            field_dict["links_count"] = links_count
        if statuses_count is not UNSET:
            field_dict["statuses_count"] = statuses_count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.competitor_account import CompetitorAccount  # noqa: PLC0415

        d = dict(src_dict)
        account = CompetitorAccount.from_dict(d.pop("account"))

        followers = d.pop("followers")

        followers_growth = d.pop("followers_growth")

        engagement = d.pop("engagement")

        posts_count = d.pop("posts_count")

        engagement_rate = d.pop("engagement_rate", UNSET)

        reach = d.pop("reach", UNSET)

        videos_count = d.pop("videos_count", UNSET)

        photos_count = d.pop("photos_count", UNSET)

        links_count = d.pop("links_count", UNSET)

        statuses_count = d.pop("statuses_count", UNSET)

        competitor_insight = cls(
            account=account,
            followers=followers,
            followers_growth=followers_growth,
            engagement=engagement,
            posts_count=posts_count,
            engagement_rate=engagement_rate,
            reach=reach,
            videos_count=videos_count,
            photos_count=photos_count,
            links_count=links_count,
            statuses_count=statuses_count,
        )

        competitor_insight.additional_properties = d
        return competitor_insight

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
