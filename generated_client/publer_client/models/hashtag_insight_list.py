# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.hashtag_insight import HashtagInsight


@_attrs_define
class HashtagInsightList(Model):
    """Ten hashtags with their metrics.

    Attributes:
        records (list[HashtagInsight]):
        total (int):
    """

    records: list[HashtagInsight]
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.hashtag_insight import HashtagInsight

        return {
            "records": ("records", list[HashtagInsight]),
            "total": ("total", int),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
