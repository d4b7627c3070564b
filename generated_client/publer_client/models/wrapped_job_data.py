# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_state import JobState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wrapped_job_result import WrappedJobResult


T = TypeVar("T", bound="WrappedJobData")


@_attrs_define
class WrappedJobData:
    """The inside of a wrapped job status. Reference.

    Attributes:
        status (JobState | None | str):
        result (WrappedJobResult | Unset): The result of a job, one level further in. Reference.
    """

    status: JobState | None | str
    result: WrappedJobResult | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: None | str
        if isinstance(self.status, JobState):
            status = self.status.value
        else:
            status = self.status

        result: dict[str, Any] | Unset = UNSET
        if not isinstance(self.result, Unset):
            result = self.result.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
            }
        )
        if result is not UNSET:
            field_dict["result"] = result

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.wrapped_job_result import WrappedJobResult  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_status(data: object) -> JobState | None | str:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = JobState(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JobState | None | str, data)

        status = _parse_status(d.pop("status"))

        _result = d.pop("result", UNSET)
        result: WrappedJobResult | Unset
        if isinstance(_result, Unset):
            result = UNSET
        else:
            result = WrappedJobResult.from_dict(_result)

        wrapped_job_data = cls(
            status=status,
            result=result,
        )

        wrapped_job_data.additional_properties = d
        return wrapped_job_data

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
