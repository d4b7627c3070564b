# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.media_type import MediaType
from ..models.post_type_hint import PostTypeHint


@_attrs_define
class MediaAsset(Model):
    """A ``MediaAsset`` of the API.

    Attributes:
        id (str): The id for `mediaAssetId`.
        file_name (str): The file name.
        public_url (str): The public URL of the file.
        mime_type (MediaType): The content type of the stored file.
        bytes_ (float): The size of the stored file.
        width (float | None): Width in pixels, as given on registration.
        height (float | None): Height in pixels, as given on registration.
        duration_seconds (float | None): Length of a video in seconds, as given on registration.
        post_type_hint (None | PostTypeHint): The post type for the file.
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "fileName": ("file_name", str),
            "publicUrl": ("public_url", str),
            "mimeType": ("mime_type", MediaType),
            "bytes": ("bytes_", float),
            "width": ("width", float | None),
            "height": ("height", float | None),
            "durationSeconds": ("duration_seconds", float | None),
            "postTypeHint": ("post_type_hint", None | PostTypeHint),
            "createdAt": ("created_at", datetime.datetime),
        }
