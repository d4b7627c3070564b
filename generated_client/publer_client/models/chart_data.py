# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.chart_set import ChartSet


@_attrs_define
class ChartData(Model):
    """Chart values for the period and for the one before it, by chart id.

    Attributes:
        current (ChartSet): Charts by id: a ChartSeries for each in introduction and reference, a list of
            LiveChartPoint in live.
        previous (ChartSet): Charts by id: a ChartSeries for each in introduction and reference, a list of
            LiveChartPoint in live.
    """

    current: ChartSet
    previous: ChartSet
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.chart_set import ChartSet

        return {
            "current": ("current", ChartSet),
            "previous": ("previous", ChartSet),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
