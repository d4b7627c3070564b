# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.album import Album
    from ..models.watermark import Watermark


T = TypeVar("T", bound="AccountMediaOptions")


@_attrs_define
class AccountMediaOptions:
    """The albums and watermarks that one account keeps ready.

    Attributes:
        id (str): The account.
        albums (list[Album]):
        watermarks (list[Watermark]):
    """

    id: str
    albums: list[Album]
    watermarks: list[Watermark]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        albums = []
        for albums_item_data in self.albums:
            albums_item = albums_item_data.to_dict()
            albums.append(albums_item)

        watermarks = []
        for watermarks_item_data in self.watermarks:
            watermarks_item = watermarks_item_data.to_dict()
            watermarks.append(watermarks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "albums": albums,
                "watermarks": watermarks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album import Album  # noqa: PLC0415
        from ..models.watermark import Watermark  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        albums = []
        _albums = d.pop("albums")
        for albums_item_data in _albums:
            albums_item = Album.from_dict(albums_item_data)

            albums.append(albums_item)

        watermarks = []
        _watermarks = d.pop("watermarks")
        for watermarks_item_data in _watermarks:
            watermarks_item = Watermark.from_dict(watermarks_item_data)

            watermarks.append(watermarks_item)

        account_media_options = cls(
            id=id,
            albums=albums,
            watermarks=watermarks,
        )

        account_media_options.additional_properties = d
        return account_media_options

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
