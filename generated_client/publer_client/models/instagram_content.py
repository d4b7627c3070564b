# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.instagram_content_type import InstagramContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carousel_options import CarouselOptions
    from ..models.instagram_details import InstagramDetails
    from ..models.media_ref import MediaRef


T = TypeVar("T", bound="InstagramContent")


@_attrs_define
class InstagramContent:
    """Instagram. Always with media.

    Attributes:
        type_ (InstagramContentType | str):
        text (None | str | Unset):
        media (list[MediaRef] | Unset):
        carousel_options (CarouselOptions | Unset): What the slides of a carousel say.
        first_comment (None | str | Unset):
        details (InstagramDetails | Unset): The format, and switches that go with it.
    """

    type_: InstagramContentType | str
    text: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    carousel_options: CarouselOptions | Unset = UNSET
    first_comment: None | str | Unset = UNSET
    details: InstagramDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, InstagramContentType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        carousel_options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.carousel_options, Unset):
            carousel_options = self.carousel_options.to_dict()

        first_comment: None | str | Unset
        if isinstance(self.first_comment, Unset):
            first_comment = UNSET
        else:
            first_comment = self.first_comment

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
        if media is not UNSET:
            field_dict["media"] = media
        if carousel_options is not UNSET:
            field_dict["carouselOptions"] = carousel_options
        if first_comment is not UNSET:
            field_dict["firstComment"] = first_comment
        if details is not UNSET:
            field_dict["details"] = details

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.carousel_options import CarouselOptions  # noqa: PLC0415
        from ..models.instagram_details import InstagramDetails  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> InstagramContentType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = InstagramContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InstagramContentType | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

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

        def _parse_first_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        first_comment = _parse_first_comment(d.pop("firstComment", UNSET))

        _details = d.pop("details", UNSET)
        details: InstagramDetails | Unset
        if isinstance(_details, Unset):
            details = UNSET
        else:
            details = InstagramDetails.from_dict(_details)

        instagram_content = cls(
            type_=type_,
            text=text,
            media=media,
            carousel_options=carousel_options,
            first_comment=first_comment,
            details=details,
        )

        instagram_content.additional_properties = d
        return instagram_content

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
