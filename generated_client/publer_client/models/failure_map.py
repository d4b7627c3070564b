# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.job_failure import JobFailure


@_attrs_define
class FailureMap(Model):
    """Failures by post; empty if all posts were accepted. Introduction and live. The introduction
    shows only the empty object, so the format of its failures is that of live. The keys were not
    recorded.

    """

    additional_properties: dict[str, list[JobFailure]] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {}

    @classmethod
    def _other(cls) -> Any:
        from ..models.job_failure import JobFailure

        return list[JobFailure]
