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
    """Publishing the same post again and again. Not for YouTube, TikTok and WordPress.

    Attributes:
        solo (bool | Unset):
        gap (int | Unset): How many of `gap_freq` lie between two rounds. The bounds are this contract's
            own.
        gap_freq (RecyclingUnit | Unset):
        start_date (str | Unset): The day of the first round.
        expire_count (int | None | str | Unset): Rounds after which it ends. The schema says text, the page
            a number; both are taken.
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
