# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.word_press_content_type import WordPressContentType
from ..models.word_press_source import WordPressSource
from ..models.word_press_state import WordPressState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.article_block import ArticleBlock
    from ..models.featured_media import FeaturedMedia
    from ..models.media_ref import MediaRef


T = TypeVar("T", bound="WordPressContent")


@_attrs_define
class WordPressContent:
    """WordPress, signed in by OAuth or by password. The schema requires `content`; a guide wants at least one of title,
    content and media, so a missing one is left to the job.

        Attributes:
            type_ (str | WordPressContentType):
            text (None | str | Unset):
            excerpt (None | str | Unset):
            title (None | str | Unset):
            url (None | str | Unset): The last part of the article's address.
            post_link (None | str | Unset):
            source (None | str | Unset | WordPressSource):
            state (None | str | Unset | WordPressState):
            content (list[ArticleBlock] | Unset):
            categories (list[int | str] | Unset): By id.
            tags (list[int | str] | Unset): By id.
            featured_media (FeaturedMedia | Unset): The image that stands for an article.
            media (list[MediaRef] | Unset): Named by a guide; the schema lacks it.
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

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, WordPressContentType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        excerpt: None | str | Unset
        if isinstance(self.excerpt, Unset):
            excerpt = UNSET
        else:
            excerpt = self.excerpt

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        post_link: None | str | Unset
        if isinstance(self.post_link, Unset):
            post_link = UNSET
        else:
            post_link = self.post_link

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, WordPressSource):
            source = self.source.value
        else:
            source = self.source

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, WordPressState):
            state = self.state.value
        else:
            state = self.state

        content: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.content, Unset):
            content = []
            for content_item_data in self.content:
                content_item = content_item_data.to_dict()
                content.append(content_item)

        categories: list[int | str] | Unset = UNSET
        if not isinstance(self.categories, Unset):
            categories = []
            for categories_item_data in self.categories:
                categories_item: int | str
                categories_item = categories_item_data
                categories.append(categories_item)

        tags: list[int | str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = []
            for tags_item_data in self.tags:
                tags_item: int | str
                tags_item = tags_item_data
                tags.append(tags_item)

        featured_media: dict[str, Any] | Unset = UNSET
        if not isinstance(self.featured_media, Unset):
            featured_media = self.featured_media.to_dict()

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if text is not UNSET:
            field_dict["text"] = text
        if excerpt is not UNSET:
            field_dict["excerpt"] = excerpt
        if title is not UNSET:
            field_dict["title"] = title
        if url is not UNSET:
            field_dict["url"] = url
        if post_link is not UNSET:
            field_dict["post_link"] = post_link
        if source is not UNSET:
            field_dict["source"] = source
        if state is not UNSET:
            field_dict["state"] = state
        if content is not UNSET:
            field_dict["content"] = content
        if categories is not UNSET:
            field_dict["categories"] = categories
        if tags is not UNSET:
            field_dict["tags"] = tags
        if featured_media is not UNSET:
            field_dict["featured_media"] = featured_media
        if media is not UNSET:
            field_dict["media"] = media

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.article_block import ArticleBlock  # noqa: PLC0415
        from ..models.featured_media import FeaturedMedia  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> str | WordPressContentType:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = WordPressContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | WordPressContentType, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        def _parse_excerpt(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        excerpt = _parse_excerpt(d.pop("excerpt", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_post_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        post_link = _parse_post_link(d.pop("post_link", UNSET))

        def _parse_source(data: object) -> None | str | Unset | WordPressSource:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_type_0 = WordPressSource(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | str | Unset | WordPressSource, data)

        source = _parse_source(d.pop("source", UNSET))

        def _parse_state(data: object) -> None | str | Unset | WordPressState:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = WordPressState(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | str | Unset | WordPressState, data)

        state = _parse_state(d.pop("state", UNSET))

        _content = d.pop("content", UNSET)
        content: list[ArticleBlock] | Unset = UNSET
        if _content is not UNSET:
            content = []
            for content_item_data in _content:
                content_item = ArticleBlock.from_dict(content_item_data)

                content.append(content_item)

        _categories = d.pop("categories", UNSET)
        categories: list[int | str] | Unset = UNSET
        if _categories is not UNSET:
            categories = []
            for categories_item_data in _categories:

                def _parse_categories_item(data: object) -> int | str:
                    return cast(int | str, data)

                categories_item = _parse_categories_item(categories_item_data)

                categories.append(categories_item)

        _tags = d.pop("tags", UNSET)
        tags: list[int | str] | Unset = UNSET
        if _tags is not UNSET:
            tags = []
            for tags_item_data in _tags:

                def _parse_tags_item(data: object) -> int | str:
                    return cast(int | str, data)

                tags_item = _parse_tags_item(tags_item_data)

                tags.append(tags_item)

        _featured_media = d.pop("featured_media", UNSET)
        featured_media: FeaturedMedia | Unset
        if isinstance(_featured_media, Unset):
            featured_media = UNSET
        else:
            featured_media = FeaturedMedia.from_dict(_featured_media)

        _media = d.pop("media", UNSET)
        media: list[MediaRef] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = MediaRef.from_dict(media_item_data)

                media.append(media_item)

        word_press_content = cls(
            type_=type_,
            text=text,
            excerpt=excerpt,
            title=title,
            url=url,
            post_link=post_link,
            source=source,
            state=state,
            content=content,
            categories=categories,
            tags=tags,
            featured_media=featured_media,
            media=media,
        )

        word_press_content.additional_properties = d
        return word_press_content

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
