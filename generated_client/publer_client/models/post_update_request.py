# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.post_update import PostUpdate


T = TypeVar("T", bound="PostUpdateRequest")


@_attrs_define
class PostUpdateRequest:
    """The change, inside `post`.

    Attributes:
        post (PostUpdate): What to change. `text` and `title` are documented today; the others were documented once and
            are still sent. What of a published post can be changed depends on its network.
    """

    post: PostUpdate
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        post = self.post.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "post": post,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.post_update import PostUpdate  # noqa: PLC0415

        d = dict(src_dict)
        post = PostUpdate.from_dict(d.pop("post"))

        post_update_request = cls(
            post=post,
        )

        post_update_request.additional_properties = d
        return post_update_request

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
