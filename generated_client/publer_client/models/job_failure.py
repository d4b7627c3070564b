# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class JobFailure(Model):
    """One account for which a post could not be created. The nulls are for ideas, which have no
    account (assumed).

    Attributes:
        account_id (None | str):
        account_name (None | str):
        provider (None | str):
        message (str):
    """

    account_id: None | str
    account_name: None | str
    provider: None | str
    message: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "account_id": ("account_id", None | str),
            "account_name": ("account_name", None | str),
            "provider": ("provider", None | str),
            "message": ("message", str),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
