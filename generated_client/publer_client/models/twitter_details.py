# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.twitter_format import TwitterFormat
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.named_reference import NamedReference


T = TypeVar("T", bound="TwitterDetails")


@_attrs_define
class TwitterDetails:
    """The format and the community.

    Attributes:
        type_ (str | TwitterFormat | Unset): `long_post` allows 25,000 characters with X Premium.
        community (NamedReference | Unset): Something known by its id and shown by its name - a board, a community, a
            place.
    """

    type_: str | TwitterFormat | Unset = UNSET
    community: NamedReference | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, TwitterFormat):
            type_ = self.type_.value
        else:
            type_ = self.type_

        community: dict[str, Any] | Unset = UNSET
        if not isinstance(self.community, Unset):
            community = self.community.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if community is not UNSET:
            field_dict["community"] = community

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named_reference import NamedReference  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> str | TwitterFormat | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = TwitterFormat(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | TwitterFormat | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        _community = d.pop("community", UNSET)
        community: NamedReference | Unset
        if isinstance(_community, Unset):
            community = UNSET
        else:
            community = NamedReference.from_dict(_community)

        twitter_details = cls(
            type_=type_,
            community=community,
        )

        twitter_details.additional_properties = d
        return twitter_details

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
