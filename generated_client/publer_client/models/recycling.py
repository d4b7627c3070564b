# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.recycling_unit import RecyclingUnit
from ..types import UNSET, Unset


@_attrs_define
class Recycling(Model):
    """Publish the same post repeatedly. Not for YouTube, TikTok and WordPress.

    Attributes:
        solo (bool | Unset):
        gap (int | Unset): The number of `gap_freq` between two rounds. The minimum and maximum are assumed.
        gap_freq (RecyclingUnit | Unset):
        start_date (str | Unset): The day of the first round.
        expire_count (int | None | str | Unset): The number of rounds. The schema says text, the page says
            number; both are accepted.
        expire_date (None | str | Unset): The day on which it ends.
    """

    solo: bool | Unset = UNSET
    gap: int | Unset = UNSET
    gap_freq: RecyclingUnit | Unset = UNSET
    start_date: str | Unset = UNSET
    expire_count: int | None | str | Unset = UNSET
    expire_date: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "solo": ("solo", bool | Unset),
            "gap": ("gap", int | Unset),
            "gap_freq": ("gap_freq", RecyclingUnit | Unset),
            "start_date": ("start_date", str | Unset),
            "expire_count": ("expire_count", int | None | str | Unset),
            "expire_date": ("expire_date", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
