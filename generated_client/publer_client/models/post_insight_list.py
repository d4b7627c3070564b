# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.live_post_insight import LivePostInsight
    from ..models.post_insight import PostInsight


T = TypeVar("T", bound="PostInsightList")


@_attrs_define
class PostInsightList:
    """Ten posts with their figures. Introduction and reference have a PostInsight for each, live a LivePostInsight.

    Attributes:
        posts (list[LivePostInsight | PostInsight]):
        total (int):
    """

    posts: list[LivePostInsight | PostInsight]
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.post_insight import PostInsight  # noqa: PLC0415

        posts = []
        for posts_item_data in self.posts:
            posts_item: dict[str, Any]
            if isinstance(posts_item_data, PostInsight):
                posts_item = posts_item_data.to_dict()
            else:
                posts_item = posts_item_data.to_dict()

            posts.append(posts_item)

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "posts": posts,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.live_post_insight import LivePostInsight  # noqa: PLC0415
        from ..models.post_insight import PostInsight  # noqa: PLC0415

        d = dict(src_dict)
        posts = []
        _posts = d.pop("posts")
        for posts_item_data in _posts:

            def _parse_posts_item(data: object) -> LivePostInsight | PostInsight:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    posts_item_type_0 = PostInsight.from_dict(data)

                    return posts_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                posts_item_type_1 = LivePostInsight.from_dict(data)

                return posts_item_type_1

            posts_item = _parse_posts_item(posts_item_data)

            posts.append(posts_item)

        total = d.pop("total")

        post_insight_list = cls(
            posts=posts,
            total=total,
        )

        post_insight_list.additional_properties = d
        return post_insight_list

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
