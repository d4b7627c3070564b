# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.live_metric import LiveMetric


@_attrs_define
class LivePostMetrics(Model):
    """Metrics as objects, with the names of PostMetrics. Live. Each network has its own metrics: a
    Facebook page has no `engagement` and no `saves`.

    """

    additional_properties: dict[str, LiveMetric] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {}

    @classmethod
    def _other(cls) -> Any:
        from ..models.live_metric import LiveMetric

        return LiveMetric
