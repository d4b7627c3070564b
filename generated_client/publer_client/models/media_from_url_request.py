# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_import_mode import MediaImportMode
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_from_url import MediaFromUrl


T = TypeVar("T", bound="MediaFromUrlRequest")


@_attrs_define
class MediaFromUrlRequest:
    """Media for the service to fetch.

    Attributes:
        media (list[MediaFromUrl]): At least one; that lower bound is our inference.
        type_ (MediaImportMode | str | Unset): Open. The schema requires it, the page does not, and programs leave it
            out: then it is `single`.
        direct_upload (bool | Unset): False when left out.
        in_library (bool | Unset): False when left out.
    """

    media: list[MediaFromUrl]
    type_: MediaImportMode | str | Unset = UNSET
    direct_upload: bool | Unset = UNSET
    in_library: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        media = []
        for media_item_data in self.media:
            media_item = media_item_data.to_dict()
            media.append(media_item)

        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, MediaImportMode):
            type_ = self.type_.value
        else:
            type_ = self.type_

        direct_upload = self.direct_upload

        in_library = self.in_library

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "media": media,
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if direct_upload is not UNSET:
            field_dict["direct_upload"] = direct_upload
        if in_library is not UNSET:
            field_dict["in_library"] = in_library

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_from_url import MediaFromUrl  # noqa: PLC0415

        d = dict(src_dict)
        media = []
        _media = d.pop("media")
        for media_item_data in _media:
            media_item = MediaFromUrl.from_dict(media_item_data)

            media.append(media_item)

        def _parse_type_(data: object) -> MediaImportMode | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = MediaImportMode(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MediaImportMode | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        direct_upload = d.pop("direct_upload", UNSET)

        in_library = d.pop("in_library", UNSET)

        media_from_url_request = cls(
            media=media,
            type_=type_,
            direct_upload=direct_upload,
            in_library=in_library,
        )

        media_from_url_request.additional_properties = d
        return media_from_url_request

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
