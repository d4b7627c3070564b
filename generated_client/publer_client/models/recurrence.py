# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.recurrence_unit import RecurrenceUnit
from ..types import UNSET, Unset


@_attrs_define
class Recurrence(Model):
    """A post that repeats at an interval. Two sets of names are accepted: today's `repeat`,
    `repeat_rate` and `days_of_week`, and the older `frequency`, `repeat_every`, `weekdays`, `days`
    and `occurrences`. Today's documents require `repeat` and `repeat_rate`.

    Attributes:
        start_date (str): A time in ISO 8601, with an offset or `Z`, with or without seconds and
            milliseconds. Without an offset, it is in the time zone of the workspace (assumed). Text that is no
            time is a failure of the job.
        end_date (None | str | Unset): The schema requires it, the page does not; programs omit it.
        repeat (RecurrenceUnit | Unset):
        repeat_rate (int | Unset): The number of `repeat` between two posts. The minimum and maximum are
            assumed.
        days_of_week (list[int] | Unset): The days of the week. The schema counts from 0 (Monday) to 6
            (Sunday); an example on the page and programs count from 1 to 7. Both are accepted.
        time (str | Unset): The time of day as `HH:MM`. Sent by programs; not documented.
        frequency (str | Unset): Older name of `repeat`.
        repeat_every (int | Unset): Older name of `repeat_rate`. The minimum and maximum are assumed.
        weekdays (list[int | str] | Unset): Older name of `days_of_week`.
        days (list[int | str] | Unset): Older; days of the month (assumed).
        occurrences (int | Unset): Older; the number of posts before it ends (assumed).
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "start_date": ("start_date", str),
            "end_date": ("end_date", None | str | Unset),
            "repeat": ("repeat", RecurrenceUnit | Unset),
            "repeat_rate": ("repeat_rate", int | Unset),
            "days_of_week": ("days_of_week", list[int] | Unset),
            "time": ("time", str | Unset),
            "frequency": ("frequency", str | Unset),
            "repeat_every": ("repeat_every", int | Unset),
            "weekdays": ("weekdays", list[int | str] | Unset),
            "days": ("days", list[int | str] | Unset),
            "occurrences": ("occurrences", int | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
