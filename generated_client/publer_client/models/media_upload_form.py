# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, File, Unset


@_attrs_define
class MediaUploadForm(Model):
    """The parts of an upload.

    Attributes:
        file (File): Up to 200 MB. Photos and GIFs (jpg, jpeg, png, gif, webp), videos (mp4, mov, avi, webm)
            and documents (pdf, doc, docx, ppt, pptx).
        direct_upload (bool | str | Unset): Store the file at its final place before the response; this is
            slower. The default is false.
        in_library (bool | str | Unset): Keep it in the media library. The default is false.
    """

    file: File
    direct_upload: bool | str | Unset = UNSET
    in_library: bool | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "file": ("file", File),
            "direct_upload": ("direct_upload", bool | str | Unset),
            "in_library": ("in_library", bool | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
