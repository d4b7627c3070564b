# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class MediaFromUrl(Model):
    """One file to download.

    Attributes:
        url (str):
        name (str | Unset): Documented as required; programs omit it, and then the name is from the URL
            (assumed).
        caption (None | str | Unset):
        source (None | str | Unset):
    """

    url: str
    name: str | Unset = UNSET
    caption: None | str | Unset = UNSET
    source: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "url": ("url", str),
            "name": ("name", str | Unset),
            "caption": ("caption", None | str | Unset),
            "source": ("source", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
