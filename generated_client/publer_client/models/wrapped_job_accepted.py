# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.job_accepted import JobAccepted


T = TypeVar("T", bound="WrappedJobAccepted")


@_attrs_define
class WrappedJobAccepted:
    """A job was started. Reference (with 200).

    Attributes:
        success (bool):
        data (JobAccepted): A job was started. Introduction (with 202) and live (with 200).
    """

    success: bool
    data: JobAccepted
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        success = self.success

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "success": success,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.job_accepted import JobAccepted  # noqa: PLC0415

        d = dict(src_dict)
        success = d.pop("success")

        data = JobAccepted.from_dict(d.pop("data"))

        wrapped_job_accepted = cls(
            success=success,
            data=data,
        )

        wrapped_job_accepted.additional_properties = d
        return wrapped_job_accepted

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
