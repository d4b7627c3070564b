# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.word_press_content_type import WordPressContentType
from ..models.word_press_source import WordPressSource
from ..models.word_press_state import WordPressState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.article_block import ArticleBlock
    from ..models.featured_media import FeaturedMedia
    from ..models.media_ref import MediaRef


@_attrs_define
class WordPressContent(Model):
    """WordPress, connected by OAuth or by password. The schema requires `content`; a guide requires at
    least one of title, content and media, so the job checks it.

    Attributes:
        type_ (str | WordPressContentType):
        text (None | str | Unset):
        excerpt (None | str | Unset):
        title (None | str | Unset):
        url (None | str | Unset): The last part of the URL of the article.
        post_link (None | str | Unset):
        source (None | str | Unset | WordPressSource):
        state (None | str | Unset | WordPressState):
        content (list[ArticleBlock] | Unset):
        categories (list[int | str] | Unset): By id.
        tags (list[int | str] | Unset): By id.
        featured_media (FeaturedMedia | Unset): The featured image of an article.
        media (list[MediaRef] | Unset): In a guide; not in the schema.
    """

    type_: str | WordPressContentType
    text: None | str | Unset = UNSET
    excerpt: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    post_link: None | str | Unset = UNSET
    source: None | str | Unset | WordPressSource = UNSET
    state: None | str | Unset | WordPressState = UNSET
    content: list[ArticleBlock] | Unset = UNSET
    categories: list[int | str] | Unset = UNSET
    tags: list[int | str] | Unset = UNSET
    featured_media: FeaturedMedia | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.article_block import ArticleBlock
        from ..models.featured_media import FeaturedMedia
        from ..models.media_ref import MediaRef

        return {
            "type": ("type_", str | WordPressContentType),
            "text": ("text", None | str | Unset),
            "excerpt": ("excerpt", None | str | Unset),
            "title": ("title", None | str | Unset),
            "url": ("url", None | str | Unset),
            "post_link": ("post_link", None | str | Unset),
            "source": ("source", None | str | Unset | WordPressSource),
            "state": ("state", None | str | Unset | WordPressState),
            "content": ("content", list[ArticleBlock] | Unset),
            "categories": ("categories", list[int | str] | Unset),
            "tags": ("tags", list[int | str] | Unset),
            "featured_media": ("featured_media", FeaturedMedia | Unset),
            "media": ("media", list[MediaRef] | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
