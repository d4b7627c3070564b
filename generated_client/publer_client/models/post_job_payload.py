# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.failure_map import FailureMap
    from ..models.job_failure import JobFailure


T = TypeVar("T", bound="PostJobPayload")


@_attrs_define
class PostJobPayload:
    """The end of a job about posts. No failures means that every post and account passed.

    Attributes:
        failures (FailureMap | list[JobFailure]): Which post and account did not pass, and why.
    """

    failures: FailureMap | list[JobFailure]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.failure_map import FailureMap  # noqa: PLC0415

        failures: dict[str, Any] | list[dict[str, Any]]
        if isinstance(self.failures, FailureMap):
            failures = self.failures.to_dict()
        else:
            failures = []
            for componentsschemas_failure_list_item_data in self.failures:
                componentsschemas_failure_list_item = componentsschemas_failure_list_item_data.to_dict()
                failures.append(componentsschemas_failure_list_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "failures": failures,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.failure_map import FailureMap  # noqa: PLC0415
        from ..models.job_failure import JobFailure  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_failures(data: object) -> FailureMap | list[JobFailure]:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_job_failures_type_0 = FailureMap.from_dict(data)

                return componentsschemas_job_failures_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            componentsschemas_job_failures_type_1 = []
            _componentsschemas_job_failures_type_1 = data
            for componentsschemas_failure_list_item_data in _componentsschemas_job_failures_type_1:
                componentsschemas_failure_list_item = JobFailure.from_dict(
                    componentsschemas_failure_list_item_data
                )

                componentsschemas_job_failures_type_1.append(componentsschemas_failure_list_item)

            return componentsschemas_job_failures_type_1

        failures = _parse_failures(d.pop("failures"))

        post_job_payload = cls(
            failures=failures,
        )

        post_job_payload.additional_properties = d
        return post_job_payload

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
