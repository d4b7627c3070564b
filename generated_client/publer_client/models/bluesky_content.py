# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.bluesky_content_type import BlueskyContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


@_attrs_define
class BlueskyContent(Model):
    """Bluesky.

    Attributes:
        type_ (BlueskyContentType | str):
        text (None | str | Unset):
        url (None | str | Unset): The link of a link post, where `link` is not used.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        reply_to (None | str | Unset):
        labels (list[str] | Unset):
    """

    type_: BlueskyContentType | str
    text: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    reply_to: None | str | Unset = UNSET
    labels: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.link_input import LinkInput
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", BlueskyContentType | str),
            "text": ("text", None | str | Unset),
            "url": ("url", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "link": ("link", LinkInput | Unset),
            "replyTo": ("reply_to", None | str | Unset),
            "labels": ("labels", list[str] | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
