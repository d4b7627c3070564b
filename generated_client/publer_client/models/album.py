# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.album_type import AlbumType


@_attrs_define
class Album(Model):
    """A Facebook album or a Pinterest board. Use its id as `album_id` of an account of a new post.

    Attributes:
        id (str):
        name (str):
        type_ (AlbumType | str): Other values are allowed, because the documents have only the two that
            exist today.
    """

    id: str
    name: str
    type_: AlbumType | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "name": ("name", str),
            "type": ("type_", AlbumType | str),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
