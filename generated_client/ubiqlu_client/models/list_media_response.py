# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.media_asset import MediaAsset


T = TypeVar("T", bound="ListMediaResponse")


@_attrs_define
class ListMediaResponse:
    """
    Attributes:
        assets (list[MediaAsset]):
    """

    assets: list[MediaAsset]

    def to_dict(self) -> dict[str, Any]:
        assets = []
        for assets_item_data in self.assets:
            assets_item = assets_item_data.to_dict()
            assets.append(assets_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assets": assets,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_asset import MediaAsset  # noqa: PLC0415

        d = dict(src_dict)
        assets = []
        _assets = d.pop("assets")
        for assets_item_data in _assets:
            assets_item = MediaAsset.from_dict(assets_item_data)

            assets.append(assets_item)

        list_media_response = cls(
            assets=assets,
        )

        return list_media_response
