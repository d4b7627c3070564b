# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bulk_state import BulkState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.post_input import PostInput


T = TypeVar("T", bound="PublishBulk")


@_attrs_define
class PublishBulk:
    """Up to 500 posts that go out now. `state` is documented as `scheduled`; programs leave it out, and whatever it says,
    the posts are published.

        Attributes:
            posts (list[PostInput]): At least one; that lower bound is our inference.
            state (BulkState | Unset): What the posts become. `auto` and `recycle` come from the page about bulk scheduling
                and `publish` from the page about links; the live service was seen to refuse `auto` as unknown.
    """

    posts: list[PostInput]
    state: BulkState | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        posts = []
        for posts_item_data in self.posts:
            posts_item = posts_item_data.to_dict()
            posts.append(posts_item)

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "posts": posts,
            }
        )
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.post_input import PostInput  # noqa: PLC0415

        d = dict(src_dict)
        posts = []
        _posts = d.pop("posts")
        for posts_item_data in _posts:
            posts_item = PostInput.from_dict(posts_item_data)

            posts.append(posts_item)

        _state = d.pop("state", UNSET)
        state: BulkState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = BulkState(_state)

        publish_bulk = cls(
            posts=posts,
            state=state,
        )

        publish_bulk.additional_properties = d
        return publish_bulk

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
