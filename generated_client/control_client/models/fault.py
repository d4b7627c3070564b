# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.fault_kind import FaultKind
from ..models.point import Point

if TYPE_CHECKING:
    from ..models.fault_options import FaultOptions
    from ..models.match import Match


@_attrs_define
class Fault(Model):
    """A ``Fault`` of the API.

    Attributes:
        id (str):
        effect (str):
        kind (FaultKind): How the effect relates to what the contracts promise.
        point (Point): Where it strikes.
        match (Match): What a fault strikes; what is not said matches anything.
        options (FaultOptions):
        times (int | None): How often it strikes at most.
        seen (int): How often it could have struck.
        struck (int): How often it did.
        spent (bool): Whether it has struck as often as it may.
    """

    id: str
    effect: str
    kind: FaultKind
    point: Point
    match: Match
    options: FaultOptions
    times: int | None
    seen: int
    struck: int
    spent: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.fault_options import FaultOptions
        from ..models.match import Match

        return {
            "id": ("id", str),
            "effect": ("effect", str),
            "kind": ("kind", FaultKind),
            "point": ("point", Point),
            "match": ("match", Match),
            "options": ("options", FaultOptions),
            "times": ("times", int | None),
            "seen": ("seen", int),
            "struck": ("struck", int),
            "spent": ("spent", bool),
        }
