# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.media_kind import MediaKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_thumbnail import MediaThumbnail


@_attrs_define
class MediaItem(Model):
    """Media in the library.

    Attributes:
        id (str):
        type_ (MediaKind | str): Other values than those of MediaKind are allowed.
        name (str):
        path (str):
        thumbnails (list[MediaThumbnail]):
        caption (None | str | Unset):
        created_at (datetime.datetime | Unset):
        updated_at (datetime.datetime | Unset):
        favorite (bool | Unset):
        in_library (bool | Unset):
        url (None | str | Unset): From older documents.
        thumbnail (None | str | Unset): From older documents.
        used (bool | Unset): From older documents.
        source (None | str | Unset): From older documents.
    """

    id: str
    type_: MediaKind | str
    name: str
    path: str
    thumbnails: list[MediaThumbnail]
    caption: None | str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    favorite: bool | Unset = UNSET
    in_library: bool | Unset = UNSET
    url: None | str | Unset = UNSET
    thumbnail: None | str | Unset = UNSET
    used: bool | Unset = UNSET
    source: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.media_thumbnail import MediaThumbnail

        return {
            "id": ("id", str),
            "type": ("type_", MediaKind | str),
            "name": ("name", str),
            "path": ("path", str),
            "thumbnails": ("thumbnails", list[MediaThumbnail]),
            "caption": ("caption", None | str | Unset),
            "created_at": ("created_at", datetime.datetime | Unset),
            "updated_at": ("updated_at", datetime.datetime | Unset),
            "favorite": ("favorite", bool | Unset),
            "in_library": ("in_library", bool | Unset),
            "url": ("url", None | str | Unset),
            "thumbnail": ("thumbnail", None | str | Unset),
            "used": ("used", bool | Unset),
            "source": ("source", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
