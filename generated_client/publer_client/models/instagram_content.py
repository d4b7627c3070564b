# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.instagram_content_type import InstagramContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carousel_options import CarouselOptions
    from ..models.instagram_details import InstagramDetails
    from ..models.media_ref import MediaRef


@_attrs_define
class InstagramContent(Model):
    """Instagram. Media is required.

    Attributes:
        type_ (InstagramContentType | str):
        text (None | str | Unset):
        media (list[MediaRef] | Unset):
        carousel_options (CarouselOptions | Unset): The texts of the slides of a carousel.
        first_comment (None | str | Unset):
        details (InstagramDetails | Unset): The format and its options.
    """

    type_: InstagramContentType | str
    text: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    carousel_options: CarouselOptions | Unset = UNSET
    first_comment: None | str | Unset = UNSET
    details: InstagramDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.carousel_options import CarouselOptions
        from ..models.instagram_details import InstagramDetails
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", InstagramContentType | str),
            "text": ("text", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "carouselOptions": ("carousel_options", CarouselOptions | Unset),
            "firstComment": ("first_comment", None | str | Unset),
            "details": ("details", InstagramDetails | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
