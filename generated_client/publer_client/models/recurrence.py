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
    """A post that repeats in a rhythm. Two vocabularies are taken: today's `repeat`, `repeat_rate` and
    `days_of_week`, and the older `frequency`, `repeat_every`, `weekdays`, `days` and `occurrences`.
    Today's documents require `repeat` and `repeat_rate`.

    Attributes:
        start_date (str): A moment in ISO 8601. With an offset or `Z`, with or without seconds and
            milliseconds; without a zone it is read in the workspace's own (that reading is our inference). Text
            that is no time makes the job report a failure.
        end_date (None | str | Unset): The schema requires it, the page does not; programs leave it out.
        repeat (RecurrenceUnit | Unset):
        repeat_rate (int | Unset): Every how many of `repeat`. The bounds are this contract's own.
        days_of_week (list[int] | Unset): The days of a weekly rhythm. The schema counts 0 Monday to 6
            Sunday; an example on the page, and programs, count 1 Monday to 7 Sunday. Both ranges are taken.
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
