# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.media_import_mode import MediaImportMode
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_from_url import MediaFromUrl


@_attrs_define
class MediaFromUrlRequest(Model):
    """Media for the service to download.

    Attributes:
        media (list[MediaFromUrl]): At least one; this minimum is assumed.
        type_ (MediaImportMode | str | Unset): Other values are allowed. The schema requires it, the page
            does not, and programs omit it: then it is `single`.
        direct_upload (bool | Unset): The default is false.
        in_library (bool | Unset): The default is false.
    """

    media: list[MediaFromUrl]
    type_: MediaImportMode | str | Unset = UNSET
    direct_upload: bool | Unset = UNSET
    in_library: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.media_from_url import MediaFromUrl

        return {
            "media": ("media", list[MediaFromUrl]),
            "type": ("type_", MediaImportMode | str | Unset),
            "direct_upload": ("direct_upload", bool | Unset),
            "in_library": ("in_library", bool | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
