# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.world_tables_additional_property_type_0_item import WorldTablesAdditionalPropertyType0Item
    from ..models.world_tables_additional_property_type_1 import WorldTablesAdditionalPropertyType1


@_attrs_define
class WorldTables(Model):
    """The tables of one service."""

    additional_properties: dict[
        str, list[WorldTablesAdditionalPropertyType0Item] | WorldTablesAdditionalPropertyType1
    ] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {}

    @classmethod
    def _other(cls) -> Any:
        from ..models.world_tables_additional_property_type_0_item import (
            WorldTablesAdditionalPropertyType0Item,
        )
        from ..models.world_tables_additional_property_type_1 import WorldTablesAdditionalPropertyType1

        return list[WorldTablesAdditionalPropertyType0Item] | WorldTablesAdditionalPropertyType1
