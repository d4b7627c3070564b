# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.match import Match
    from ..models.new_fault_options import NewFaultOptions


@_attrs_define
class NewFault(Model):
    """A ``NewFault`` of the API.

    Attributes:
        effect (str): What goes wrong; the catalogue lists it.
        match (Match | Unset): What a fault strikes; what is not said matches anything.
        options (NewFaultOptions | Unset): Figures of the effect; the catalogue lists them.
        times (int | None | Unset): How often it strikes at most; as the effect has it if not said, which is
            mostly without end.
    """

    effect: str
    match: Match | Unset = UNSET
    options: NewFaultOptions | Unset = UNSET
    times: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.match import Match
        from ..models.new_fault_options import NewFaultOptions

        return {
            "effect": ("effect", str),
            "match": ("match", Match | Unset),
            "options": ("options", NewFaultOptions | Unset),
            "times": ("times", int | None | Unset),
        }
