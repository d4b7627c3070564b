# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_type import MediaType
from ..types import UNSET, Unset

T = TypeVar("T", bound="FinalizeMediaRequest")


@_attrs_define
class FinalizeMediaRequest:
    """
    Attributes:
        file_name (str): The name to show for the asset.
        storage_key (str): The `storageKey` that came with the upload URL.
        mime_type (MediaType): The content type that the stored object must have.
        bytes_ (int): The size that the stored object must have; 8 MiB at most.
        width (int | None | Unset): Width in pixels, if the caller knows it.
        height (int | None | Unset): Height in pixels, if the caller knows it.
        duration_seconds (int | None | Unset): Length of a video in seconds, if the caller knows it.
    """

    file_name: str
    storage_key: str
    mime_type: MediaType
    bytes_: int
    width: int | None | Unset = UNSET
    height: int | None | Unset = UNSET
    duration_seconds: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file_name = self.file_name

        storage_key = self.storage_key

        mime_type = self.mime_type.value

        bytes_ = self.bytes_

        width: int | None | Unset
        if isinstance(self.width, Unset):
            width = UNSET
        else:
            width = self.width

        height: int | None | Unset
        if isinstance(self.height, Unset):
            height = UNSET
        else:
            height = self.height

        duration_seconds: int | None | Unset
        if isinstance(self.duration_seconds, Unset):
            duration_seconds = UNSET
        else:
            duration_seconds = self.duration_seconds

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "fileName": file_name,
                "storageKey": storage_key,
                "mimeType": mime_type,
                "bytes": bytes_,
            }
        )
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if duration_seconds is not UNSET:
            field_dict["durationSeconds"] = duration_seconds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file_name = d.pop("fileName")

        storage_key = d.pop("storageKey")

        mime_type = MediaType(d.pop("mimeType"))

        bytes_ = d.pop("bytes")

        def _parse_width(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        width = _parse_width(d.pop("width", UNSET))

        def _parse_height(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        height = _parse_height(d.pop("height", UNSET))

        def _parse_duration_seconds(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        duration_seconds = _parse_duration_seconds(d.pop("durationSeconds", UNSET))

        finalize_media_request = cls(
            file_name=file_name,
            storage_key=storage_key,
            mime_type=mime_type,
            bytes_=bytes_,
            width=width,
            height=height,
            duration_seconds=duration_seconds,
        )

        finalize_media_request.additional_properties = d
        return finalize_media_request

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
