# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.post_status import PostStatus

if TYPE_CHECKING:
    from ..models.post_media import PostMedia
    from ..models.post_target import PostTarget


@_attrs_define
class Post(Model):
    """A ``Post`` of the API.

    Attributes:
        id (str): The id of the post.
        caption (None | str): The text of the post.
        title (None | str): The title, if the post has one.
        aggregate_status (PostStatus): The state of the post, computed from its targets.
        resolved_at (datetime.datetime | None): When the post was or will be published.
        created_at (datetime.datetime): When the post was created.
        targets (list[PostTarget]): One target per account, in the order of the request.
        media (list[PostMedia]): The media of the post, in their order.
    """

    id: str
    caption: None | str
    title: None | str
    aggregate_status: PostStatus
    resolved_at: datetime.datetime | None
    created_at: datetime.datetime
    targets: list[PostTarget]
    media: list[PostMedia]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.post_media import PostMedia
        from ..models.post_target import PostTarget

        return {
            "id": ("id", str),
            "caption": ("caption", None | str),
            "title": ("title", None | str),
            "aggregateStatus": ("aggregate_status", PostStatus),
            "resolvedAt": ("resolved_at", datetime.datetime | None),
            "createdAt": ("created_at", datetime.datetime),
            "targets": ("targets", list[PostTarget]),
            "media": ("media", list[PostMedia]),
        }
