# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PostRecurrence")


@_attrs_define
class PostRecurrence:
    """How a post recurs, as answers tell it - in older words than requests use today.

    Attributes:
        frequency (str | Unset):
        repeat_every (int | Unset):
        weekdays (list[str] | Unset):
        start_date (None | str | Unset):
    """

    frequency: str | Unset = UNSET
    repeat_every: int | Unset = UNSET
    weekdays: list[str] | Unset = UNSET
    start_date: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        frequency = self.frequency

        repeat_every = self.repeat_every

        weekdays: list[str] | Unset = UNSET
        if not isinstance(self.weekdays, Unset):
            weekdays = self.weekdays

        start_date: None | str | Unset
        if isinstance(self.start_date, Unset):
            start_date = UNSET
        else:
            start_date = self.start_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if frequency is not UNSET:
            field_dict["frequency"] = frequency
        if repeat_every is not UNSET:
            field_dict["repeat_every"] = repeat_every
        if weekdays is not UNSET:
            field_dict["weekdays"] = weekdays
        if start_date is not UNSET:
            field_dict["start_date"] = start_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        frequency = d.pop("frequency", UNSET)

        repeat_every = d.pop("repeat_every", UNSET)

        weekdays = cast(list[str], d.pop("weekdays", UNSET))

        def _parse_start_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        start_date = _parse_start_date(d.pop("start_date", UNSET))

        post_recurrence = cls(
            frequency=frequency,
            repeat_every=repeat_every,
            weekdays=weekdays,
            start_date=start_date,
        )

        post_recurrence.additional_properties = d
        return post_recurrence

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
