# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class PostRecurrence(Model):
    """How a post recurs, in responses, with older names than requests have.

    Attributes:
        frequency (str | Unset):
        repeat_every (int | Unset):
        weekdays (list[str] | Unset):
        start_date (None | str | Unset):
    """

    frequency: str | Unset = UNSET
    repeat_every: int | Unset = UNSET
    weekdays: list[str] | Unset = UNSET
    start_date: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "frequency": ("frequency", str | Unset),
            "repeat_every": ("repeat_every", int | Unset),
            "weekdays": ("weekdays", list[str] | Unset),
            "start_date": ("start_date", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
