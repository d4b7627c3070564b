# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field


@_attrs_define
class Event(Model):
    """A ``Event`` of the API.

    Attributes:
        at (datetime.datetime):
        event (str): What happened, such as `ubiqlu.dispatch`.
        subject (str): The id of the record it happened to.
    """

    at: datetime.datetime
    event: str
    subject: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "at": ("at", datetime.datetime),
            "event": ("event", str),
            "subject": ("subject", str),
        }
