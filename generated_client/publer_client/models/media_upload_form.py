# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="MediaUploadForm")


@_attrs_define
class MediaUploadForm:
    """The parts of an upload.

    Attributes:
        file (File): Up to 200 MB. Photos and GIFs (jpg, jpeg, png, gif, webp), videos (mp4, mov, avi, webm) and
            documents (pdf, doc, docx, ppt, pptx).
        direct_upload (bool | str | Unset): Store it at its final place before answering; slower. Not done when left
            out.
        in_library (bool | str | Unset): Keep it in the media library. Not done when left out.
    """

    file: File
    direct_upload: bool | str | Unset = UNSET
    in_library: bool | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        direct_upload: bool | str | Unset
        if isinstance(self.direct_upload, Unset):
            direct_upload = UNSET
        else:
            direct_upload = self.direct_upload

        in_library: bool | str | Unset
        if isinstance(self.in_library, Unset):
            in_library = UNSET
        else:
            in_library = self.in_library

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file": file,
            }
        )
        if direct_upload is not UNSET:
            field_dict["direct_upload"] = direct_upload
        if in_library is not UNSET:
            field_dict["in_library"] = in_library

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.direct_upload, Unset):
            if isinstance(self.direct_upload, bool):
                files.append(("direct_upload", (None, str(self.direct_upload).encode(), "text/plain")))
            else:
                files.append(("direct_upload", (None, str(self.direct_upload).encode(), "text/plain")))

        if not isinstance(self.in_library, Unset):
            if isinstance(self.in_library, bool):
                files.append(("in_library", (None, str(self.in_library).encode(), "text/plain")))
            else:
                files.append(("in_library", (None, str(self.in_library).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        def _parse_direct_upload(data: object) -> bool | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(bool | str | Unset, data)

        direct_upload = _parse_direct_upload(d.pop("direct_upload", UNSET))

        def _parse_in_library(data: object) -> bool | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(bool | str | Unset, data)

        in_library = _parse_in_library(d.pop("in_library", UNSET))

        media_upload_form = cls(
            file=file,
            direct_upload=direct_upload,
            in_library=in_library,
        )

        media_upload_form.additional_properties = d
        return media_upload_form

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
