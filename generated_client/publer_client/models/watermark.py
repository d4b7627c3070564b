# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class Watermark(Model):
    """An image to put over media. Send the whole object as `watermark` of an account of a new post.
    Not for TikTok.

    Attributes:
        id (int | str):
        name (str | Unset):
        opacity (float | Unset):
        size (float | Unset): In percent of the size of the media.
        position (str | Unset): A corner or edge, for example `bottom_right` or `top_left`.
        default (bool | Unset):
        image (None | str | Unset):
    """

    id: int | str
    name: str | Unset = UNSET
    opacity: float | Unset = UNSET
    size: float | Unset = UNSET
    position: str | Unset = UNSET
    default: bool | Unset = UNSET
    image: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", int | str),
            "name": ("name", str | Unset),
            "opacity": ("opacity", float | Unset),
            "size": ("size", float | Unset),
            "position": ("position", str | Unset),
            "default": ("default", bool | Unset),
            "image": ("image", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
