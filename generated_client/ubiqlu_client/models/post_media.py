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
        id (str): The id of this item of the post; not the asset's id.
        position (float): The position in the post, starting at 0.
        public_url (str): The public URL of the file.
        mime_type (str): The content type of the file.
        file_name (str): The file name.
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
