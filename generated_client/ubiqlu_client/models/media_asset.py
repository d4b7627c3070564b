# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.media_type import MediaType
from ..models.post_type_hint import PostTypeHint

T = TypeVar("T", bound="MediaAsset")


@_attrs_define
class MediaAsset:
    """
    Attributes:
        id (str): The id to name in `mediaAssetId`.
        file_name (str): The name to show.
        public_url (str): Where the networks, and anybody else, can read the file.
        mime_type (MediaType): The content type of the stored file.
        bytes_ (float): The size of the stored file.
        width (float | None): Width in pixels, as the uploader gave it.
        height (float | None): Height in pixels, as the uploader gave it.
        duration_seconds (float | None): Length of a video in seconds, as the uploader gave it.
        post_type_hint (None | PostTypeHint): The kind of post that the file lends itself to.
        created_at (datetime.datetime): When the file was registered.
    """

    id: str
    file_name: str
    public_url: str
    mime_type: MediaType
    bytes_: float
    width: float | None
    height: float | None
    duration_seconds: float | None
    post_type_hint: None | PostTypeHint
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        file_name = self.file_name

        public_url = self.public_url

        mime_type = self.mime_type.value

        bytes_ = self.bytes_

        width: float | None
        width = self.width

        height: float | None
        height = self.height

        duration_seconds: float | None
        duration_seconds = self.duration_seconds

        post_type_hint: None | str
        if isinstance(self.post_type_hint, PostTypeHint):
            post_type_hint = self.post_type_hint.value
        else:
            post_type_hint = self.post_type_hint

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "fileName": file_name,
                "publicUrl": public_url,
                "mimeType": mime_type,
                "bytes": bytes_,
                "width": width,
                "height": height,
                "durationSeconds": duration_seconds,
                "postTypeHint": post_type_hint,
                "createdAt": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        file_name = d.pop("fileName")

        public_url = d.pop("publicUrl")

        mime_type = MediaType(d.pop("mimeType"))

        bytes_ = d.pop("bytes")

        def _parse_width(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        width = _parse_width(d.pop("width"))

        def _parse_height(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        height = _parse_height(d.pop("height"))

        def _parse_duration_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        duration_seconds = _parse_duration_seconds(d.pop("durationSeconds"))

        def _parse_post_type_hint(data: object) -> None | PostTypeHint:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                post_type_hint_type_0 = PostTypeHint(data)

                return post_type_hint_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PostTypeHint, data)

        post_type_hint = _parse_post_type_hint(d.pop("postTypeHint"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        media_asset = cls(
            id=id,
            file_name=file_name,
            public_url=public_url,
            mime_type=mime_type,
            bytes_=bytes_,
            width=width,
            height=height,
            duration_seconds=duration_seconds,
            post_type_hint=post_type_hint,
            created_at=created_at,
        )

        return media_asset
