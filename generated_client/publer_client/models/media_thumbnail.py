# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class MediaThumbnail(Model):
    """A preview in two sizes.

    Attributes:
        id (int | None | str | Unset):
        small (None | str | Unset):
        real (None | str | Unset):
    """

    id: int | None | str | Unset = UNSET
    small: None | str | Unset = UNSET
    real: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", int | None | str | Unset),
            "small": ("small", None | str | Unset),
            "real": ("real", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
