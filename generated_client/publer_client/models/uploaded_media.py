# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_kind import MediaKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_thumbnail import MediaThumbnail
    from ..models.media_validity import MediaValidity


T = TypeVar("T", bound="UploadedMedia")


@_attrs_define
class UploadedMedia:
    """A piece of media that is ready to be used in a post.

    Attributes:
        id (str):
        path (str):
        type_ (MediaKind | str): Open; `document` besides the kinds of the library.
        thumbnail (None | str | Unset):
        thumbnails (list[MediaThumbnail] | Unset): Frames to choose a video's cover from. Read by clients; not
            documented here.
        validity (MediaValidity | Unset): Per network, which kinds of post this media can be used in. The keys are
            networks.
        width (float | None | Unset):
        height (float | None | Unset):
        source (None | str | Unset):
        name (str | Unset):
        caption (None | str | Unset):
    """

    id: str
    path: str
    type_: MediaKind | str
    thumbnail: None | str | Unset = UNSET
    thumbnails: list[MediaThumbnail] | Unset = UNSET
    validity: MediaValidity | Unset = UNSET
    width: float | None | Unset = UNSET
    height: float | None | Unset = UNSET
    source: None | str | Unset = UNSET
    name: str | Unset = UNSET
    caption: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        path = self.path

        type_: str
        if isinstance(self.type_, MediaKind):
            type_ = self.type_.value
        else:
            type_ = self.type_

        thumbnail: None | str | Unset
        if isinstance(self.thumbnail, Unset):
            thumbnail = UNSET
        else:
            thumbnail = self.thumbnail

        thumbnails: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.thumbnails, Unset):
            thumbnails = []
            for thumbnails_item_data in self.thumbnails:
                thumbnails_item = thumbnails_item_data.to_dict()
                thumbnails.append(thumbnails_item)

        validity: dict[str, Any] | Unset = UNSET
        if not isinstance(self.validity, Unset):
            validity = self.validity.to_dict()

        width: float | None | Unset
        if isinstance(self.width, Unset):
            width = UNSET
        else:
            width = self.width

        height: float | None | Unset
        if isinstance(self.height, Unset):
            height = UNSET
        else:
            height = self.height

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

        name = self.name

        caption: None | str | Unset
        if isinstance(self.caption, Unset):
            caption = UNSET
        else:
            caption = self.caption

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "path": path,
                "type": type_,
            }
        )
        if thumbnail is not UNSET:
            field_dict["thumbnail"] = thumbnail
        if thumbnails is not UNSET:
            field_dict["thumbnails"] = thumbnails
        if validity is not UNSET:
            field_dict["validity"] = validity
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if source is not UNSET:
            field_dict["source"] = source
        if name is not UNSET:
            field_dict["name"] = name
        if caption is not UNSET:
            field_dict["caption"] = caption

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_thumbnail import MediaThumbnail  # noqa: PLC0415
        from ..models.media_validity import MediaValidity  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        path = d.pop("path")

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

        def _parse_thumbnail(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        thumbnail = _parse_thumbnail(d.pop("thumbnail", UNSET))

        _thumbnails = d.pop("thumbnails", UNSET)
        thumbnails: list[MediaThumbnail] | Unset = UNSET
        if _thumbnails is not UNSET:
            thumbnails = []
            for thumbnails_item_data in _thumbnails:
                thumbnails_item = MediaThumbnail.from_dict(thumbnails_item_data)

                thumbnails.append(thumbnails_item)

        _validity = d.pop("validity", UNSET)
        validity: MediaValidity | Unset
        if isinstance(_validity, Unset):
            validity = UNSET
        else:
            validity = MediaValidity.from_dict(_validity)

        def _parse_width(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        width = _parse_width(d.pop("width", UNSET))

        def _parse_height(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        height = _parse_height(d.pop("height", UNSET))

        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        name = d.pop("name", UNSET)

        def _parse_caption(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        caption = _parse_caption(d.pop("caption", UNSET))

        uploaded_media = cls(
            id=id,
            path=path,
            type_=type_,
            thumbnail=thumbnail,
            thumbnails=thumbnails,
            validity=validity,
            width=width,
            height=height,
            source=source,
            name=name,
            caption=caption,
        )

        uploaded_media.additional_properties = d
        return uploaded_media

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
