# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.clock import Clock
    from ..models.effect import Effect
    from ..models.event import Event


@_attrs_define
class Advanced(Model):
    """A ``Advanced`` of the API.

    Attributes:
        clock (Clock):
        events (list[Event]): What was due, in the order in which it happened.
        effects (list[Effect]): What took effect by it.
    """

    clock: Clock
    events: list[Event]
    effects: list[Effect]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.clock import Clock
        from ..models.effect import Effect
        from ..models.event import Event

        return {
            "clock": ("clock", Clock),
            "events": ("events", list[Event]),
            "effects": ("effects", list[Effect]),
        }
