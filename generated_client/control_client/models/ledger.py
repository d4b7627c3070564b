# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.effect import Effect


@_attrs_define
class Ledger(Model):
    """A ``Ledger`` of the API.

    Attributes:
        count (int): How many effects match, of those that are kept.
        ever (int): How many effects there ever were.
        effects (list[Effect]):
    """

    count: int
    ever: int
    effects: list[Effect]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.effect import Effect

        return {
            "count": ("count", int),
            "ever": ("ever", int),
            "effects": ("effects", list[Effect]),
        }
