# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class RetryPostTargetResponse(Model):
    """A ``RetryPostTargetResponse`` of the API.

    Attributes:
        post_id (str): The post that the target belongs to.
        post_target_id (str): The target that is retried.
        publish_job_id (str): The job of the new attempt.
    """

    post_id: str
    post_target_id: str
    publish_job_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "postId": ("post_id", str),
            "postTargetId": ("post_target_id", str),
            "publishJobId": ("publish_job_id", str),
        }
