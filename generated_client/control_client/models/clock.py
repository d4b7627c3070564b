# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.clock_mode import ClockMode


@_attrs_define
class Clock(Model):
    """A ``Clock`` of the API.

    Attributes:
        now (datetime.datetime): What time it is there.
        mode (ClockMode): Whether time stands still until it is moved, or runs with the wall's.
        speed (float): Sandbox seconds per second of the wall while it runs.
        due (int): How many things are still to happen.
        next_event (datetime.datetime | None): When the next of them happens.
    """

    now: datetime.datetime
    mode: ClockMode
    speed: float
    due: int
    next_event: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "now": ("now", datetime.datetime),
            "mode": ("mode", ClockMode),
            "speed": ("speed", float),
            "due": ("due", int),
            "next_event": ("next_event", datetime.datetime | None),
        }
