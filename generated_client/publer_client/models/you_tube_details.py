# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.you_tube_format import YouTubeFormat
from ..models.you_tube_privacy import YouTubePrivacy
from ..types import UNSET, Unset


@_attrs_define
class YouTubeDetails(Model):
    """The format and who can watch it.

    Attributes:
        type_ (str | Unset | YouTubeFormat):
        privacy (str | Unset | YouTubePrivacy):
    """

    type_: str | Unset | YouTubeFormat = UNSET
    privacy: str | Unset | YouTubePrivacy = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "type": ("type_", str | Unset | YouTubeFormat),
            "privacy": ("privacy", str | Unset | YouTubePrivacy),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
