# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="FacebookSponsor")


@_attrs_define
class FacebookSponsor:
    """The business partner of branded content.

    Attributes:
        id (str | Unset):
        name (str | Unset):
        verified (bool | Unset):
        boost (bool | Unset):
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    verified: bool | Unset = UNSET
    boost: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        verified = self.verified

        boost = self.boost

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if verified is not UNSET:
            field_dict["verified"] = verified
        if boost is not UNSET:
            field_dict["boost"] = boost

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        name = d.pop("name", UNSET)

        verified = d.pop("verified", UNSET)

        boost = d.pop("boost", UNSET)

        facebook_sponsor = cls(
            id=id,
            name=name,
            verified=verified,
            boost=boost,
        )

        facebook_sponsor.additional_properties = d
        return facebook_sponsor

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
