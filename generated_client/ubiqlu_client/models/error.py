# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class Error(Model):
    """A ``Error`` of the API.

    Attributes:
        error (str): What went wrong, for people; programs should use the status.
    """

    error: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "error": ("error", str),
        }
