# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.you_tube_format import YouTubeFormat
from ..models.you_tube_privacy import YouTubePrivacy
from ..types import UNSET, Unset

T = TypeVar("T", bound="YouTubeDetails")


@_attrs_define
class YouTubeDetails:
    """The format and who may watch.

    Attributes:
        type_ (str | Unset | YouTubeFormat):
        privacy (str | Unset | YouTubePrivacy):
    """

    type_: str | Unset | YouTubeFormat = UNSET
    privacy: str | Unset | YouTubePrivacy = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, YouTubeFormat):
            type_ = self.type_.value
        else:
            type_ = self.type_

        privacy: str | Unset
        if isinstance(self.privacy, Unset):
            privacy = UNSET
        elif isinstance(self.privacy, YouTubePrivacy):
            privacy = self.privacy.value
        else:
            privacy = self.privacy

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if privacy is not UNSET:
            field_dict["privacy"] = privacy

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_type_(data: object) -> str | Unset | YouTubeFormat:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = YouTubeFormat(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Unset | YouTubeFormat, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_privacy(data: object) -> str | Unset | YouTubePrivacy:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                privacy_type_0 = YouTubePrivacy(data)

                return privacy_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Unset | YouTubePrivacy, data)

        privacy = _parse_privacy(d.pop("privacy", UNSET))

        you_tube_details = cls(
            type_=type_,
            privacy=privacy,
        )

        you_tube_details.additional_properties = d
        return you_tube_details

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
