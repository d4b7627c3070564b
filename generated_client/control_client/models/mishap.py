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
    from ..models.mishap_option import MishapOption


@_attrs_define
class Mishap(Model):
    """Something that can go wrong.

    Attributes:
        effect (str): What a fault calls it.
        kind (FaultKind): How the effect relates to what the contracts promise.
        point (Point): Where it strikes.
        help_ (str):
        network (None | str): The only network it can come from.
        times (int | None): How often it strikes unless told otherwise.
        options (list[MishapOption]):
    """

    effect: str
    kind: FaultKind
    point: Point
    help_: str
    network: None | str
    times: int | None
    options: list[MishapOption]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.mishap_option import MishapOption

        return {
            "effect": ("effect", str),
            "kind": ("kind", FaultKind),
            "point": ("point", Point),
            "help": ("help_", str),
            "network": ("network", None | str),
            "times": ("times", int | None),
            "options": ("options", list[MishapOption]),
        }
