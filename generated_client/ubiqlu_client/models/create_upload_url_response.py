# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateUploadUrlResponse")


@_attrs_define
class CreateUploadUrlResponse:
    """
    Attributes:
        upload_url (str): The signed storage URL that takes the bytes.
        expires_in_seconds (float): How long the upload URL works, in seconds from now.
        storage_key (str): The name of the place in storage; needed to register the file.
        public_url (str): Where the file can be read once it is registered.
    """

    upload_url: str
    expires_in_seconds: float
    storage_key: str
    public_url: str

    def to_dict(self) -> dict[str, Any]:
        upload_url = self.upload_url

        expires_in_seconds = self.expires_in_seconds

        storage_key = self.storage_key

        public_url = self.public_url

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "uploadUrl": upload_url,
                "expiresInSeconds": expires_in_seconds,
                "storageKey": storage_key,
                "publicUrl": public_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        upload_url = d.pop("uploadUrl")

        expires_in_seconds = d.pop("expiresInSeconds")

        storage_key = d.pop("storageKey")

        public_url = d.pop("publicUrl")

        create_upload_url_response = cls(
            upload_url=upload_url,
            expires_in_seconds=expires_in_seconds,
            storage_key=storage_key,
            public_url=public_url,
        )

        return create_upload_url_response
