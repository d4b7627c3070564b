# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.comparison import Comparison


@_attrs_define
class CallbackThreshold(Model):
    """A metric of the published post, above or below a value.

    Attributes:
        comparison (Comparison):
        value (float):
    """

    comparison: Comparison
    value: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "comparison": ("comparison", Comparison),
            "value": ("value", float),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
