# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.publish_bulk import PublishBulk


T = TypeVar("T", bound="PublishPostsRequest")


@_attrs_define
class PublishPostsRequest:
    """Posts to publish now. The same body, only that `state` may be missing.

    Attributes:
        bulk (PublishBulk): Up to 500 posts that go out now. `state` is documented as `scheduled`; programs leave it
            out, and whatever it says, the posts are published.
    """

    bulk: PublishBulk
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
        from ..models.publish_bulk import PublishBulk  # noqa: PLC0415

        d = dict(src_dict)
        bulk = PublishBulk.from_dict(d.pop("bulk"))

        publish_posts_request = cls(
            bulk=bulk,
        )

        publish_posts_request.additional_properties = d
        return publish_posts_request

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
