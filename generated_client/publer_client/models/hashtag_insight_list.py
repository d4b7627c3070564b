# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.hashtag_insight import HashtagInsight


T = TypeVar("T", bound="HashtagInsightList")


@_attrs_define
class HashtagInsightList:
    """Ten hashtags with their figures.

    Attributes:
        records (list[HashtagInsight]):
        total (int):
    """

    records: list[HashtagInsight]
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        records = []
        for records_item_data in self.records:
            records_item = records_item_data.to_dict()
            records.append(records_item)

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "records": records,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hashtag_insight import HashtagInsight  # noqa: PLC0415

        d = dict(src_dict)
        records = []
        _records = d.pop("records")
        for records_item_data in _records:
            records_item = HashtagInsight.from_dict(records_item_data)

            records.append(records_item)

        total = d.pop("total")

        hashtag_insight_list = cls(
            records=records,
            total=total,
        )

        hashtag_insight_list.additional_properties = d
        return hashtag_insight_list

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
