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
class LinkInput(Model):
    """The link of a link post, with the fields of two documented formats.

    Attributes:
        url (str | Unset):
        title (None | str | Unset):
        description (None | str | Unset):
        image_id (int | None | str | Unset):
        images (list[str] | Unset):
        default_image (int | None | Unset): The index of the image to show, from 0 (assumed).
        call_to_action (CallToAction | None | str | Unset): For Facebook.
        provider_display (None | str | Unset):
        phone_number (None | str | Unset):
        original_title (None | str | Unset):
        original_description (None | str | Unset):
        original_images (list[str] | Unset):
        original_url (None | str | Unset):
        caption (None | str | Unset):
        customized (bool | Unset):
        favicon (None | str | Unset): Present if a whole preview is copied.
        type_ (None | str | Unset): Present if a whole preview is copied.
    """

    url: str | Unset = UNSET
    title: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    image_id: int | None | str | Unset = UNSET
    images: list[str] | Unset = UNSET
    default_image: int | None | Unset = UNSET
    call_to_action: CallToAction | None | str | Unset = UNSET
    provider_display: None | str | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    original_title: None | str | Unset = UNSET
    original_description: None | str | Unset = UNSET
    original_images: list[str] | Unset = UNSET
    original_url: None | str | Unset = UNSET
    caption: None | str | Unset = UNSET
    customized: bool | Unset = UNSET
    favicon: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "url": ("url", str | Unset),
            "title": ("title", None | str | Unset),
            "description": ("description", None | str | Unset),
            "image_id": ("image_id", int | None | str | Unset),
            "images": ("images", list[str] | Unset),
            "default_image": ("default_image", int | None | Unset),
            "call_to_action": ("call_to_action", CallToAction | None | str | Unset),
            "provider_display": ("provider_display", None | str | Unset),
            "phone_number": ("phone_number", None | str | Unset),
            "original_title": ("original_title", None | str | Unset),
            "original_description": ("original_description", None | str | Unset),
            "original_images": ("original_images", list[str] | Unset),
            "original_url": ("original_url", None | str | Unset),
            "caption": ("caption", None | str | Unset),
            "customized": ("customized", bool | Unset),
            "favicon": ("favicon", None | str | Unset),
            "type": ("type_", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
