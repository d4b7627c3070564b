# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_state import JobState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_plan import JobPlan
    from ..models.media_job_payload import MediaJobPayload
    from ..models.post_job_payload import PostJobPayload
    from ..models.published_entry import PublishedEntry
    from ..models.uploaded_media import UploadedMedia


T = TypeVar("T", bound="JobStatus")


@_attrs_define
class JobStatus:
    """How a job is doing, flat. Introduction: `status` and `payload`, ending with `completed`. Live: `plan` beside them,
    ending with `complete`; `payload` and `plan` may be missing while it works.

        Attributes:
            status (JobState | None | str): Open. Seen as null right after the job was started.
            payload (list[PublishedEntry] | list[UploadedMedia] | MediaJobPayload | None | PostJobPayload | Unset): What the
                job left behind; null or missing while it works.
            plan (JobPlan | Unset): The plan under which the job ran.
    """

    status: JobState | None | str
    payload: list[PublishedEntry] | list[UploadedMedia] | MediaJobPayload | None | PostJobPayload | Unset = (
        UNSET
    )
    plan: JobPlan | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.media_job_payload import MediaJobPayload  # noqa: PLC0415
        from ..models.post_job_payload import PostJobPayload  # noqa: PLC0415

        status: None | str
        if isinstance(self.status, JobState):
            status = self.status.value
        else:
            status = self.status

        payload: dict[str, Any] | list[dict[str, Any]] | None | Unset
        if isinstance(self.payload, Unset):
            payload = UNSET
        elif isinstance(self.payload, MediaJobPayload):
            payload = self.payload.to_dict()
        elif isinstance(self.payload, PostJobPayload):
            payload = self.payload.to_dict()
        elif isinstance(self.payload, list):
            payload = []
            for componentsschemas_imported_media_item_data in self.payload:
                componentsschemas_imported_media_item = componentsschemas_imported_media_item_data.to_dict()
                payload.append(componentsschemas_imported_media_item)

        elif isinstance(self.payload, list):
            payload = []
            for componentsschemas_published_entries_item_data in self.payload:
                componentsschemas_published_entries_item = (
                    componentsschemas_published_entries_item_data.to_dict()
                )
                payload.append(componentsschemas_published_entries_item)

        else:
            payload = self.payload

        plan: dict[str, Any] | Unset = UNSET
        if not isinstance(self.plan, Unset):
            plan = self.plan.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
            }
        )
        if payload is not UNSET:
            field_dict["payload"] = payload
        if plan is not UNSET:
            field_dict["plan"] = plan

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.job_plan import JobPlan  # noqa: PLC0415
        from ..models.media_job_payload import MediaJobPayload  # noqa: PLC0415
        from ..models.post_job_payload import PostJobPayload  # noqa: PLC0415
        from ..models.published_entry import PublishedEntry  # noqa: PLC0415
        from ..models.uploaded_media import UploadedMedia  # noqa: PLC0415

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

        def _parse_payload(
            data: object,
        ) -> list[PublishedEntry] | list[UploadedMedia] | MediaJobPayload | None | PostJobPayload | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_job_payload_type_0 = MediaJobPayload.from_dict(data)

                return componentsschemas_job_payload_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_job_payload_type_1 = PostJobPayload.from_dict(data)

                return componentsschemas_job_payload_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_job_payload_type_2 = []
                _componentsschemas_job_payload_type_2 = data
                for componentsschemas_imported_media_item_data in _componentsschemas_job_payload_type_2:
                    componentsschemas_imported_media_item = UploadedMedia.from_dict(
                        componentsschemas_imported_media_item_data
                    )

                    componentsschemas_job_payload_type_2.append(componentsschemas_imported_media_item)

                return componentsschemas_job_payload_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_job_payload_type_3 = []
                _componentsschemas_job_payload_type_3 = data
                for componentsschemas_published_entries_item_data in _componentsschemas_job_payload_type_3:
                    componentsschemas_published_entries_item = PublishedEntry.from_dict(
                        componentsschemas_published_entries_item_data
                    )

                    componentsschemas_job_payload_type_3.append(componentsschemas_published_entries_item)

                return componentsschemas_job_payload_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(
                list[PublishedEntry] | list[UploadedMedia] | MediaJobPayload | None | PostJobPayload | Unset,
                data,
            )

        payload = _parse_payload(d.pop("payload", UNSET))

        _plan = d.pop("plan", UNSET)
        plan: JobPlan | Unset
        if isinstance(_plan, Unset):
            plan = UNSET
        else:
            plan = JobPlan.from_dict(_plan)

        job_status = cls(
            status=status,
            payload=payload,
            plan=plan,
        )

        job_status.additional_properties = d
        return job_status

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
