# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.wrapped_job_data import WrappedJobData


@_attrs_define
class WrappedJobStatus(Model):
    """The status of a job, wrapped. Reference.

    Attributes:
        success (bool):
        data (WrappedJobData): The `data` of a wrapped job status. Reference.
    """

    success: bool
    data: WrappedJobData
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.wrapped_job_data import WrappedJobData

        return {
            "success": ("success", bool),
            "data": ("data", WrappedJobData),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
