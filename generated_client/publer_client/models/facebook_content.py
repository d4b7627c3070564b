# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.facebook_content_type import FacebookContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.facebook_details import FacebookDetails
    from ..models.facebook_sublink import FacebookSublink
    from ..models.featured_media import FeaturedMedia
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


T = TypeVar("T", bound="FacebookContent")


@_attrs_define
class FacebookContent:
    """Facebook. A carousel needs a page; in a group only its first link is shown.

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
        options (list[str] | Unset): The answers of a poll. Networks take two to four, of limited length, all different;
            a poll outside that is a failure of the job. The bound of ten is this contract's own.
        details (FacebookDetails | Unset): The format, and switches that go with it.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post; the fields of two documented forms together.
        sublinks (list[FacebookSublink] | Unset): The cards of a carousel; the service takes up to ten.
        tags (list[str] | Unset):
        categories (list[str] | Unset):
        featured_media (FeaturedMedia | Unset): The image that stands for an article.
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

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, FacebookContentType):
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

        excerpt: None | str | Unset
        if isinstance(self.excerpt, Unset):
            excerpt = UNSET
        else:
            excerpt = self.excerpt

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        post_id: None | str | Unset
        if isinstance(self.post_id, Unset):
            post_id = UNSET
        else:
            post_id = self.post_id

        post_link: None | str | Unset
        if isinstance(self.post_link, Unset):
            post_link = UNSET
        else:
            post_link = self.post_link

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

        options: list[str] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.details, Unset):
            details = self.details.to_dict()

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        link: dict[str, Any] | Unset = UNSET
        if not isinstance(self.link, Unset):
            link = self.link.to_dict()

        sublinks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.sublinks, Unset):
            sublinks = []
            for sublinks_item_data in self.sublinks:
                sublinks_item = sublinks_item_data.to_dict()
                sublinks.append(sublinks_item)

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        categories: list[str] | Unset = UNSET
        if not isinstance(self.categories, Unset):
            categories = self.categories

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
        if excerpt is not UNSET:
            field_dict["excerpt"] = excerpt
        if url is not UNSET:
            field_dict["url"] = url
        if post_id is not UNSET:
            field_dict["post_id"] = post_id
        if post_link is not UNSET:
            field_dict["post_link"] = post_link
        if question is not UNSET:
            field_dict["question"] = question
        if duration is not UNSET:
            field_dict["duration"] = duration
        if options is not UNSET:
            field_dict["options"] = options
        if details is not UNSET:
            field_dict["details"] = details
        if media is not UNSET:
            field_dict["media"] = media
        if link is not UNSET:
            field_dict["link"] = link
        if sublinks is not UNSET:
            field_dict["sublinks"] = sublinks
        if tags is not UNSET:
            field_dict["tags"] = tags
        if categories is not UNSET:
            field_dict["categories"] = categories
        if featured_media is not UNSET:
            field_dict["featured_media"] = featured_media

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.facebook_details import FacebookDetails  # noqa: PLC0415
        from ..models.facebook_sublink import FacebookSublink  # noqa: PLC0415
        from ..models.featured_media import FeaturedMedia  # noqa: PLC0415
        from ..models.link_input import LinkInput  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> FacebookContentType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = FacebookContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FacebookContentType | str, data)

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

        def _parse_excerpt(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        excerpt = _parse_excerpt(d.pop("excerpt", UNSET))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_post_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        post_id = _parse_post_id(d.pop("post_id", UNSET))

        def _parse_post_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        post_link = _parse_post_link(d.pop("post_link", UNSET))

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

        options = cast(list[str], d.pop("options", UNSET))

        _details = d.pop("details", UNSET)
        details: FacebookDetails | Unset
        if isinstance(_details, Unset):
            details = UNSET
        else:
            details = FacebookDetails.from_dict(_details)

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

        _sublinks = d.pop("sublinks", UNSET)
        sublinks: list[FacebookSublink] | Unset = UNSET
        if _sublinks is not UNSET:
            sublinks = []
            for sublinks_item_data in _sublinks:
                sublinks_item = FacebookSublink.from_dict(sublinks_item_data)

                sublinks.append(sublinks_item)

        tags = cast(list[str], d.pop("tags", UNSET))

        categories = cast(list[str], d.pop("categories", UNSET))

        _featured_media = d.pop("featured_media", UNSET)
        featured_media: FeaturedMedia | Unset
        if isinstance(_featured_media, Unset):
            featured_media = UNSET
        else:
            featured_media = FeaturedMedia.from_dict(_featured_media)

        facebook_content = cls(
            type_=type_,
            text=text,
            title=title,
            excerpt=excerpt,
            url=url,
            post_id=post_id,
            post_link=post_link,
            question=question,
            duration=duration,
            options=options,
            details=details,
            media=media,
            link=link,
            sublinks=sublinks,
            tags=tags,
            categories=categories,
            featured_media=featured_media,
        )

        facebook_content.additional_properties = d
        return facebook_content

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
