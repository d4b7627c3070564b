# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PostRecycling")


@_attrs_define
class PostRecycling:
    """How a post recycles, as answers tell it.

    Attributes:
        solo (bool | Unset):
        gap (int | Unset):
        gap_freq (str | Unset):
        start_date (None | str | Unset):
        expire_count (int | None | Unset):
        expire_date (None | str | Unset): Documented for requests only.
    """

    solo: bool | Unset = UNSET
    gap: int | Unset = UNSET
    gap_freq: str | Unset = UNSET
    start_date: None | str | Unset = UNSET
    expire_count: int | None | Unset = UNSET
    expire_date: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        solo = self.solo

        gap = self.gap

        gap_freq = self.gap_freq

        start_date: None | str | Unset
        if isinstance(self.start_date, Unset):
            start_date = UNSET
        else:
            start_date = self.start_date

        expire_count: int | None | Unset
        if isinstance(self.expire_count, Unset):
            expire_count = UNSET
        else:
            expire_count = self.expire_count

        expire_date: None | str | Unset
        if isinstance(self.expire_date, Unset):
            expire_date = UNSET
        else:
            expire_date = self.expire_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if solo is not UNSET:
            field_dict["solo"] = solo
        if gap is not UNSET:
            field_dict["gap"] = gap
        if gap_freq is not UNSET:
            field_dict["gap_freq"] = gap_freq
        if start_date is not UNSET:
            field_dict["start_date"] = start_date
        if expire_count is not UNSET:
            field_dict["expire_count"] = expire_count
        if expire_date is not UNSET:
            field_dict["expire_date"] = expire_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        solo = d.pop("solo", UNSET)

        gap = d.pop("gap", UNSET)

        gap_freq = d.pop("gap_freq", UNSET)

        def _parse_start_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        start_date = _parse_start_date(d.pop("start_date", UNSET))

        def _parse_expire_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        expire_count = _parse_expire_count(d.pop("expire_count", UNSET))

        def _parse_expire_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        expire_date = _parse_expire_date(d.pop("expire_date", UNSET))

        post_recycling = cls(
            solo=solo,
            gap=gap,
            gap_freq=gap_freq,
            start_date=start_date,
            expire_count=expire_count,
            expire_date=expire_date,
        )

        post_recycling.additional_properties = d
        return post_recycling

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
