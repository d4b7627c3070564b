# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class TimeRange(Model):
    """The days that an auto-scheduled post may land on, both ends included.

    Attributes:
        start_date (str): A moment in ISO 8601. With an offset or `Z`, with or without seconds and
            milliseconds; without a zone it is read in the workspace's own (that reading is our inference). Text
            that is no time makes the job report a failure.
        end_date (None | str | Unset): Null for no end.
    """

    start_date: str
    end_date: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "start_date": ("start_date", str),
            "end_date": ("end_date", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
