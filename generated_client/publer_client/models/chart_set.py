# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.chart_series import ChartSeries
    from ..models.live_chart_point import LiveChartPoint


@_attrs_define
class ChartSet(Model):
    """Charts by id: a ChartSeries for each in introduction and reference, a list of LiveChartPoint in
    live.

    """

    additional_properties: dict[str, ChartSeries | list[LiveChartPoint]] = _attrs_field(
        init=False, factory=dict
    )

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {}

    @classmethod
    def _other(cls) -> Any:
        from ..models.chart_series import ChartSeries
        from ..models.live_chart_point import LiveChartPoint

        return ChartSeries | list[LiveChartPoint]
