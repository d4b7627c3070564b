# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BestTimes")


@_attrs_define
class BestTimes:
    """A score for each hour of the week. The timezone of the hours is not documented.

    Attributes:
        monday (list[float]): Relative scores for the hours 0 to 23.
        tuesday (list[float]): Relative scores for the hours 0 to 23.
        wednesday (list[float]): Relative scores for the hours 0 to 23.
        thursday (list[float]): Relative scores for the hours 0 to 23.
        friday (list[float]): Relative scores for the hours 0 to 23.
        saturday (list[float]): Relative scores for the hours 0 to 23.
        sunday (list[float]): Relative scores for the hours 0 to 23.
    """

    monday: list[float]
    tuesday: list[float]
    wednesday: list[float]
    thursday: list[float]
    friday: list[float]
    saturday: list[float]
    sunday: list[float]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        monday = self.monday

        tuesday = self.tuesday

        wednesday = self.wednesday

        thursday = self.thursday

        friday = self.friday

        saturday = self.saturday

        sunday = self.sunday

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "Monday": monday,
                "Tuesday": tuesday,
                "Wednesday": wednesday,
                "Thursday": thursday,
                "Friday": friday,
                "Saturday": saturday,
                "Sunday": sunday,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        monday = cast(list[float], d.pop("Monday"))

        tuesday = cast(list[float], d.pop("Tuesday"))

        wednesday = cast(list[float], d.pop("Wednesday"))

        thursday = cast(list[float], d.pop("Thursday"))

        friday = cast(list[float], d.pop("Friday"))

        saturday = cast(list[float], d.pop("Saturday"))

        sunday = cast(list[float], d.pop("Sunday"))

        best_times = cls(
            monday=monday,
            tuesday=tuesday,
            wednesday=wednesday,
            thursday=thursday,
            friday=friday,
            saturday=saturday,
            sunday=sunday,
        )

        best_times.additional_properties = d
        return best_times

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
