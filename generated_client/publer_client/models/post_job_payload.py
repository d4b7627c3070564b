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


@_attrs_define
class PostJobPayload(Model):
    """The result of a job for posts. Without failures, every post was accepted for every account.

    Attributes:
        failures (FailureMap | list[JobFailure]): Which post failed for which account, and why.
    """

    failures: FailureMap | list[JobFailure]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.failure_map import FailureMap
        from ..models.job_failure import JobFailure

        return {
            "failures": ("failures", FailureMap | list[JobFailure]),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
