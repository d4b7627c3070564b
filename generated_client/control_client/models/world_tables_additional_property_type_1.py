# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field


@_attrs_define
class WorldTablesAdditionalPropertyType1(Model):
    """A ``WorldTablesAdditionalPropertyType1`` of the API."""

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {}

    @classmethod
    def _other(cls) -> Any:
        return Any
