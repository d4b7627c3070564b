# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.standard_world import StandardWorld
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.world_tables import WorldTables


@_attrs_define
class OwnWorld(Model):
    """A ``OwnWorld`` of the API.

    Attributes:
        base (StandardWorld | Unset): The demo world, or one with workspaces and people only.
    """

    base: StandardWorld | Unset = UNSET
    additional_properties: dict[str, WorldTables] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "base": ("base", StandardWorld | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        from ..models.world_tables import WorldTables

        return WorldTables
