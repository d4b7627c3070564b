# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.clock_mode import ClockMode
from ..types import Unset


@_attrs_define
class ClockChange(Model):
    """A ``ClockChange`` of the API.

    Attributes:
        mode (ClockMode): Whether time stands still until it is moved, or runs with the wall's.
        speed (float | Unset):  Default: 1.0.
    """

    mode: ClockMode
    speed: float | Unset = 1.0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "mode": ("mode", ClockMode),
            "speed": ("speed", float | Unset),
        }
