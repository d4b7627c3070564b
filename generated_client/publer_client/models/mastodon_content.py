# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.mastodon_content_type import MastodonContentType
from ..models.mastodon_visibility import MastodonVisibility
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


@_attrs_define
class MastodonContent(Model):
    """Mastodon. A poll has its question in `text`, and two to four options.

    Attributes:
        type_ (MastodonContentType | str):
        text (None | str | Unset):
        url (None | str | Unset): The link of a link post, where `link` is not used.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        options (list[str] | Unset): The options of a poll. Networks accept two to four different ones, of
            limited length; otherwise the job has a failure. The maximum of ten is assumed.
        duration (int | None | Unset): The duration of a poll in days; at most seven.
        visibility (MastodonVisibility | None | str | Unset):
        sensitive (bool | Unset):
        spoiler_text (None | str | Unset):
    """

    type_: MastodonContentType | str
    text: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    options: list[str] | Unset = UNSET
    duration: int | None | Unset = UNSET
    visibility: MastodonVisibility | None | str | Unset = UNSET
    sensitive: bool | Unset = UNSET
    spoiler_text: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.link_input import LinkInput
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", MastodonContentType | str),
            "text": ("text", None | str | Unset),
            "url": ("url", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "link": ("link", LinkInput | Unset),
            "options": ("options", list[str] | Unset),
            "duration": ("duration", int | None | Unset),
            "visibility": ("visibility", MastodonVisibility | None | str | Unset),
            "sensitive": ("sensitive", bool | Unset),
            "spoilerText": ("spoiler_text", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
