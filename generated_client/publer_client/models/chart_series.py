# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.chart_value import ChartValue


T = TypeVar("T", bound="ChartSeries")


@_attrs_define
class ChartSeries:
    """One chart. Introduction and reference. The reference says only that this is an object; its two fields come from a
    client's summary of the page.

        Attributes:
            data (list[ChartValue]):
            last_value (float | None):
    """

    data: list[ChartValue]
    last_value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = []
        for data_item_data in self.data:
            data_item = data_item_data.to_dict()
            data.append(data_item)

        last_value: float | None
        last_value = self.last_value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
                "last_value": last_value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_value import ChartValue  # noqa: PLC0415

        d = dict(src_dict)
        data = []
        _data = d.pop("data")
        for data_item_data in _data:
            data_item = ChartValue.from_dict(data_item_data)

            data.append(data_item)

        def _parse_last_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        last_value = _parse_last_value(d.pop("last_value"))

        chart_series = cls(
            data=data,
            last_value=last_value,
        )

        chart_series.additional_properties = d
        return chart_series

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
