# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.delay_unit import DelayUnit


@_attrs_define
class CallbackDelay(Model):
    """A time span after publishing.

    Attributes:
        duration (float): The minimum and maximum are assumed.
        unit (DelayUnit):
    """

    duration: float
    unit: DelayUnit
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "duration": ("duration", float),
            "unit": ("unit", DelayUnit),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
