# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.live_post_insight import LivePostInsight
    from ..models.post_insight import PostInsight


@_attrs_define
class PostInsightList(Model):
    """Ten posts with their metrics: PostInsight in introduction and reference, LivePostInsight in
    live.

    Attributes:
        posts (list[LivePostInsight | PostInsight]):
        total (int):
    """

    posts: list[LivePostInsight | PostInsight]
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.live_post_insight import LivePostInsight
        from ..models.post_insight import PostInsight

        return {
            "posts": ("posts", list[LivePostInsight | PostInsight]),
            "total": ("total", int),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
