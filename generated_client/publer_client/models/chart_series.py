# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.chart_value import ChartValue


@_attrs_define
class ChartSeries(Model):
    """One chart. Introduction and reference. The reference says only that this is an object; its two
    fields are from a client's summary of the page.

    Attributes:
        data (list[ChartValue]):
        last_value (float | None):
    """

    data: list[ChartValue]
    last_value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.chart_value import ChartValue

        return {
            "data": ("data", list[ChartValue]),
            "last_value": ("last_value", float | None),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
