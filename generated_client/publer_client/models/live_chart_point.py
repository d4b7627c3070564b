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
class LiveChartPoint(Model):
    """One day of a chart. Programs read the value in `last_value`, some in `value`; both have it.
    Live.

    Attributes:
        date (datetime.date):
        last_value (float | None):
        id (str | Unset):
        label (None | str | Unset):
        value (float | None | Unset):
    """

    date: datetime.date
    last_value: float | None
    id: str | Unset = UNSET
    label: None | str | Unset = UNSET
    value: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "date": ("date", datetime.date),
            "last_value": ("last_value", float | None),
            "id": ("id", str | Unset),
            "label": ("label", None | str | Unset),
            "value": ("value", float | None | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
