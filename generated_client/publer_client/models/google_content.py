# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.google_content_type import GoogleContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.google_details import GoogleDetails
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


@_attrs_define
class GoogleContent(Model):
    """Google Business. Exactly one photo, no video.

    Attributes:
        type_ (GoogleContentType | str):
        text (None | str | Unset):
        title (None | str | Unset): The button, for example `LEARN_MORE`.
        url (None | str | Unset): The URL of the button.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        details (GoogleDetails | Unset): The format, and the fields of an event or an offer.
    """

    type_: GoogleContentType | str
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    details: GoogleDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.google_details import GoogleDetails
        from ..models.link_input import LinkInput
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", GoogleContentType | str),
            "text": ("text", None | str | Unset),
            "title": ("title", None | str | Unset),
            "url": ("url", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "link": ("link", LinkInput | Unset),
            "details": ("details", GoogleDetails | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
