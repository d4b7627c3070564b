# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.chart_group import ChartGroup
from ..models.chart_type import ChartType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chart_tooltip import ChartTooltip


@_attrs_define
class Chart(Model):
    """A chart.

    Attributes:
        id (str):
        title (str):
        type_ (ChartType | str): Other values than those of ChartType are allowed: `vertical_bar_chart` was
            observed on the live service.
        group_id (ChartGroup | str | Unset): Other values than those of ChartGroup are allowed.
        tooltip (ChartTooltip | None | str | Unset): A text, or an object with the text, as observed on the
            live service.
        last_value (bool | Unset): Whether the chart shows totals, not changes.
        show_percentage (bool | Unset):
    """

    id: str
    title: str
    type_: ChartType | str
    group_id: ChartGroup | str | Unset = UNSET
    tooltip: ChartTooltip | None | str | Unset = UNSET
    last_value: bool | Unset = UNSET
    show_percentage: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.chart_tooltip import ChartTooltip

        return {
            "id": ("id", str),
            "title": ("title", str),
            "type": ("type_", ChartType | str),
            "group_id": ("group_id", ChartGroup | str | Unset),
            "tooltip": ("tooltip", ChartTooltip | None | str | Unset),
            "last_value": ("last_value", bool | Unset),
            "show_percentage": ("show_percentage", bool | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
