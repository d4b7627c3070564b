# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_kind import MediaKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_thumbnail import MediaThumbnail


T = TypeVar("T", bound="MediaItem")


@_attrs_define
class MediaItem:
    """A piece of media in the library.

    Attributes:
        id (str):
        type_ (MediaKind | str): Open; the known words are those of MediaKind.
        name (str):
        path (str):
        thumbnails (list[MediaThumbnail]):
        caption (None | str | Unset):
        created_at (datetime.datetime | Unset):
        updated_at (datetime.datetime | Unset):
        favorite (bool | Unset):
        in_library (bool | Unset):
        url (None | str | Unset): Older documents only.
        thumbnail (None | str | Unset): Older documents only.
        used (bool | Unset): Older documents only.
        source (None | str | Unset): Older documents only.
    """

    id: str
    type_: MediaKind | str
    name: str
    path: str
    thumbnails: list[MediaThumbnail]
    caption: None | str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    favorite: bool | Unset = UNSET
    in_library: bool | Unset = UNSET
    url: None | str | Unset = UNSET
    thumbnail: None | str | Unset = UNSET
    used: bool | Unset = UNSET
    source: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        type_: str
        if isinstance(self.type_, MediaKind):
            type_ = self.type_.value
        else:
            type_ = self.type_

        name = self.name

        path = self.path

        thumbnails = []
        for thumbnails_item_data in self.thumbnails:
            thumbnails_item = thumbnails_item_data.to_dict()
            thumbnails.append(thumbnails_item)

        caption: None | str | Unset
        if isinstance(self.caption, Unset):
            caption = UNSET
        else:
            caption = self.caption

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        favorite = self.favorite

        in_library = self.in_library

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        thumbnail: None | str | Unset
        if isinstance(self.thumbnail, Unset):
            thumbnail = UNSET
        else:
            thumbnail = self.thumbnail

        used = self.used

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "type": type_,
                "name": name,
                "path": path,
                "thumbnails": thumbnails,
            }
        )
        if caption is not UNSET:
            field_dict["caption"] = caption
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if favorite is not UNSET:
            field_dict["favorite"] = favorite
        if in_library is not UNSET:
            field_dict["in_library"] = in_library
        if url is not UNSET:
            field_dict["url"] = url
        if thumbnail is not UNSET:
            field_dict["thumbnail"] = thumbnail
        if used is not UNSET:
            field_dict["used"] = used
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_thumbnail import MediaThumbnail  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_type_(data: object) -> MediaKind | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = MediaKind(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MediaKind | str, data)

        type_ = _parse_type_(d.pop("type"))

        name = d.pop("name")

        path = d.pop("path")

        thumbnails = []
        _thumbnails = d.pop("thumbnails")
        for thumbnails_item_data in _thumbnails:
            thumbnails_item = MediaThumbnail.from_dict(thumbnails_item_data)

            thumbnails.append(thumbnails_item)

        def _parse_caption(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        caption = _parse_caption(d.pop("caption", UNSET))

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        favorite = d.pop("favorite", UNSET)

        in_library = d.pop("in_library", UNSET)

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_thumbnail(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        thumbnail = _parse_thumbnail(d.pop("thumbnail", UNSET))

        used = d.pop("used", UNSET)

        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        media_item = cls(
            id=id,
            type_=type_,
            name=name,
            path=path,
            thumbnails=thumbnails,
            caption=caption,
            created_at=created_at,
            updated_at=updated_at,
            favorite=favorite,
            in_library=in_library,
            url=url,
            thumbnail=thumbnail,
            used=used,
            source=source,
        )

        media_item.additional_properties = d
        return media_item

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
