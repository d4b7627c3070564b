# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PostMedia")


@_attrs_define
class PostMedia:
    """
    Attributes:
        id (str): The id of this use of the media; not the asset's.
        position (float): The place in the post, counted from zero.
        public_url (str): Where the file can be read.
        mime_type (str): The content type of the file.
        file_name (str): The name to show.
    """

    id: str
    position: float
    public_url: str
    mime_type: str
    file_name: str

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        position = self.position

        public_url = self.public_url

        mime_type = self.mime_type

        file_name = self.file_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "position": position,
                "publicUrl": public_url,
                "mimeType": mime_type,
                "fileName": file_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        position = d.pop("position")

        public_url = d.pop("publicUrl")

        mime_type = d.pop("mimeType")

        file_name = d.pop("fileName")

        post_media = cls(
            id=id,
            position=position,
            public_url=public_url,
            mime_type=mime_type,
            file_name=file_name,
        )

        return post_media
