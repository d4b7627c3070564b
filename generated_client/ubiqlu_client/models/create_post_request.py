# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.timing import Timing
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreatePostRequest")


@_attrs_define
class CreatePostRequest:
    """
    Attributes:
        social_account_ids (list[str]): The connected accounts to publish to; targets come back in the same order.
        caption (str | Unset): The text of the post, without blanks at its ends. Only a post with media can do without.
        media_asset_id (None | str | Unset):
        timing (Timing | Unset): When to publish. Publishes at once when left out. Default: Timing.NOW.
        scheduled_at (datetime.datetime | None | Unset):
    """

    social_account_ids: list[str]
    caption: str | Unset = UNSET
    media_asset_id: None | str | Unset = UNSET
    timing: Timing | Unset = Timing.NOW
    scheduled_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        social_account_ids = self.social_account_ids

        caption = self.caption

        media_asset_id: None | str | Unset
        if isinstance(self.media_asset_id, Unset):
            media_asset_id = UNSET
        else:
            media_asset_id = self.media_asset_id

        timing: str | Unset = UNSET
        if not isinstance(self.timing, Unset):
            timing = self.timing.value

        scheduled_at: None | str | Unset
        if isinstance(self.scheduled_at, Unset):
            scheduled_at = UNSET
        elif isinstance(self.scheduled_at, datetime.datetime):
            scheduled_at = self.scheduled_at.isoformat()
        else:
            scheduled_at = self.scheduled_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "socialAccountIds": social_account_ids,
            }
        )
        if caption is not UNSET:
            field_dict["caption"] = caption
        if media_asset_id is not UNSET:
            field_dict["mediaAssetId"] = media_asset_id
        if timing is not UNSET:
            field_dict["timing"] = timing
        if scheduled_at is not UNSET:
            field_dict["scheduledAt"] = scheduled_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        social_account_ids = cast(list[str], d.pop("socialAccountIds"))

        caption = d.pop("caption", UNSET)

        def _parse_media_asset_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        media_asset_id = _parse_media_asset_id(d.pop("mediaAssetId", UNSET))

        _timing = d.pop("timing", UNSET)
        timing: Timing | Unset
        if isinstance(_timing, Unset):
            timing = UNSET
        else:
            timing = Timing(_timing)

        def _parse_scheduled_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_at_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        scheduled_at = _parse_scheduled_at(d.pop("scheduledAt", UNSET))

        create_post_request = cls(
            social_account_ids=social_account_ids,
            caption=caption,
            media_asset_id=media_asset_id,
            timing=timing,
            scheduled_at=scheduled_at,
        )

        create_post_request.additional_properties = d
        return create_post_request

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
