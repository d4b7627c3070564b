# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.recycling_unit import RecyclingUnit
from ..types import UNSET, Unset

T = TypeVar("T", bound="Recycling")


@_attrs_define
class Recycling:
    """Publishing the same post again and again. Not for YouTube, TikTok and WordPress.

    Attributes:
        solo (bool | Unset):
        gap (int | Unset): How many of `gap_freq` lie between two rounds. The bounds are this contract's own.
        gap_freq (RecyclingUnit | Unset):
        start_date (str | Unset): The day of the first round.
        expire_count (int | None | str | Unset): Rounds after which it ends. The schema says text, the page a number;
            both are taken.
        expire_date (None | str | Unset): The day on which it ends.
    """

    solo: bool | Unset = UNSET
    gap: int | Unset = UNSET
    gap_freq: RecyclingUnit | Unset = UNSET
    start_date: str | Unset = UNSET
    expire_count: int | None | str | Unset = UNSET
    expire_date: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        solo = self.solo

        gap = self.gap

        gap_freq: str | Unset = UNSET
        if not isinstance(self.gap_freq, Unset):
            gap_freq = self.gap_freq.value

        start_date = self.start_date

        expire_count: int | None | str | Unset
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

        _gap_freq = d.pop("gap_freq", UNSET)
        gap_freq: RecyclingUnit | Unset
        if isinstance(_gap_freq, Unset):
            gap_freq = UNSET
        else:
            gap_freq = RecyclingUnit(_gap_freq)

        start_date = d.pop("start_date", UNSET)

        def _parse_expire_count(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        expire_count = _parse_expire_count(d.pop("expire_count", UNSET))

        def _parse_expire_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        expire_date = _parse_expire_date(d.pop("expire_date", UNSET))

        recycling = cls(
            solo=solo,
            gap=gap,
            gap_freq=gap_freq,
            start_date=start_date,
            expire_count=expire_count,
            expire_date=expire_date,
        )

        recycling.additional_properties = d
        return recycling

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
