# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MediaThumbnail")


@_attrs_define
class MediaThumbnail:
    """A preview in two sizes.

    Attributes:
        id (int | None | str | Unset):
        small (None | str | Unset):
        real (None | str | Unset):
    """

    id: int | None | str | Unset = UNSET
    small: None | str | Unset = UNSET
    real: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        small: None | str | Unset
        if isinstance(self.small, Unset):
            small = UNSET
        else:
            small = self.small

        real: None | str | Unset
        if isinstance(self.real, Unset):
            real = UNSET
        else:
            real = self.real

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if small is not UNSET:
            field_dict["small"] = small
        if real is not UNSET:
            field_dict["real"] = real

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_id(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_small(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        small = _parse_small(d.pop("small", UNSET))

        def _parse_real(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        real = _parse_real(d.pop("real", UNSET))

        media_thumbnail = cls(
            id=id,
            small=small,
            real=real,
        )

        media_thumbnail.additional_properties = d
        return media_thumbnail

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
