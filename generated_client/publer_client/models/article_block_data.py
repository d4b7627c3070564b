# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.article_list_style import ArticleListStyle
from ..models.article_media_type import ArticleMediaType
from ..types import UNSET, Unset

T = TypeVar("T", bound="ArticleBlockData")


@_attrs_define
class ArticleBlockData:
    """What the block holds; which fields apply depends on its type.

    Attributes:
        text (str | Unset):
        level (int | Unset): Of a header, 1 to 6.
        style (ArticleListStyle | str | Unset): Of a list.
        items (list[str] | Unset):
        url (str | Unset):
        type_ (ArticleMediaType | str | Unset): Of media.
        stretched (bool | Unset):
        with_headings (bool | Unset):
        content (list[list[str] | str] | Unset): Of a table. Documented as texts; rows as lists of texts are our
            inference.
        code (str | Unset):
        html (str | Unset):
        caption (None | str | Unset):
    """

    text: str | Unset = UNSET
    level: int | Unset = UNSET
    style: ArticleListStyle | str | Unset = UNSET
    items: list[str] | Unset = UNSET
    url: str | Unset = UNSET
    type_: ArticleMediaType | str | Unset = UNSET
    stretched: bool | Unset = UNSET
    with_headings: bool | Unset = UNSET
    content: list[list[str] | str] | Unset = UNSET
    code: str | Unset = UNSET
    html: str | Unset = UNSET
    caption: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        level = self.level

        style: str | Unset
        if isinstance(self.style, Unset):
            style = UNSET
        elif isinstance(self.style, ArticleListStyle):
            style = self.style.value
        else:
            style = self.style

        items: list[str] | Unset = UNSET
        if not isinstance(self.items, Unset):
            items = self.items

        url = self.url

        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, ArticleMediaType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        stretched = self.stretched

        with_headings = self.with_headings

        content: list[list[str] | str] | Unset = UNSET
        if not isinstance(self.content, Unset):
            content = []
            for content_item_data in self.content:
                content_item: list[str] | str
                if isinstance(content_item_data, list):
                    content_item = content_item_data

                else:
                    content_item = content_item_data
                content.append(content_item)

        code = self.code

        html = self.html

        caption: None | str | Unset
        if isinstance(self.caption, Unset):
            caption = UNSET
        else:
            caption = self.caption

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if text is not UNSET:
            field_dict["text"] = text
        if level is not UNSET:
            field_dict["level"] = level
        if style is not UNSET:
            field_dict["style"] = style
        if items is not UNSET:
            field_dict["items"] = items
        if url is not UNSET:
            field_dict["url"] = url
        if type_ is not UNSET:
            field_dict["type"] = type_
        if stretched is not UNSET:
            field_dict["stretched"] = stretched
        if with_headings is not UNSET:
            field_dict["withHeadings"] = with_headings
        if content is not UNSET:
            field_dict["content"] = content
        if code is not UNSET:
            field_dict["code"] = code
        if html is not UNSET:
            field_dict["html"] = html
        if caption is not UNSET:
            field_dict["caption"] = caption

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text", UNSET)

        level = d.pop("level", UNSET)

        def _parse_style(data: object) -> ArticleListStyle | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                style_type_0 = ArticleListStyle(data)

                return style_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ArticleListStyle | str | Unset, data)

        style = _parse_style(d.pop("style", UNSET))

        items = cast(list[str], d.pop("items", UNSET))

        url = d.pop("url", UNSET)

        def _parse_type_(data: object) -> ArticleMediaType | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = ArticleMediaType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ArticleMediaType | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        stretched = d.pop("stretched", UNSET)

        with_headings = d.pop("withHeadings", UNSET)

        _content = d.pop("content", UNSET)
        content: list[list[str] | str] | Unset = UNSET
        if _content is not UNSET:
            content = []
            for content_item_data in _content:

                def _parse_content_item(data: object) -> list[str] | str:
                    try:
                        if not isinstance(data, list):
                            raise TypeError()
                        content_item_type_1 = cast(list[str], data)

                        return content_item_type_1
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    return cast(list[str] | str, data)

                content_item = _parse_content_item(content_item_data)

                content.append(content_item)

        code = d.pop("code", UNSET)

        html = d.pop("html", UNSET)

        def _parse_caption(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        caption = _parse_caption(d.pop("caption", UNSET))

        article_block_data = cls(
            text=text,
            level=level,
            style=style,
            items=items,
            url=url,
            type_=type_,
            stretched=stretched,
            with_headings=with_headings,
            content=content,
            code=code,
            html=html,
            caption=caption,
        )

        article_block_data.additional_properties = d
        return article_block_data

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
