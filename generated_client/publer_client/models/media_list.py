# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.media_item import MediaItem


@_attrs_define
class MediaList(Model):
    """One page of the media library.

    Attributes:
        media (list[MediaItem]):
        total (int):
    """

    media: list[MediaItem]
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.media_item import MediaItem

        return {
            "media": ("media", list[MediaItem]),
            "total": ("total", int),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
