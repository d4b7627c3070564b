# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.bulk_state import BulkState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.post_input import PostInput


@_attrs_define
class PublishBulk(Model):
    """Up to 500 posts that are published now. `state` is documented as `scheduled`; programs omit it.
    The posts are published whatever its value is.

    Attributes:
        posts (list[PostInput]): At least one; this minimum is assumed.
        state (BulkState | Unset): The state of the new posts. `auto` and `recycle` are from the page about
            bulk scheduling, `publish` is from the page about links; the live service was observed to reject
            `auto` as unknown.
    """

    posts: list[PostInput]
    state: BulkState | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.post_input import PostInput

        return {
            "posts": ("posts", list[PostInput]),
            "state": ("state", BulkState | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
