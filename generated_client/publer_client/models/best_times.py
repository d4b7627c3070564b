# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class BestTimes(Model):
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "Monday": ("monday", list[float]),
            "Tuesday": ("tuesday", list[float]),
            "Wednesday": ("wednesday", list[float]),
            "Thursday": ("thursday", list[float]),
            "Friday": ("friday", list[float]),
            "Saturday": ("saturday", list[float]),
            "Sunday": ("sunday", list[float]),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
