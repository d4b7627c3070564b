# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Watermark")


@_attrs_define
class Watermark:
    """An image laid over media. A new post takes this object whole, as `watermark` of an account. Not for TikTok.

    Attributes:
        id (int | str):
        name (str | Unset):
        opacity (float | Unset):
        size (float | Unset): In percent of the media.
        position (str | Unset): A corner or edge, for example `bottom_right` or `top_left`.
        default (bool | Unset):
        image (None | str | Unset):
    """

    id: int | str
    name: str | Unset = UNSET
    opacity: float | Unset = UNSET
    size: float | Unset = UNSET
    position: str | Unset = UNSET
    default: bool | Unset = UNSET
    image: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | str
        id = self.id

        name = self.name

        opacity = self.opacity

        size = self.size

        position = self.position

        default = self.default

        image: None | str | Unset
        if isinstance(self.image, Unset):
            image = UNSET
        else:
            image = self.image

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if opacity is not UNSET:
            field_dict["opacity"] = opacity
        if size is not UNSET:
            field_dict["size"] = size
        if position is not UNSET:
            field_dict["position"] = position
        if default is not UNSET:
            field_dict["default"] = default
        if image is not UNSET:
            field_dict["image"] = image

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_id(data: object) -> int | str:
            return cast(int | str, data)

        id = _parse_id(d.pop("id"))

        name = d.pop("name", UNSET)

        opacity = d.pop("opacity", UNSET)

        size = d.pop("size", UNSET)

        position = d.pop("position", UNSET)

        default = d.pop("default", UNSET)

        def _parse_image(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        image = _parse_image(d.pop("image", UNSET))

        watermark = cls(
            id=id,
            name=name,
            opacity=opacity,
            size=size,
            position=position,
            default=default,
            image=image,
        )

        watermark.additional_properties = d
        return watermark

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
