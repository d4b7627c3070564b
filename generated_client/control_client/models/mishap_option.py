# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.mishap_option_type import MishapOptionType


@_attrs_define
class MishapOption(Model):
    """A ``MishapOption`` of the API.

    Attributes:
        name (str):
        type_ (MishapOptionType):
        help_ (str):
        required (bool):
        default (Any): What it is when nothing is said.
        minimum (float | None):
        maximum (float | None):
    """

    name: str
    type_: MishapOptionType
    help_: str
    required: bool
    default: Any
    minimum: float | None
    maximum: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "name": ("name", str),
            "type": ("type_", MishapOptionType),
            "help": ("help_", str),
            "required": ("required", bool),
            "default": ("default", Any),
            "minimum": ("minimum", float | None),
            "maximum": ("maximum", float | None),
        }
