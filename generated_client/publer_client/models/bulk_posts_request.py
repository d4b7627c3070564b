# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.bulk_posts import BulkPosts


@_attrs_define
class BulkPostsRequest(Model):
    """Posts to schedule, to save as drafts, to recycle or to repeat.

    Attributes:
        bulk (BulkPosts): Up to 500 posts with one state. `auto`, `share_next` and `range` can be sent here
            for all posts, as some programs do.
    """

    bulk: BulkPosts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.bulk_posts import BulkPosts

        return {
            "bulk": ("bulk", BulkPosts),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
