# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.chart_series import ChartSeries
    from ..models.live_chart_point import LiveChartPoint


T = TypeVar("T", bound="ChartSet")


@_attrs_define
class ChartSet:
    """Charts by id. Introduction and reference have a ChartSeries for each, live a list of LiveChartPoint."""

    additional_properties: dict[str, ChartSeries | list[LiveChartPoint]] = _attrs_field(
        init=False, factory=dict
    )

    def to_dict(self) -> dict[str, Any]:
        from ..models.chart_series import ChartSeries  # noqa: PLC0415

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            if isinstance(prop, ChartSeries):
                field_dict[prop_name] = prop.to_dict()
            else:
                field_dict[prop_name] = []
                for componentsschemas_live_chart_points_item_data in prop:
                    componentsschemas_live_chart_points_item = (
                        componentsschemas_live_chart_points_item_data.to_dict()
                    )
                    field_dict[prop_name].append(componentsschemas_live_chart_points_item)

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_series import ChartSeries  # noqa: PLC0415
        from ..models.live_chart_point import LiveChartPoint  # noqa: PLC0415

        d = dict(src_dict)
        chart_set = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():

            def _parse_additional_property(data: object) -> ChartSeries | list[LiveChartPoint]:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    additional_property_type_0 = ChartSeries.from_dict(data)

                    return additional_property_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, list):
                    raise TypeError()
                additional_property_type_1 = []
                _additional_property_type_1 = data
                for componentsschemas_live_chart_points_item_data in _additional_property_type_1:
                    componentsschemas_live_chart_points_item = LiveChartPoint.from_dict(
                        componentsschemas_live_chart_points_item_data
                    )

                    additional_property_type_1.append(componentsschemas_live_chart_points_item)

                return additional_property_type_1

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        chart_set.additional_properties = additional_properties
        return chart_set

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> ChartSeries | list[LiveChartPoint]:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: ChartSeries | list[LiveChartPoint]) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
