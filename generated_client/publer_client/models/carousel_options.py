# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carousel_slide import CarouselSlide


T = TypeVar("T", bound="CarouselOptions")


@_attrs_define
class CarouselOptions:
    """What the slides of a carousel say.

    Attributes:
        slides (list[CarouselSlide] | Unset):
    """

    slides: list[CarouselSlide] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        slides: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.slides, Unset):
            slides = []
            for slides_item_data in self.slides:
                slides_item = slides_item_data.to_dict()
                slides.append(slides_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if slides is not UNSET:
            field_dict["slides"] = slides

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.carousel_slide import CarouselSlide  # noqa: PLC0415

        d = dict(src_dict)
        _slides = d.pop("slides", UNSET)
        slides: list[CarouselSlide] | Unset = UNSET
        if _slides is not UNSET:
            slides = []
            for slides_item_data in _slides:
                slides_item = CarouselSlide.from_dict(slides_item_data)

                slides.append(slides_item)

        carousel_options = cls(
            slides=slides,
        )

        carousel_options.additional_properties = d
        return carousel_options

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
