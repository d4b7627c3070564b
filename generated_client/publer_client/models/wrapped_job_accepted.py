# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.job_accepted import JobAccepted


@_attrs_define
class WrappedJobAccepted(Model):
    """A job was started. Reference (with 200).

    Attributes:
        success (bool):
        data (JobAccepted): A job was started. Introduction (with 202) and live (with 200).
    """

    success: bool
    data: JobAccepted
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.job_accepted import JobAccepted

        return {
            "success": ("success", bool),
            "data": ("data", JobAccepted),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
