# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_ref_type import MediaRefType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.thumbnail_pair import ThumbnailPair


T = TypeVar("T", bound="CommentMedia")


@_attrs_define
class CommentMedia:
    """The one piece of media of a follow-up comment.

    Attributes:
        id (int | str | Unset):
        type_ (MediaRefType | str | Unset): Documented are `photo`, `video` and `gif`.
        path (str | Unset):
        caption (None | str | Unset):
        thumbnail (None | str | Unset):
        thumbnails (ThumbnailPair | Unset): A small and a full-size preview.
    """

    id: int | str | Unset = UNSET
    type_: MediaRefType | str | Unset = UNSET
    path: str | Unset = UNSET
    caption: None | str | Unset = UNSET
    thumbnail: None | str | Unset = UNSET
    thumbnails: ThumbnailPair | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, MediaRefType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        path = self.path

        caption: None | str | Unset
        if isinstance(self.caption, Unset):
            caption = UNSET
        else:
            caption = self.caption

        thumbnail: None | str | Unset
        if isinstance(self.thumbnail, Unset):
            thumbnail = UNSET
        else:
            thumbnail = self.thumbnail

        thumbnails: dict[str, Any] | Unset = UNSET
        if not isinstance(self.thumbnails, Unset):
            thumbnails = self.thumbnails.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if type_ is not UNSET:
            field_dict["type"] = type_
        if path is not UNSET:
            field_dict["path"] = path
        if caption is not UNSET:
            field_dict["caption"] = caption
        if thumbnail is not UNSET:
            field_dict["thumbnail"] = thumbnail
        if thumbnails is not UNSET:
            field_dict["thumbnails"] = thumbnails

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.thumbnail_pair import ThumbnailPair  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_type_(data: object) -> MediaRefType | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = MediaRefType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MediaRefType | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        path = d.pop("path", UNSET)

        def _parse_caption(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        caption = _parse_caption(d.pop("caption", UNSET))

        def _parse_thumbnail(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        thumbnail = _parse_thumbnail(d.pop("thumbnail", UNSET))

        _thumbnails = d.pop("thumbnails", UNSET)
        thumbnails: ThumbnailPair | Unset
        if isinstance(_thumbnails, Unset):
            thumbnails = UNSET
        else:
            thumbnails = ThumbnailPair.from_dict(_thumbnails)

        comment_media = cls(
            id=id,
            type_=type_,
            path=path,
            caption=caption,
            thumbnail=thumbnail,
            thumbnails=thumbnails,
        )

        comment_media.additional_properties = d
        return comment_media

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
