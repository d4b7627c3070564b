# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ThumbnailPair")


@_attrs_define
class ThumbnailPair:
    """A small and a full-size preview.

    Attributes:
        real (str | Unset):
        small (str | Unset):
    """

    real: str | Unset = UNSET
    small: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        real = self.real

        small = self.small

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if real is not UNSET:
            field_dict["real"] = real
        if small is not UNSET:
            field_dict["small"] = small

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        real = d.pop("real", UNSET)

        small = d.pop("small", UNSET)

        thumbnail_pair = cls(
            real=real,
            small=small,
        )

        thumbnail_pair.additional_properties = d
        return thumbnail_pair

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
