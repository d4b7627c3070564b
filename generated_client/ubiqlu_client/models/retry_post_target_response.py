# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RetryPostTargetResponse")


@_attrs_define
class RetryPostTargetResponse:
    """
    Attributes:
        post_id (str): The post that the target belongs to.
        post_target_id (str): The target that is tried again.
        publish_job_id (str): The job that carries the attempt.
    """

    post_id: str
    post_target_id: str
    publish_job_id: str

    def to_dict(self) -> dict[str, Any]:
        post_id = self.post_id

        post_target_id = self.post_target_id

        publish_job_id = self.publish_job_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "postId": post_id,
                "postTargetId": post_target_id,
                "publishJobId": publish_job_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        post_id = d.pop("postId")

        post_target_id = d.pop("postTargetId")

        publish_job_id = d.pop("publishJobId")

        retry_post_target_response = cls(
            post_id=post_id,
            post_target_id=post_target_id,
            publish_job_id=publish_job_id,
        )

        return retry_post_target_response
