# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class PostRecycling(Model):
    """How a post is recycled, in responses.

    Attributes:
        solo (bool | Unset):
        gap (int | Unset):
        gap_freq (str | Unset):
        start_date (None | str | Unset):
        expire_count (int | None | Unset):
        expire_date (None | str | Unset): Documented for requests only.
    """

    solo: bool | Unset = UNSET
    gap: int | Unset = UNSET
    gap_freq: str | Unset = UNSET
    start_date: None | str | Unset = UNSET
    expire_count: int | None | Unset = UNSET
    expire_date: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "solo": ("solo", bool | Unset),
            "gap": ("gap", int | Unset),
            "gap_freq": ("gap_freq", str | Unset),
            "start_date": ("start_date", None | str | Unset),
            "expire_count": ("expire_count", int | None | Unset),
            "expire_date": ("expire_date", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
