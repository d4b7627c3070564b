# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field


@_attrs_define
class Snapshot(Model):
    """A ``Snapshot`` of the API.

    Attributes:
        label (str):
        now (datetime.datetime): The sandbox's time when it was taken.
    """

    label: str
    now: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "label": ("label", str),
            "now": ("now", datetime.datetime),
        }
