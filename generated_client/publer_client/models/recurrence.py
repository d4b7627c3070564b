# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.recurrence_unit import RecurrenceUnit
from ..types import UNSET, Unset

T = TypeVar("T", bound="Recurrence")


@_attrs_define
class Recurrence:
    """A post that repeats in a rhythm. Two vocabularies are taken: today's `repeat`, `repeat_rate` and `days_of_week`, and
    the older `frequency`, `repeat_every`, `weekdays`, `days` and `occurrences`. Today's documents require `repeat` and
    `repeat_rate`.

        Attributes:
            start_date (str): A moment in ISO 8601. With an offset or `Z`, with or without seconds and milliseconds; without
                a zone it is read in the workspace's own (that reading is our inference). Text that is no time makes the job
                report a failure.
            end_date (None | str | Unset): The schema requires it, the page does not; programs leave it out.
            repeat (RecurrenceUnit | Unset):
            repeat_rate (int | Unset): Every how many of `repeat`. The bounds are this contract's own.
            days_of_week (list[int] | Unset): The days of a weekly rhythm. The schema counts 0 Monday to 6 Sunday; an
                example on the page, and programs, count 1 Monday to 7 Sunday. Both ranges are taken.
            time (str | Unset): The time of day as `HH:MM`. Sent by programs; not documented.
            frequency (str | Unset): Older word for `repeat`.
            repeat_every (int | Unset): Older word for `repeat_rate`. The bounds are this contract's own.
            weekdays (list[int | str] | Unset): Older word for `days_of_week`.
            days (list[int | str] | Unset): Older; days of the month (our reading).
            occurrences (int | Unset): Older; how often before it ends (our reading).
    """

    start_date: str
    end_date: None | str | Unset = UNSET
    repeat: RecurrenceUnit | Unset = UNSET
    repeat_rate: int | Unset = UNSET
    days_of_week: list[int] | Unset = UNSET
    time: str | Unset = UNSET
    frequency: str | Unset = UNSET
    repeat_every: int | Unset = UNSET
    weekdays: list[int | str] | Unset = UNSET
    days: list[int | str] | Unset = UNSET
    occurrences: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start_date = self.start_date

        end_date: None | str | Unset
        if isinstance(self.end_date, Unset):
            end_date = UNSET
        else:
            end_date = self.end_date

        repeat: str | Unset = UNSET
        if not isinstance(self.repeat, Unset):
            repeat = self.repeat.value

        repeat_rate = self.repeat_rate

        days_of_week: list[int] | Unset = UNSET
        if not isinstance(self.days_of_week, Unset):
            days_of_week = self.days_of_week

        time = self.time

        frequency = self.frequency

        repeat_every = self.repeat_every

        weekdays: list[int | str] | Unset = UNSET
        if not isinstance(self.weekdays, Unset):
            weekdays = []
            for weekdays_item_data in self.weekdays:
                weekdays_item: int | str
                weekdays_item = weekdays_item_data
                weekdays.append(weekdays_item)

        days: list[int | str] | Unset = UNSET
        if not isinstance(self.days, Unset):
            days = []
            for days_item_data in self.days:
                days_item: int | str
                days_item = days_item_data
                days.append(days_item)

        occurrences = self.occurrences

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "start_date": start_date,
            }
        )
        if end_date is not UNSET:
            field_dict["end_date"] = end_date
        if repeat is not UNSET:
            field_dict["repeat"] = repeat
        if repeat_rate is not UNSET:
            field_dict["repeat_rate"] = repeat_rate
        if days_of_week is not UNSET:
            field_dict["days_of_week"] = days_of_week
        if time is not UNSET:
            field_dict["time"] = time
        if frequency is not UNSET:
            field_dict["frequency"] = frequency
        if repeat_every is not UNSET:
            field_dict["repeat_every"] = repeat_every
        if weekdays is not UNSET:
            field_dict["weekdays"] = weekdays
        if days is not UNSET:
            field_dict["days"] = days
        if occurrences is not UNSET:
            field_dict["occurrences"] = occurrences

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        start_date = d.pop("start_date")

        def _parse_end_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        end_date = _parse_end_date(d.pop("end_date", UNSET))

        _repeat = d.pop("repeat", UNSET)
        repeat: RecurrenceUnit | Unset
        if isinstance(_repeat, Unset):
            repeat = UNSET
        else:
            repeat = RecurrenceUnit(_repeat)

        repeat_rate = d.pop("repeat_rate", UNSET)

        days_of_week = cast(list[int], d.pop("days_of_week", UNSET))

        time = d.pop("time", UNSET)

        frequency = d.pop("frequency", UNSET)

        repeat_every = d.pop("repeat_every", UNSET)

        _weekdays = d.pop("weekdays", UNSET)
        weekdays: list[int | str] | Unset = UNSET
        if _weekdays is not UNSET:
            weekdays = []
            for weekdays_item_data in _weekdays:

                def _parse_weekdays_item(data: object) -> int | str:
                    return cast(int | str, data)

                weekdays_item = _parse_weekdays_item(weekdays_item_data)

                weekdays.append(weekdays_item)

        _days = d.pop("days", UNSET)
        days: list[int | str] | Unset = UNSET
        if _days is not UNSET:
            days = []
            for days_item_data in _days:

                def _parse_days_item(data: object) -> int | str:
                    return cast(int | str, data)

                days_item = _parse_days_item(days_item_data)

                days.append(days_item)

        occurrences = d.pop("occurrences", UNSET)

        recurrence = cls(
            start_date=start_date,
            end_date=end_date,
            repeat=repeat,
            repeat_rate=repeat_rate,
            days_of_week=days_of_week,
            time=time,
            frequency=frequency,
            repeat_every=repeat_every,
            weekdays=weekdays,
            days=days,
            occurrences=occurrences,
        )

        recurrence.additional_properties = d
        return recurrence

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
