# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Signature")


@_attrs_define
class Signature:
    """A closing text. Its id goes into `signature` of an account of a new post.

    Attributes:
        id (str):
        label (str):
        text (str):
        default (bool):
        in_photo_captions (bool): Also added to each caption of a Facebook post with several photos.
    """

    id: str
    label: str
    text: str
    default: bool
    in_photo_captions: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        label = self.label

        text = self.text

        default = self.default

        in_photo_captions = self.in_photo_captions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "label": label,
                "text": text,
                "default": default,
                "in_photo_captions": in_photo_captions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        label = d.pop("label")

        text = d.pop("text")

        default = d.pop("default")

        in_photo_captions = d.pop("in_photo_captions")

        signature = cls(
            id=id,
            label=label,
            text=text,
            default=default,
            in_photo_captions=in_photo_captions,
        )

        signature.additional_properties = d
        return signature

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
