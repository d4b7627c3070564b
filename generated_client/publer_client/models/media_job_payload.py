# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.failure_map import FailureMap
    from ..models.job_failure import JobFailure
    from ..models.uploaded_media import UploadedMedia


@_attrs_define
class MediaJobPayload(Model):
    """The result of an import in the introduction and reference dialects: media and failures.

    Attributes:
        failures (FailureMap | list[JobFailure]): Which post failed for which account, and why.
        media (list[UploadedMedia]): The media of an import. In live, this is the payload itself.
    """

    failures: FailureMap | list[JobFailure]
    media: list[UploadedMedia]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.failure_map import FailureMap
        from ..models.job_failure import JobFailure
        from ..models.uploaded_media import UploadedMedia

        return {
            "failures": ("failures", FailureMap | list[JobFailure]),
            "media": ("media", list[UploadedMedia]),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
