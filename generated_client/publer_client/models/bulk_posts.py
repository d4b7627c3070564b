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
    from ..models.time_range import TimeRange


T = TypeVar("T", bound="BulkPosts")


@_attrs_define
class BulkPosts:
    """Up to 500 posts with one state. `auto`, `share_next` and `range` may stand here for all posts at once, as some
    programs send them.

        Attributes:
            state (BulkState): What the posts become. `auto` and `recycle` come from the page about bulk scheduling and
                `publish` from the page about links; the live service was seen to refuse `auto` as unknown.
            posts (list[PostInput]): At least one; that lower bound is our inference.
            auto (bool | Unset):
            share_next (bool | Unset):
            range_ (TimeRange | Unset): The days that an auto-scheduled post may land on, both ends included.
    """

    state: BulkState
    posts: list[PostInput]
    auto: bool | Unset = UNSET
    share_next: bool | Unset = UNSET
    range_: TimeRange | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        state = self.state.value

        posts = []
        for posts_item_data in self.posts:
            posts_item = posts_item_data.to_dict()
            posts.append(posts_item)

        auto = self.auto

        share_next = self.share_next

        range_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.range_, Unset):
            range_ = self.range_.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "state": state,
                "posts": posts,
            }
        )
        if auto is not UNSET:
            field_dict["auto"] = auto
        if share_next is not UNSET:
            field_dict["share_next"] = share_next
        if range_ is not UNSET:
            field_dict["range"] = range_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.post_input import PostInput  # noqa: PLC0415
        from ..models.time_range import TimeRange  # noqa: PLC0415

        d = dict(src_dict)
        state = BulkState(d.pop("state"))

        posts = []
        _posts = d.pop("posts")
        for posts_item_data in _posts:
            posts_item = PostInput.from_dict(posts_item_data)

            posts.append(posts_item)

        auto = d.pop("auto", UNSET)

        share_next = d.pop("share_next", UNSET)

        _range_ = d.pop("range", UNSET)
        range_: TimeRange | Unset
        if isinstance(_range_, Unset):
            range_ = UNSET
        else:
            range_ = TimeRange.from_dict(_range_)

        bulk_posts = cls(
            state=state,
            posts=posts,
            auto=auto,
            share_next=share_next,
            range_=range_,
        )

        bulk_posts.additional_properties = d
        return bulk_posts

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
