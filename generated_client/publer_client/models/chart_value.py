# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class ChartValue(Model):
    """One day of a ChartSeries, or one group of people in a chart of demographics.

    Attributes:
        date (datetime.date):
        value (float | None):
        label (str | Unset): The group of people. Only in charts of demographics; assumed.
    """

    date: datetime.date
    value: float | None
    label: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "date": ("date", datetime.date),
            "value": ("value", float | None),
            "label": ("label", str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
