# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class ErrorList(Model):
    """Error messages for people. The vendor's page about authentication also mentions `message` and
    `code`; no example has them.

    Attributes:
        errors (list[str]):
        message (str | Unset):
        code (int | str | Unset):
    """

    errors: list[str]
    message: str | Unset = UNSET
    code: int | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "errors": ("errors", list[str]),
            "message": ("message", str | Unset),
            "code": ("code", int | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
