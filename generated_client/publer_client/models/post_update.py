# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.article_block import ArticleBlock
    from ..models.featured_media import FeaturedMedia
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


@_attrs_define
class PostUpdate(Model):
    """The fields to change. `text` and `title` are documented today; the others are from older
    documents and still sent. What can be changed of a published post depends on its network.

    Attributes:
        text (str):
        title (None | str | Unset):
        type_ (str | Unset):
        url (None | str | Unset):
        excerpt (None | str | Unset):
        question (None | str | Unset):
        duration (int | None | Unset):
        content (list[ArticleBlock] | Unset): The blocks of a WordPress article.
        featured_media (FeaturedMedia | Unset): The featured image of an article.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        labels (list[int | str] | Unset): Networks that do not allow edits allow this change. Its place in
            this body is assumed.
    """

    text: str
    title: None | str | Unset = UNSET
    type_: str | Unset = UNSET
    url: None | str | Unset = UNSET
    excerpt: None | str | Unset = UNSET
    question: None | str | Unset = UNSET
    duration: int | None | Unset = UNSET
    content: list[ArticleBlock] | Unset = UNSET
    featured_media: FeaturedMedia | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    labels: list[int | str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.article_block import ArticleBlock
        from ..models.featured_media import FeaturedMedia
        from ..models.link_input import LinkInput
        from ..models.media_ref import MediaRef

        return {
            "text": ("text", str),
            "title": ("title", None | str | Unset),
            "type": ("type_", str | Unset),
            "url": ("url", None | str | Unset),
            "excerpt": ("excerpt", None | str | Unset),
            "question": ("question", None | str | Unset),
            "duration": ("duration", int | None | Unset),
            "content": ("content", list[ArticleBlock] | Unset),
            "featured_media": ("featured_media", FeaturedMedia | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "link": ("link", LinkInput | Unset),
            "labels": ("labels", list[int | str] | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
