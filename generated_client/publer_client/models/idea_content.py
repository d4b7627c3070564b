# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.idea_content_type import IdeaContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.article_block import ArticleBlock
    from ..models.featured_media import FeaturedMedia
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


T = TypeVar("T", bound="IdeaContent")


@_attrs_define
class IdeaContent:
    """Content without a network, for ideas. Guides also show it with accounts, for recycling and recurring posts; with a
    real account the live job then complains of missing network params.

        Attributes:
            type_ (IdeaContentType | str):
            text (None | str | Unset):
            title (None | str | Unset):
            url (None | str | Unset):
            excerpt (None | str | Unset):
            link (LinkInput | Unset): The link of a link post; the fields of two documented forms together.
            media (list[MediaRef] | Unset):
            content (list[ArticleBlock] | Unset): The blocks of an article.
            categories (list[int | str] | Unset):
            tags (list[int | str] | Unset):
            featured_media (FeaturedMedia | Unset): The image that stands for an article.
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

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, IdeaContentType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

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

        excerpt: None | str | Unset
        if isinstance(self.excerpt, Unset):
            excerpt = UNSET
        else:
            excerpt = self.excerpt

        link: dict[str, Any] | Unset = UNSET
        if not isinstance(self.link, Unset):
            link = self.link.to_dict()

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if text is not UNSET:
            field_dict["text"] = text
        if title is not UNSET:
            field_dict["title"] = title
        if url is not UNSET:
            field_dict["url"] = url
        if excerpt is not UNSET:
            field_dict["excerpt"] = excerpt
        if link is not UNSET:
            field_dict["link"] = link
        if media is not UNSET:
            field_dict["media"] = media
        if content is not UNSET:
            field_dict["content"] = content
        if categories is not UNSET:
            field_dict["categories"] = categories
        if tags is not UNSET:
            field_dict["tags"] = tags
        if featured_media is not UNSET:
            field_dict["featured_media"] = featured_media

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.article_block import ArticleBlock  # noqa: PLC0415
        from ..models.featured_media import FeaturedMedia  # noqa: PLC0415
        from ..models.link_input import LinkInput  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> IdeaContentType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = IdeaContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IdeaContentType | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

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

        def _parse_excerpt(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        excerpt = _parse_excerpt(d.pop("excerpt", UNSET))

        _link = d.pop("link", UNSET)
        link: LinkInput | Unset
        if isinstance(_link, Unset):
            link = UNSET
        else:
            link = LinkInput.from_dict(_link)

        _media = d.pop("media", UNSET)
        media: list[MediaRef] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = MediaRef.from_dict(media_item_data)

                media.append(media_item)

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

        idea_content = cls(
            type_=type_,
            text=text,
            title=title,
            url=url,
            excerpt=excerpt,
            link=link,
            media=media,
            content=content,
            categories=categories,
            tags=tags,
            featured_media=featured_media,
        )

        idea_content.additional_properties = d
        return idea_content

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
