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
    """The period in which an auto-scheduled post is published, including both days.

    Attributes:
        start_date (str): A time in ISO 8601, with an offset or `Z`, with or without seconds and
            milliseconds. Without an offset, it is in the time zone of the workspace (assumed). Text that is no
            time is a failure of the job.
        end_date (None | str | Unset): Null means no end.
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
