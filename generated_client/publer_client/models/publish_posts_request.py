# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.publish_bulk import PublishBulk


@_attrs_define
class PublishPostsRequest(Model):
    """Posts to publish now. The same body, but `state` may be missing.

    Attributes:
        bulk (PublishBulk): Up to 500 posts that are published now. `state` is documented as `scheduled`;
            programs omit it. The posts are published whatever its value is.
    """

    bulk: PublishBulk
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.publish_bulk import PublishBulk

        return {
            "bulk": ("bulk", PublishBulk),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
