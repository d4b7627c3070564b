# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.competitor_account import CompetitorAccount


@_attrs_define
class CompetitorInsight(Model):
    """The statistics of one account in the period.

    Attributes:
        account (CompetitorAccount): The account of the statistics.
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.competitor_account import CompetitorAccount

        return {
            "account": ("account", CompetitorAccount),
            "followers": ("followers", int),
            "followers_growth": ("followers_growth", int),
            "engagement": ("engagement", int),
            "posts_count": ("posts_count", int),
            "engagement_rate": ("engagement_rate", float | Unset),
            "reach": ("reach", int | Unset),
            "videos_count": ("videos_count", int | Unset),
            "photos_count": ("photos_count", int | Unset),
            "links_count": ("links_count", int | Unset),
            "statuses_count": ("statuses_count", int | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
