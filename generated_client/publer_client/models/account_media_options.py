# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.album import Album
    from ..models.watermark import Watermark


@_attrs_define
class AccountMediaOptions(Model):
    """The albums and watermarks of one account.

    Attributes:
        id (str): The account.
        albums (list[Album]):
        watermarks (list[Watermark]):
    """

    id: str
    albums: list[Album]
    watermarks: list[Watermark]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.album import Album
        from ..models.watermark import Watermark

        return {
            "id": ("id", str),
            "albums": ("albums", list[Album]),
            "watermarks": ("watermarks", list[Watermark]),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
