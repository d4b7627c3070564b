# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.act_name import ActName


@_attrs_define
class ActDescription(Model):
    """A ``ActDescription`` of the API.

    Attributes:
        act (ActName):
        help_ (str):
        apis (list[str]):
    """

    act: ActName
    help_: str
    apis: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "act": ("act", ActName),
            "help": ("help_", str),
            "apis": ("apis", list[str]),
        }
