# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.media_asset import MediaAsset


T = TypeVar("T", bound="FinalizeMediaResponse")


@_attrs_define
class FinalizeMediaResponse:
    """
    Attributes:
        asset (MediaAsset):
    """

    asset: MediaAsset

    def to_dict(self) -> dict[str, Any]:
        asset = self.asset.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "asset": asset,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_asset import MediaAsset  # noqa: PLC0415

        d = dict(src_dict)
        asset = MediaAsset.from_dict(d.pop("asset"))

        finalize_media_response = cls(
            asset=asset,
        )

        return finalize_media_response
