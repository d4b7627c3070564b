# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class ErrorDetail(Model):
    """A ``ErrorDetail`` of the API.

    Attributes:
        message (str): A sentence for a person.
        pointer (str | Unset): Where in the request body
    """

    message: str
    pointer: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "message": ("message", str),
            "pointer": ("pointer", str | Unset),
        }
