# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.media_type import MediaType


@_attrs_define
class CreateUploadUrlRequest(Model):
    """A ``CreateUploadUrlRequest`` of the API.

    Attributes:
        file_name (str): The file name, for display.
        mime_type (MediaType): The content type of the file.
        bytes_ (int): The size of the file in bytes, at most 8 MiB.
    """

    file_name: str
    mime_type: MediaType
    bytes_: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "fileName": ("file_name", str),
            "mimeType": ("mime_type", MediaType),
            "bytes": ("bytes_", int),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
