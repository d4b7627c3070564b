# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.idea_content_type import IdeaContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.article_block import ArticleBlock
    from ..models.featured_media import FeaturedMedia
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


@_attrs_define
class IdeaContent(Model):
    """Content without a network, for ideas. Guides also show it with accounts, for recycling and
    recurring posts; with an account, the live job then fails with a message about missing network
    params.

    Attributes:
        type_ (IdeaContentType | str):
        text (None | str | Unset):
        title (None | str | Unset):
        url (None | str | Unset):
        excerpt (None | str | Unset):
        link (LinkInput | Unset): The link of a link post, with the fields of two documented formats.
        media (list[MediaRef] | Unset):
        content (list[ArticleBlock] | Unset): The blocks of an article.
        categories (list[int | str] | Unset):
        tags (list[int | str] | Unset):
        featured_media (FeaturedMedia | Unset): The featured image of an article.
    """

    type_: IdeaContentType | str
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    excerpt: None | str | Unset = UNSET
    link: LinkInput | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    content: list[ArticleBlock] | Unset = UNSET
    categories: list[int | str] | Unset = UNSET
    tags: list[int | str] | Unset = UNSET
    featured_media: FeaturedMedia | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.article_block import ArticleBlock
        from ..models.featured_media import FeaturedMedia
        from ..models.link_input import LinkInput
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", IdeaContentType | str),
            "text": ("text", None | str | Unset),
            "title": ("title", None | str | Unset),
            "url": ("url", None | str | Unset),
            "excerpt": ("excerpt", None | str | Unset),
            "link": ("link", LinkInput | Unset),
            "media": ("media", list[MediaRef] | Unset),
            "content": ("content", list[ArticleBlock] | Unset),
            "categories": ("categories", list[int | str] | Unset),
            "tags": ("tags", list[int | str] | Unset),
            "featured_media": ("featured_media", FeaturedMedia | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
