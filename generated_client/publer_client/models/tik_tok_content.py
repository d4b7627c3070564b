# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tik_tok_content_type import TikTokContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carousel_options import CarouselOptions
    from ..models.media_ref import MediaRef
    from ..models.tik_tok_details import TikTokDetails


T = TypeVar("T", bound="TikTokContent")


@_attrs_define
class TikTokContent:
    """TikTok. One video or up to 35 photos; one account at a time.

    Attributes:
        type_ (str | TikTokContentType):
        text (None | str | Unset):
        title (None | str | Unset): For photos.
        media (list[MediaRef] | Unset):
        carousel_options (CarouselOptions | Unset): What the slides of a carousel say.
        sound_id (None | str | Unset):
        duet_with (None | str | Unset):
        details (TikTokDetails | Unset): Who may watch, and what others may do with it.
    """

    type_: str | TikTokContentType
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    carousel_options: CarouselOptions | Unset = UNSET
    sound_id: None | str | Unset = UNSET
    duet_with: None | str | Unset = UNSET
    details: TikTokDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, TikTokContentType):
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

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        carousel_options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.carousel_options, Unset):
            carousel_options = self.carousel_options.to_dict()

        sound_id: None | str | Unset
        if isinstance(self.sound_id, Unset):
            sound_id = UNSET
        else:
            sound_id = self.sound_id

        duet_with: None | str | Unset
        if isinstance(self.duet_with, Unset):
            duet_with = UNSET
        else:
            duet_with = self.duet_with

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
        if media is not UNSET:
            field_dict["media"] = media
        if carousel_options is not UNSET:
            field_dict["carouselOptions"] = carousel_options
        if sound_id is not UNSET:
            field_dict["soundId"] = sound_id
        if duet_with is not UNSET:
            field_dict["duetWith"] = duet_with
        if details is not UNSET:
            field_dict["details"] = details

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.carousel_options import CarouselOptions  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415
        from ..models.tik_tok_details import TikTokDetails  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> str | TikTokContentType:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = TikTokContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | TikTokContentType, data)

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

        _media = d.pop("media", UNSET)
        media: list[MediaRef] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = MediaRef.from_dict(media_item_data)

                media.append(media_item)

        _carousel_options = d.pop("carouselOptions", UNSET)
        carousel_options: CarouselOptions | Unset
        if isinstance(_carousel_options, Unset):
            carousel_options = UNSET
        else:
            carousel_options = CarouselOptions.from_dict(_carousel_options)

        def _parse_sound_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sound_id = _parse_sound_id(d.pop("soundId", UNSET))

        def _parse_duet_with(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        duet_with = _parse_duet_with(d.pop("duetWith", UNSET))

        _details = d.pop("details", UNSET)
        details: TikTokDetails | Unset
        if isinstance(_details, Unset):
            details = UNSET
        else:
            details = TikTokDetails.from_dict(_details)

        tik_tok_content = cls(
            type_=type_,
            text=text,
            title=title,
            media=media,
            carousel_options=carousel_options,
            sound_id=sound_id,
            duet_with=duet_with,
            details=details,
        )

        tik_tok_content.additional_properties = d
        return tik_tok_content

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
