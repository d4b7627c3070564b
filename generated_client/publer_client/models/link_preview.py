# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class LinkPreview(Model):
    """A preview of a link. Copy it into `link` of a network's content.

    Attributes:
        url (str):
        title (None | str):
        description (None | str):
        images (list[str]):
        type_ (str): Always `link` in the documents.
        original_url (str | Unset):
        favicon (None | str | Unset):
        provider_display (None | str | Unset):
    """

    url: str
    title: None | str
    description: None | str
    images: list[str]
    type_: str
    original_url: str | Unset = UNSET
    favicon: None | str | Unset = UNSET
    provider_display: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "url": ("url", str),
            "title": ("title", None | str),
            "description": ("description", None | str),
            "images": ("images", list[str]),
            "type": ("type_", str),
            "original_url": ("original_url", str | Unset),
            "favicon": ("favicon", None | str | Unset),
            "provider_display": ("provider_display", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
