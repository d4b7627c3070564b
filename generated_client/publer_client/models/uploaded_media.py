# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.media_kind import MediaKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_thumbnail import MediaThumbnail
    from ..models.media_validity import MediaValidity


@_attrs_define
class UploadedMedia(Model):
    """Media that can be used in a post.

    Attributes:
        id (str):
        path (str):
        type_ (MediaKind | str): Other values are allowed; `document` in addition to the types of the
            library.
        thumbnail (None | str | Unset):
        thumbnails (list[MediaThumbnail] | Unset): Frames of a video to choose its cover from. Read by
            clients; not documented here.
        validity (MediaValidity | Unset): By network: the post types that this media can be used in.
        width (float | None | Unset):
        height (float | None | Unset):
        source (None | str | Unset):
        name (str | Unset):
        caption (None | str | Unset):
    """

    id: str
    path: str
    type_: MediaKind | str
    thumbnail: None | str | Unset = UNSET
    thumbnails: list[MediaThumbnail] | Unset = UNSET
    validity: MediaValidity | Unset = UNSET
    width: float | None | Unset = UNSET
    height: float | None | Unset = UNSET
    source: None | str | Unset = UNSET
    name: str | Unset = UNSET
    caption: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.media_thumbnail import MediaThumbnail
        from ..models.media_validity import MediaValidity

        return {
            "id": ("id", str),
            "path": ("path", str),
            "type": ("type_", MediaKind | str),
            "thumbnail": ("thumbnail", None | str | Unset),
            "thumbnails": ("thumbnails", list[MediaThumbnail] | Unset),
            "validity": ("validity", MediaValidity | Unset),
            "width": ("width", float | None | Unset),
            "height": ("height", float | None | Unset),
            "source": ("source", None | str | Unset),
            "name": ("name", str | Unset),
            "caption": ("caption", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
