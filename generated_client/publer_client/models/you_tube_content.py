# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.you_tube_content_type import YouTubeContentType
from ..models.you_tube_privacy import YouTubePrivacy
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_ref import MediaRef
    from ..models.you_tube_details import YouTubeDetails


T = TypeVar("T", bound="YouTubeContent")


@_attrs_define
class YouTubeContent:
    """YouTube. Always one video.

    Attributes:
        type_ (str | YouTubeContentType):
        text (None | str | Unset): The description of the video, as guides put it.
        title (None | str | Unset):
        description (None | str | Unset): The description of the video, as the schema puts it.
        media (list[MediaRef] | Unset):
        tags (list[str] | Unset):
        category (int | None | str | Unset): YouTube's id of the category.
        privacy (str | Unset | YouTubePrivacy):
        is_short (bool | Unset):
        details (YouTubeDetails | Unset): The format and who may watch.
    """

    type_: str | YouTubeContentType
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    category: int | None | str | Unset = UNSET
    privacy: str | Unset | YouTubePrivacy = UNSET
    is_short: bool | Unset = UNSET
    details: YouTubeDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, YouTubeContentType):
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

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        category: int | None | str | Unset
        if isinstance(self.category, Unset):
            category = UNSET
        else:
            category = self.category

        privacy: str | Unset
        if isinstance(self.privacy, Unset):
            privacy = UNSET
        elif isinstance(self.privacy, YouTubePrivacy):
            privacy = self.privacy.value
        else:
            privacy = self.privacy

        is_short = self.is_short

        details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.details, Unset):
            details = self.details.to_dict()

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
        if description is not UNSET:
            field_dict["description"] = description
        if media is not UNSET:
            field_dict["media"] = media
        if tags is not UNSET:
            field_dict["tags"] = tags
        if category is not UNSET:
            field_dict["category"] = category
        if privacy is not UNSET:
            field_dict["privacy"] = privacy
        if is_short is not UNSET:
            field_dict["isShort"] = is_short
        if details is not UNSET:
            field_dict["details"] = details

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_ref import MediaRef  # noqa: PLC0415
        from ..models.you_tube_details import YouTubeDetails  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> str | YouTubeContentType:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = YouTubeContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | YouTubeContentType, data)

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

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        _media = d.pop("media", UNSET)
        media: list[MediaRef] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = MediaRef.from_dict(media_item_data)

                media.append(media_item)

        tags = cast(list[str], d.pop("tags", UNSET))

        def _parse_category(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        category = _parse_category(d.pop("category", UNSET))

        def _parse_privacy(data: object) -> str | Unset | YouTubePrivacy:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                privacy_type_0 = YouTubePrivacy(data)

                return privacy_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Unset | YouTubePrivacy, data)

        privacy = _parse_privacy(d.pop("privacy", UNSET))

        is_short = d.pop("isShort", UNSET)

        _details = d.pop("details", UNSET)
        details: YouTubeDetails | Unset
        if isinstance(_details, Unset):
            details = UNSET
        else:
            details = YouTubeDetails.from_dict(_details)

        you_tube_content = cls(
            type_=type_,
            text=text,
            title=title,
            description=description,
            media=media,
            tags=tags,
            category=category,
            privacy=privacy,
            is_short=is_short,
            details=details,
        )

        you_tube_content.additional_properties = d
        return you_tube_content

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
