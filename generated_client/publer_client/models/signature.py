# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class Signature(Model):
    """A text to add at the end of posts. Use its id as `signature` of an account of a new post.

    Attributes:
        id (str):
        label (str):
        text (str):
        default (bool):
        in_photo_captions (bool): Also added to each caption of a Facebook post with several photos.
    """

    id: str
    label: str
    text: str
    default: bool
    in_photo_captions: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "label": ("label", str),
            "text": ("text", str),
            "default": ("default", bool),
            "in_photo_captions": ("in_photo_captions", bool),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
