# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.facebook_content_type import FacebookContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.facebook_details import FacebookDetails
    from ..models.facebook_sublink import FacebookSublink
    from ..models.featured_media import FeaturedMedia
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


@_attrs_define
class FacebookContent(Model):
    """Facebook. A carousel requires a page; a group shows only its first link.

    Attributes:
        type_ (FacebookContentType | str):
        text (None | str | Unset):
        title (None | str | Unset): For a video; up to 255 characters.
        excerpt (None | str | Unset):
        url (None | str | Unset):
        post_id (None | str | Unset):
        post_link (None | str | Unset):
        question (None | str | Unset):
        duration (int | None | Unset): In hours.
        options (list[str] | Unset): The options of a poll. Networks accept two to four different ones, of
            limited length; otherwise the job has a failure. The maximum of ten is assumed.
        details (FacebookDetails | Unset): The format and its options.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        sublinks (list[FacebookSublink] | Unset): The cards of a carousel; up to ten.
        tags (list[str] | Unset):
        categories (list[str] | Unset):
        featured_media (FeaturedMedia | Unset): The featured image of an article.
    """

    type_: FacebookContentType | str
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    excerpt: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    post_id: None | str | Unset = UNSET
    post_link: None | str | Unset = UNSET
    question: None | str | Unset = UNSET
    duration: int | None | Unset = UNSET
    options: list[str] | Unset = UNSET
    details: FacebookDetails | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    sublinks: list[FacebookSublink] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    categories: list[str] | Unset = UNSET
    featured_media: FeaturedMedia | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.facebook_details import FacebookDetails
        from ..models.facebook_sublink import FacebookSublink
        from ..models.featured_media import FeaturedMedia
        from ..models.link_input import LinkInput
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", FacebookContentType | str),
            "text": ("text", None | str | Unset),
            "title": ("title", None | str | Unset),
            "excerpt": ("excerpt", None | str | Unset),
            "url": ("url", None | str | Unset),
            "post_id": ("post_id", None | str | Unset),
            "post_link": ("post_link", None | str | Unset),
            "question": ("question", None | str | Unset),
            "duration": ("duration", int | None | Unset),
            "options": ("options", list[str] | Unset),
            "details": ("details", FacebookDetails | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "link": ("link", LinkInput | Unset),
            "sublinks": ("sublinks", list[FacebookSublink] | Unset),
            "tags": ("tags", list[str] | Unset),
            "categories": ("categories", list[str] | Unset),
            "featured_media": ("featured_media", FeaturedMedia | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
