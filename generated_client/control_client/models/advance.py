# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.advance_until import AdvanceUntil
from ..types import UNSET, Unset


@_attrs_define
class Advance(Model):
    """One of the three.

    Attributes:
        by (float | str | Unset): By so much; a number is seconds.
        to (datetime.datetime | Unset): To this time.
        until (AdvanceUntil | Unset): To the next thing due, or until nothing is due.
    """

    by: float | str | Unset = UNSET
    to: datetime.datetime | Unset = UNSET
    until: AdvanceUntil | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "by": ("by", float | str | Unset),
            "to": ("to", datetime.datetime | Unset),
            "until": ("until", AdvanceUntil | Unset),
        }
