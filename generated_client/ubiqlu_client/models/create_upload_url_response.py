# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class CreateUploadUrlResponse(Model):
    """A ``CreateUploadUrlResponse`` of the API.

    Attributes:
        upload_url (str): The signed URL for the `PUT` of the bytes.
        expires_in_seconds (float): How long the upload URL is valid, in seconds.
        storage_key (str): The key of the object in the storage; needed to register the file.
        public_url (str): The URL of the file after it was registered.
    """

    upload_url: str
    expires_in_seconds: float
    storage_key: str
    public_url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "uploadUrl": ("upload_url", str),
            "expiresInSeconds": ("expires_in_seconds", float),
            "storageKey": ("storage_key", str),
            "publicUrl": ("public_url", str),
        }
