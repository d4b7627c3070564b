# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.call_to_action import CallToAction
from ..types import UNSET, Unset


@_attrs_define
class FacebookSublink(Model):
    """One card of a Facebook carousel.

    Attributes:
        url (str):
        title (str):
        description (str):
        images (list[str]):
        default_image (int | Unset):
        provider_display (None | str | Unset):
        original_title (None | str | Unset):
        original_description (None | str | Unset):
        original_images (list[str] | Unset):
        original_url (None | str | Unset):
        caption (None | str | Unset):
        call_to_action (CallToAction | str | Unset):
        phone_number (None | str | Unset): Used with `CALL_NOW`.
        customized (bool | Unset):
    """

    url: str
    title: str
    description: str
    images: list[str]
    default_image: int | Unset = UNSET
    provider_display: None | str | Unset = UNSET
    original_title: None | str | Unset = UNSET
    original_description: None | str | Unset = UNSET
    original_images: list[str] | Unset = UNSET
    original_url: None | str | Unset = UNSET
    caption: None | str | Unset = UNSET
    call_to_action: CallToAction | str | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    customized: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "url": ("url", str),
            "title": ("title", str),
            "description": ("description", str),
            "images": ("images", list[str]),
            "default_image": ("default_image", int | Unset),
            "provider_display": ("provider_display", None | str | Unset),
            "original_title": ("original_title", None | str | Unset),
            "original_description": ("original_description", None | str | Unset),
            "original_images": ("original_images", list[str] | Unset),
            "original_url": ("original_url", None | str | Unset),
            "caption": ("caption", None | str | Unset),
            "call_to_action": ("call_to_action", CallToAction | str | Unset),
            "phone_number": ("phone_number", None | str | Unset),
            "customized": ("customized", bool | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
