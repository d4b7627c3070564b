# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.chart_group import ChartGroup
from ..models.chart_type import ChartType
from ..types import UNSET, Unset

T = TypeVar("T", bound="Chart")


@_attrs_define
class Chart:
    """A chart that can be asked for.

    Attributes:
        id (str):
        title (str):
        type_ (ChartType | str): Open. Documented are the words of ChartType; the live service was seen to say
            `vertical_bar_chart`.
        group_id (ChartGroup | str | Unset): Open; the known words are those of ChartGroup.
        tooltip (None | str | Unset):
        last_value (bool | Unset): Whether the chart is about where a figure stands, and not about what was added.
        show_percentage (bool | Unset):
    """

    id: str
    title: str
    type_: ChartType | str
    group_id: ChartGroup | str | Unset = UNSET
    tooltip: None | str | Unset = UNSET
    last_value: bool | Unset = UNSET
    show_percentage: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        type_: str
        if isinstance(self.type_, ChartType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        group_id: str | Unset
        if isinstance(self.group_id, Unset):
            group_id = UNSET
        elif isinstance(self.group_id, ChartGroup):
            group_id = self.group_id.value
        else:
            group_id = self.group_id

        tooltip: None | str | Unset
        if isinstance(self.tooltip, Unset):
            tooltip = UNSET
        else:
            tooltip = self.tooltip

        last_value = self.last_value

        show_percentage = self.show_percentage

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "type": type_,
            }
        )
        if group_id is not UNSET:
            field_dict["group_id"] = group_id
        if tooltip is not UNSET:
            field_dict["tooltip"] = tooltip
        if last_value is not UNSET:
            field_dict["last_value"] = last_value
        if show_percentage is not UNSET:
            field_dict["show_percentage"] = show_percentage

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

        def _parse_type_(data: object) -> ChartType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = ChartType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChartType | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_group_id(data: object) -> ChartGroup | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                group_id_type_0 = ChartGroup(data)

                return group_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChartGroup | str | Unset, data)

        group_id = _parse_group_id(d.pop("group_id", UNSET))

        def _parse_tooltip(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tooltip = _parse_tooltip(d.pop("tooltip", UNSET))

        last_value = d.pop("last_value", UNSET)

        show_percentage = d.pop("show_percentage", UNSET)

        chart = cls(
            id=id,
            title=title,
            type_=type_,
            group_id=group_id,
            tooltip=tooltip,
            last_value=last_value,
            show_percentage=show_percentage,
        )

        chart.additional_properties = d
        return chart

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
