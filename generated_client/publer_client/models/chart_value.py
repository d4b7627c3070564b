# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class ChartValue(Model):
    """One day of a ChartSeries.

    Attributes:
        date (datetime.date):
        value (float | None):
    """

    date: datetime.date
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "date": ("date", datetime.date),
            "value": ("value", float | None),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
