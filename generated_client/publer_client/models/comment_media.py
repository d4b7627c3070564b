# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.media_ref_type import MediaRefType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.thumbnail_pair import ThumbnailPair


@_attrs_define
class CommentMedia(Model):
    """The media of a follow-up comment.

    Attributes:
        id (int | str | Unset):
        type_ (MediaRefType | str | Unset): `photo`, `video` and `gif` are documented.
        path (str | Unset):
        caption (None | str | Unset):
        thumbnail (None | str | Unset):
        thumbnails (ThumbnailPair | Unset): A preview in two sizes.
    """

    id: int | str | Unset = UNSET
    type_: MediaRefType | str | Unset = UNSET
    path: str | Unset = UNSET
    caption: None | str | Unset = UNSET
    thumbnail: None | str | Unset = UNSET
    thumbnails: ThumbnailPair | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.thumbnail_pair import ThumbnailPair

        return {
            "id": ("id", int | str | Unset),
            "type": ("type_", MediaRefType | str | Unset),
            "path": ("path", str | Unset),
            "caption": ("caption", None | str | Unset),
            "thumbnail": ("thumbnail", None | str | Unset),
            "thumbnails": ("thumbnails", ThumbnailPair | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
