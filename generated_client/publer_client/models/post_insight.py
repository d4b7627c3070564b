# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.post_insight_details import PostInsightDetails
    from ..models.post_metrics import PostMetrics


T = TypeVar("T", bound="PostInsight")


@_attrs_define
class PostInsight:
    """A published post with its figures as plain numbers. Introduction and reference.

    Attributes:
        id (str):
        text (None | str):
        scheduled_at (datetime.datetime):
        post_type (str): Open text; the known words are those of PostType.
        account_id (str):
        analytics (PostMetrics): Figures as plain numbers; a network that does not tell one leaves it out. Rates are
            percentages.
        title (None | str | Unset):
        details (PostInsightDetails | Unset): The labels of the post.
    """

    id: str
    text: None | str
    scheduled_at: datetime.datetime
    post_type: str
    account_id: str
    analytics: PostMetrics
    title: None | str | Unset = UNSET
    details: PostInsightDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        text: None | str
        text = self.text

        scheduled_at = self.scheduled_at.isoformat()

        post_type = self.post_type

        account_id = self.account_id

        analytics = self.analytics.to_dict()

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.details, Unset):
            details = self.details.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "text": text,
                "scheduled_at": scheduled_at,
                "post_type": post_type,
                "account_id": account_id,
                "analytics": analytics,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if details is not UNSET:
            field_dict["details"] = details

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.post_insight_details import PostInsightDetails  # noqa: PLC0415
        from ..models.post_metrics import PostMetrics  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        scheduled_at = datetime.datetime.fromisoformat(d.pop("scheduled_at"))

        post_type = d.pop("post_type")

        account_id = d.pop("account_id")

        analytics = PostMetrics.from_dict(d.pop("analytics"))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        _details = d.pop("details", UNSET)
        details: PostInsightDetails | Unset
        if isinstance(_details, Unset):
            details = UNSET
        else:
            details = PostInsightDetails.from_dict(_details)

        post_insight = cls(
            id=id,
            text=text,
            scheduled_at=scheduled_at,
            post_type=post_type,
            account_id=account_id,
            analytics=analytics,
            title=title,
            details=details,
        )

        post_insight.additional_properties = d
        return post_insight

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
