# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carousel_slide import CarouselSlide


@_attrs_define
class CarouselOptions(Model):
    """The texts of the slides of a carousel.

    Attributes:
        slides (list[CarouselSlide] | Unset):
    """

    slides: list[CarouselSlide] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.carousel_slide import CarouselSlide

        return {
            "slides": ("slides", list[CarouselSlide] | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
