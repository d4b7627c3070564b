# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.you_tube_content_type import YouTubeContentType
from ..models.you_tube_privacy import YouTubePrivacy
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_ref import MediaRef
    from ..models.you_tube_details import YouTubeDetails


@_attrs_define
class YouTubeContent(Model):
    """YouTube. Always one video.

    Attributes:
        type_ (str | YouTubeContentType):
        text (None | str | Unset): The description of the video, in guides.
        title (None | str | Unset):
        description (None | str | Unset): The description of the video, in the schema.
        media (list[MediaRef] | Unset):
        tags (list[str] | Unset):
        category (int | None | str | Unset): The id of the category on YouTube.
        privacy (str | Unset | YouTubePrivacy):
        is_short (bool | Unset):
        details (YouTubeDetails | Unset): The format and who can watch it.
    """

    type_: str | YouTubeContentType
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    category: int | None | str | Unset = UNSET
    privacy: str | Unset | YouTubePrivacy = UNSET
    is_short: bool | Unset = UNSET
    details: YouTubeDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.media_ref import MediaRef
        from ..models.you_tube_details import YouTubeDetails

        return {
            "type": ("type_", str | YouTubeContentType),
            "text": ("text", None | str | Unset),
            "title": ("title", None | str | Unset),
            "description": ("description", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "tags": ("tags", list[str] | Unset),
            "category": ("category", int | None | str | Unset),
            "privacy": ("privacy", str | Unset | YouTubePrivacy),
            "isShort": ("is_short", bool | Unset),
            "details": ("details", YouTubeDetails | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
