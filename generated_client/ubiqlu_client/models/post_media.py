# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class PostMedia(Model):
    """A ``PostMedia`` of the API.

    Attributes:
        id (str): The id of this use of the media; not the asset's.
        position (float): The place in the post, counted from zero.
        public_url (str): Where the file can be read.
        mime_type (str): The content type of the file.
        file_name (str): The name to show.
    """

    id: str
    position: float
    public_url: str
    mime_type: str
    file_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "position": ("position", float),
            "publicUrl": ("public_url", str),
            "mimeType": ("mime_type", str),
            "fileName": ("file_name", str),
        }
