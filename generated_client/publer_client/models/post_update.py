# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.article_block import ArticleBlock
    from ..models.featured_media import FeaturedMedia
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


T = TypeVar("T", bound="PostUpdate")


@_attrs_define
class PostUpdate:
    """What to change. `text` and `title` are documented today; the others were documented once and are still sent. What of
    a published post can be changed depends on its network.

        Attributes:
            text (str):
            title (None | str | Unset):
            type_ (str | Unset):
            url (None | str | Unset):
            excerpt (None | str | Unset):
            question (None | str | Unset):
            duration (int | None | Unset):
            content (list[ArticleBlock] | Unset): The blocks of a WordPress article.
            featured_media (FeaturedMedia | Unset): The image that stands for an article.
            media (list[MediaRef] | Unset):
            link (LinkInput | Unset): The link of a link post; the fields of two documented forms together.
            labels (list[int | str] | Unset): The one thing that networks without edits let change. Where it belongs in this
                body is our inference.
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

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        type_ = self.type_

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

        question: None | str | Unset
        if isinstance(self.question, Unset):
            question = UNSET
        else:
            question = self.question

        duration: int | None | Unset
        if isinstance(self.duration, Unset):
            duration = UNSET
        else:
            duration = self.duration

        content: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.content, Unset):
            content = []
            for content_item_data in self.content:
                content_item = content_item_data.to_dict()
                content.append(content_item)

        featured_media: dict[str, Any] | Unset = UNSET
        if not isinstance(self.featured_media, Unset):
            featured_media = self.featured_media.to_dict()

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        link: dict[str, Any] | Unset = UNSET
        if not isinstance(self.link, Unset):
            link = self.link.to_dict()

        labels: list[int | str] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = []
            for labels_item_data in self.labels:
                labels_item: int | str
                labels_item = labels_item_data
                labels.append(labels_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if type_ is not UNSET:
            field_dict["type"] = type_
        if url is not UNSET:
            field_dict["url"] = url
        if excerpt is not UNSET:
            field_dict["excerpt"] = excerpt
        if question is not UNSET:
            field_dict["question"] = question
        if duration is not UNSET:
            field_dict["duration"] = duration
        if content is not UNSET:
            field_dict["content"] = content
        if featured_media is not UNSET:
            field_dict["featured_media"] = featured_media
        if media is not UNSET:
            field_dict["media"] = media
        if link is not UNSET:
            field_dict["link"] = link
        if labels is not UNSET:
            field_dict["labels"] = labels

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.article_block import ArticleBlock  # noqa: PLC0415
        from ..models.featured_media import FeaturedMedia  # noqa: PLC0415
        from ..models.link_input import LinkInput  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        type_ = d.pop("type", UNSET)

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

        def _parse_question(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        question = _parse_question(d.pop("question", UNSET))

        def _parse_duration(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        duration = _parse_duration(d.pop("duration", UNSET))

        _content = d.pop("content", UNSET)
        content: list[ArticleBlock] | Unset = UNSET
        if _content is not UNSET:
            content = []
            for content_item_data in _content:
                content_item = ArticleBlock.from_dict(content_item_data)

                content.append(content_item)

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

        _link = d.pop("link", UNSET)
        link: LinkInput | Unset
        if isinstance(_link, Unset):
            link = UNSET
        else:
            link = LinkInput.from_dict(_link)

        _labels = d.pop("labels", UNSET)
        labels: list[int | str] | Unset = UNSET
        if _labels is not UNSET:
            labels = []
            for labels_item_data in _labels:

                def _parse_labels_item(data: object) -> int | str:
                    return cast(int | str, data)

                labels_item = _parse_labels_item(labels_item_data)

                labels.append(labels_item)

        post_update = cls(
            text=text,
            title=title,
            type_=type_,
            url=url,
            excerpt=excerpt,
            question=question,
            duration=duration,
            content=content,
            featured_media=featured_media,
            media=media,
            link=link,
            labels=labels,
        )

        post_update.additional_properties = d
        return post_update

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
