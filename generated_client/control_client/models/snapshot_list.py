# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.snapshot import Snapshot


@_attrs_define
class SnapshotList(Model):
    """A ``SnapshotList`` of the API.

    Attributes:
        snapshots (list[Snapshot]):
    """

    snapshots: list[Snapshot]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.snapshot import Snapshot

        return {
            "snapshots": ("snapshots", list[Snapshot]),
        }
