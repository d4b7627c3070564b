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
    from ..models.time_range import TimeRange


@_attrs_define
class BulkPosts(Model):
    """Up to 500 posts with one state. `auto`, `share_next` and `range` can be sent here for all posts,
    as some programs do.

    Attributes:
        state (BulkState): The state of the new posts. `auto` and `recycle` are from the page about bulk
            scheduling, `publish` is from the page about links; the live service was observed to reject `auto`
            as unknown.
        posts (list[PostInput]): At least one; this minimum is assumed.
        auto (bool | Unset):
        share_next (bool | Unset):
        range_ (TimeRange | Unset): The period in which an auto-scheduled post is published, including both
            days.
    """

    state: BulkState
    posts: list[PostInput]
    auto: bool | Unset = UNSET
    share_next: bool | Unset = UNSET
    range_: TimeRange | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.post_input import PostInput
        from ..models.time_range import TimeRange

        return {
            "state": ("state", BulkState),
            "posts": ("posts", list[PostInput]),
            "auto": ("auto", bool | Unset),
            "share_next": ("share_next", bool | Unset),
            "range": ("range_", TimeRange | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
