# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.media_type import MediaType
from ..types import UNSET, Unset


@_attrs_define
class FinalizeMediaRequest(Model):
    """A ``FinalizeMediaRequest`` of the API.

    Attributes:
        file_name (str): The file name of the asset.
        storage_key (str): The `storageKey` from the response with the upload URL.
        mime_type (MediaType): The content type of the stored object.
        bytes_ (int): The size of the stored object in bytes, at most 8 MiB.
        width (int | None | Unset): Width in pixels, if known.
        height (int | None | Unset): Height in pixels, if known.
        duration_seconds (int | None | Unset): Length of a video in seconds, if known.
    """

    file_name: str
    storage_key: str
    mime_type: MediaType
    bytes_: int
    width: int | None | Unset = UNSET
    height: int | None | Unset = UNSET
    duration_seconds: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "fileName": ("file_name", str),
            "storageKey": ("storage_key", str),
            "mimeType": ("mime_type", MediaType),
            "bytes": ("bytes_", int),
            "width": ("width", int | None | Unset),
            "height": ("height", int | None | Unset),
            "durationSeconds": ("duration_seconds", int | None | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
