# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.competitor_insight import CompetitorInsight


@_attrs_define
class CompetitorInsightList(Model):
    """One page of statistics of an account and its competitors.

    Attributes:
        insights (list[CompetitorInsight]):
        total (int):
    """

    insights: list[CompetitorInsight]
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.competitor_insight import CompetitorInsight

        return {
            "insights": ("insights", list[CompetitorInsight]),
            "total": ("total", int),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
