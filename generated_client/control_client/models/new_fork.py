# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class NewFork(Model):
    """A ``NewFork`` of the API.

    Attributes:
        name (str | Unset): A sandbox's name; its key is `sandbox_` and the name.
    """

    name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "name": ("name", str | Unset),
        }
