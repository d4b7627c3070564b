# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.linked_in_content_type import LinkedInContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_input import LinkInput
    from ..models.linked_in_details import LinkedInDetails
    from ..models.linked_in_document import LinkedInDocument
    from ..models.media_ref import MediaRef


@_attrs_define
class LinkedInContent(Model):
    """LinkedIn. A poll has its question in `question`, and two to four options.

    Attributes:
        type_ (LinkedInContentType | str):
        text (None | str | Unset):
        title (None | str | Unset): The title of a document.
        url (None | str | Unset): The link of a link post, where `link` is not used.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        document (LinkedInDocument | Unset): A document whose pages are shown.
        options (list[str] | Unset): The options of a poll. Networks accept two to four different ones, of
            limited length; otherwise the job has a failure. The maximum of ten is assumed.
        duration (int | None | Unset): The duration of a poll in days; at most fourteen.
        question (None | str | Unset):
        details (LinkedInDetails | Unset): The format.
    """

    type_: LinkedInContentType | str
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    document: LinkedInDocument | Unset = UNSET
    options: list[str] | Unset = UNSET
    duration: int | None | Unset = UNSET
    question: None | str | Unset = UNSET
    details: LinkedInDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.link_input import LinkInput
        from ..models.linked_in_details import LinkedInDetails
        from ..models.linked_in_document import LinkedInDocument
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", LinkedInContentType | str),
            "text": ("text", None | str | Unset),
            "title": ("title", None | str | Unset),
            "url": ("url", None | str | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "link": ("link", LinkInput | Unset),
            "document": ("document", LinkedInDocument | Unset),
            "options": ("options", list[str] | Unset),
            "duration": ("duration", int | None | Unset),
            "question": ("question", None | str | Unset),
            "details": ("details", LinkedInDetails | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
