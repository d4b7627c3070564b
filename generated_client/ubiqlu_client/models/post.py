# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.post_status import PostStatus

if TYPE_CHECKING:
    from ..models.post_media import PostMedia
    from ..models.post_target import PostTarget


T = TypeVar("T", bound="Post")


@_attrs_define
class Post:
    """
    Attributes:
        id (str): The id to read the post by.
        caption (None | str): The text of the post.
        title (None | str): A title, where the post has one.
        aggregate_status (PostStatus): All targets in one word.
        resolved_at (datetime.datetime | None): When the post went out or is going to.
        created_at (datetime.datetime): When the post was made.
        targets (list[PostTarget]): One target for each account, in the order in which the accounts were given.
        media (list[PostMedia]): The media of the post, first one first.
    """

    id: str
    caption: None | str
    title: None | str
    aggregate_status: PostStatus
    resolved_at: datetime.datetime | None
    created_at: datetime.datetime
    targets: list[PostTarget]
    media: list[PostMedia]

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        caption: None | str
        caption = self.caption

        title: None | str
        title = self.title

        aggregate_status = self.aggregate_status.value

        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at

        created_at = self.created_at.isoformat()

        targets = []
        for targets_item_data in self.targets:
            targets_item = targets_item_data.to_dict()
            targets.append(targets_item)

        media = []
        for media_item_data in self.media:
            media_item = media_item_data.to_dict()
            media.append(media_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "caption": caption,
                "title": title,
                "aggregateStatus": aggregate_status,
                "resolvedAt": resolved_at,
                "createdAt": created_at,
                "targets": targets,
                "media": media,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.post_media import PostMedia  # noqa: PLC0415
        from ..models.post_target import PostTarget  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_caption(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        caption = _parse_caption(d.pop("caption"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        aggregate_status = PostStatus(d.pop("aggregateStatus"))

        def _parse_resolved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_at_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resolved_at = _parse_resolved_at(d.pop("resolvedAt"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        targets = []
        _targets = d.pop("targets")
        for targets_item_data in _targets:
            targets_item = PostTarget.from_dict(targets_item_data)

            targets.append(targets_item)

        media = []
        _media = d.pop("media")
        for media_item_data in _media:
            media_item = PostMedia.from_dict(media_item_data)

            media.append(media_item)

        post = cls(
            id=id,
            caption=caption,
            title=title,
            aggregate_status=aggregate_status,
            resolved_at=resolved_at,
            created_at=created_at,
            targets=targets,
            media=media,
        )

        return post
