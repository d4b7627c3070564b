# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.tik_tok_content_type import TikTokContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carousel_options import CarouselOptions
    from ..models.media_ref import MediaRef
    from ..models.tik_tok_details import TikTokDetails


@_attrs_define
class TikTokContent(Model):
    """TikTok. One video or up to 35 photos; one account per post.

    Attributes:
        type_ (str | TikTokContentType):
        text (None | str | Unset):
        title (None | str | Unset): For photos.
        media (list[MediaRef] | Unset):
        carousel_options (CarouselOptions | Unset): The texts of the slides of a carousel.
        sound_id (None | str | Unset):
        duet_with (None | str | Unset):
        details (TikTokDetails | Unset): Who can watch it, and what others can do with it.
    """

    type_: str | TikTokContentType
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    carousel_options: CarouselOptions | Unset = UNSET
    sound_id: None | str | Unset = UNSET
    duet_with: None | str | Unset = UNSET
    details: TikTokDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.carousel_options import CarouselOptions
        from ..models.media_ref import MediaRef
        from ..models.tik_tok_details import TikTokDetails

        return {
            "type": ("type_", str | TikTokContentType),
            "text": ("text", None | str | Unset),
            "title": ("title", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "carouselOptions": ("carousel_options", CarouselOptions | Unset),
            "soundId": ("sound_id", None | str | Unset),
            "duetWith": ("duet_with", None | str | Unset),
            "details": ("details", TikTokDetails | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
