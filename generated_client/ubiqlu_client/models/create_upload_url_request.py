# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_type import MediaType

T = TypeVar("T", bound="CreateUploadUrlRequest")


@_attrs_define
class CreateUploadUrlRequest:
    """
    Attributes:
        file_name (str): The file's own name; kept for display.
        mime_type (MediaType): The content type of the bytes to come.
        bytes_ (int): The number of bytes to come; 8 MiB at most.
    """

    file_name: str
    mime_type: MediaType
    bytes_: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file_name = self.file_name

        mime_type = self.mime_type.value

        bytes_ = self.bytes_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "fileName": file_name,
                "mimeType": mime_type,
                "bytes": bytes_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file_name = d.pop("fileName")

        mime_type = MediaType(d.pop("mimeType"))

        bytes_ = d.pop("bytes")

        create_upload_url_request = cls(
            file_name=file_name,
            mime_type=mime_type,
            bytes_=bytes_,
        )

        create_upload_url_request.additional_properties = d
        return create_upload_url_request

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
