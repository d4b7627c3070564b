# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.job_state import JobState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wrapped_job_result import WrappedJobResult


@_attrs_define
class WrappedJobData(Model):
    """The `data` of a wrapped job status. Reference.

    Attributes:
        status (JobState | None | str):
        result (WrappedJobResult | Unset): The `result` of a wrapped job status. Reference.
    """

    status: JobState | None | str
    result: WrappedJobResult | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.wrapped_job_result import WrappedJobResult

        return {
            "status": ("status", JobState | None | str),
            "result": ("result", WrappedJobResult | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
