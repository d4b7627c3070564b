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
    from ..models.media_tag import MediaTag
    from ..models.media_thumbnail import MediaThumbnail


@_attrs_define
class MediaRef(Model):
    """Media in a post. The id of uploaded media is enough; the whole object of an upload is accepted
    too. A GIF or a Pinterest image at another place has the id `external`, `external-1` and so on,
    and a `url` or `path`.

    Attributes:
        id (int | str | Unset):
        type_ (MediaRefType | str | Unset): The schema says `image`, `video`, `document` or `gif`; guides
            and programs also `photo`. All are accepted.
        alt_text (None | str | Unset):
        caption (None | str | Unset): Newer pages use it as the alt text; in a Facebook post with several
            photos it is the caption of the photo.
        name (None | str | Unset):
        title (None | str | Unset):
        url (None | str | Unset):
        path (None | str | Unset):
        thumbnail (None | str | Unset):
        thumbnails (list[MediaThumbnail] | Unset):
        default_thumbnail (int | None | Unset): The index of the thumbnail to use as the cover, from 0
            (assumed).
        in_library (bool | Unset):
        user_tags (list[MediaTag] | Unset):
        collaborator_tags (list[MediaTag] | Unset):
        product_tags (list[MediaTag] | Unset):
    """

    id: int | str | Unset = UNSET
    type_: MediaRefType | str | Unset = UNSET
    alt_text: None | str | Unset = UNSET
    caption: None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    path: None | str | Unset = UNSET
    thumbnail: None | str | Unset = UNSET
    thumbnails: list[MediaThumbnail] | Unset = UNSET
    default_thumbnail: int | None | Unset = UNSET
    in_library: bool | Unset = UNSET
    user_tags: list[MediaTag] | Unset = UNSET
    collaborator_tags: list[MediaTag] | Unset = UNSET
    product_tags: list[MediaTag] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.media_tag import MediaTag
        from ..models.media_thumbnail import MediaThumbnail

        return {
            "id": ("id", int | str | Unset),
            "type": ("type_", MediaRefType | str | Unset),
            "alt_text": ("alt_text", None | str | Unset),
            "caption": ("caption", None | str | Unset),
            "name": ("name", None | str | Unset),
            "title": ("title", None | str | Unset),
            "url": ("url", None | str | Unset),
            "path": ("path", None | str | Unset),
            "thumbnail": ("thumbnail", None | str | Unset),
            "thumbnails": ("thumbnails", list[MediaThumbnail] | Unset),
            "default_thumbnail": ("default_thumbnail", int | None | Unset),
            "in_library": ("in_library", bool | Unset),
            "user_tags": ("user_tags", list[MediaTag] | Unset),
            "collaborator_tags": ("collaborator_tags", list[MediaTag] | Unset),
            "product_tags": ("product_tags", list[MediaTag] | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
