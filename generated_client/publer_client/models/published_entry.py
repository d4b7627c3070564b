# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.published_post import PublishedPost


T = TypeVar("T", bound="PublishedEntry")


@_attrs_define
class PublishedEntry:
    """One post that was handed to a network. Live.

    Attributes:
        type_ (str): Seen as `job`.
        post (PublishedPost): A post by its id.
    """

    type_: str
    post: PublishedPost
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        post = self.post.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "post": post,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.published_post import PublishedPost  # noqa: PLC0415

        d = dict(src_dict)
        type_ = d.pop("type")

        post = PublishedPost.from_dict(d.pop("post"))

        published_entry = cls(
            type_=type_,
            post=post,
        )

        published_entry.additional_properties = d
        return published_entry

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
