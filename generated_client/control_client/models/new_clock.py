# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.clock_mode import ClockMode
from ..types import UNSET, Unset


@_attrs_define
class NewClock(Model):
    """A ``NewClock`` of the API.

    Attributes:
        start (datetime.datetime | Unset): When the sandbox begins; as the server was told if not said.
        mode (ClockMode | Unset): Whether time stands still until it is moved, or runs with the wall's.
        speed (float | Unset): Sandbox seconds per second of the wall.
    """

    start: datetime.datetime | Unset = UNSET
    mode: ClockMode | Unset = UNSET
    speed: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "start": ("start", datetime.datetime | Unset),
            "mode": ("mode", ClockMode | Unset),
            "speed": ("speed", float | Unset),
        }
