# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.chart_set import ChartSet


T = TypeVar("T", bound="ChartData")


@_attrs_define
class ChartData:
    """Chart values for the period and for the one before it, by chart id.

    Attributes:
        current (ChartSet): Charts by id. Introduction and reference have a ChartSeries for each, live a list of
            LiveChartPoint.
        previous (ChartSet): Charts by id. Introduction and reference have a ChartSeries for each, live a list of
            LiveChartPoint.
    """

    current: ChartSet
    previous: ChartSet
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        current = self.current.to_dict()

        previous = self.previous.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "current": current,
                "previous": previous,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_set import ChartSet  # noqa: PLC0415

        d = dict(src_dict)
        current = ChartSet.from_dict(d.pop("current"))

        previous = ChartSet.from_dict(d.pop("previous"))

        chart_data = cls(
            current=current,
            previous=previous,
        )

        chart_data.additional_properties = d
        return chart_data

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
