# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.reply_settings import ReplySettings
from ..models.twitter_content_type import TwitterContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef
    from ..models.named_reference import NamedReference
    from ..models.twitter_details import TwitterDetails


@_attrs_define
class TwitterContent(Model):
    """X. A poll has its question in `text`, and two to four options.

    Attributes:
        type_ (str | TwitterContentType):
        text (None | str | Unset):
        url (None | str | Unset): The link of a link post, where `link` is not used.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        options (list[str] | Unset): The options of a poll. Networks accept two to four different ones, of
            limited length; otherwise the job has a failure. The maximum of ten is assumed.
        duration (int | None | Unset): The duration of a poll in days; at most seven.
        reply_settings (None | ReplySettings | str | Unset): Who can reply.
        details (TwitterDetails | Unset): The format and the community.
        location (NamedReference | Unset): A record with an id and a name: a board, a community or a place.
    """

    type_: str | TwitterContentType
    text: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    options: list[str] | Unset = UNSET
    duration: int | None | Unset = UNSET
    reply_settings: None | ReplySettings | str | Unset = UNSET
    details: TwitterDetails | Unset = UNSET
    location: NamedReference | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.link_input import LinkInput
        from ..models.media_ref import MediaRef
        from ..models.named_reference import NamedReference
        from ..models.twitter_details import TwitterDetails

        return {
            "type": ("type_", str | TwitterContentType),
            "text": ("text", None | str | Unset),
            "url": ("url", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "link": ("link", LinkInput | Unset),
            "options": ("options", list[str] | Unset),
            "duration": ("duration", int | None | Unset),
            "replySettings": ("reply_settings", None | ReplySettings | str | Unset),
            "details": ("details", TwitterDetails | Unset),
            "location": ("location", NamedReference | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
