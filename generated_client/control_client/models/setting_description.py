# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field


@_attrs_define
class SettingDescription(Model):
    """A ``SettingDescription`` of the API.

    Attributes:
        name (str): Service and setting, such as `ubiqlu.rate_limit`.
        values (str): What it can be, the default first.
        help_ (str):
    """

    name: str
    values: str
    help_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "name": ("name", str),
            "values": ("values", str),
            "help": ("help_", str),
        }
