# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.bulk_posts import BulkPosts


T = TypeVar("T", bound="BulkPostsRequest")


@_attrs_define
class BulkPostsRequest:
    """Posts to schedule, to keep as drafts, to recycle or to repeat.

    Attributes:
        bulk (BulkPosts): Up to 500 posts with one state. `auto`, `share_next` and `range` may stand here for all posts
            at once, as some programs send them.
    """

    bulk: BulkPosts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bulk = self.bulk.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bulk": bulk,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_posts import BulkPosts  # noqa: PLC0415

        d = dict(src_dict)
        bulk = BulkPosts.from_dict(d.pop("bulk"))

        bulk_posts_request = cls(
            bulk=bulk,
        )

        bulk_posts_request.additional_properties = d
        return bulk_posts_request

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
