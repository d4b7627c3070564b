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
    from ..models.job_plan import JobPlan
    from ..models.media_job_payload import MediaJobPayload
    from ..models.post_job_payload import PostJobPayload
    from ..models.published_entry import PublishedEntry
    from ..models.uploaded_media import UploadedMedia


@_attrs_define
class WrappedJobResult(Model):
    """The `result` of a wrapped job status. Reference.

    Attributes:
        status (JobState | None | str):
        payload (list[PublishedEntry] | list[UploadedMedia] | MediaJobPayload | None | PostJobPayload): The
            result of the job; null or missing before it completes.
        plan (JobPlan | Unset): The plan under which the job ran.
    """

    status: JobState | None | str
    payload: list[PublishedEntry] | list[UploadedMedia] | MediaJobPayload | None | PostJobPayload
    plan: JobPlan | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.job_plan import JobPlan
        from ..models.media_job_payload import MediaJobPayload
        from ..models.post_job_payload import PostJobPayload
        from ..models.published_entry import PublishedEntry
        from ..models.uploaded_media import UploadedMedia

        return {
            "status": ("status", JobState | None | str),
            "payload": (
                "payload",
                list[PublishedEntry] | list[UploadedMedia] | MediaJobPayload | None | PostJobPayload,
            ),
            "plan": ("plan", JobPlan | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
