# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class LinkedInDocument(Model):
    """A document whose pages are shown.

    Attributes:
        id (int | str | Unset):
        title (None | str | Unset):
    """

    id: int | str | Unset = UNSET
    title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", int | str | Unset),
            "title": ("title", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
