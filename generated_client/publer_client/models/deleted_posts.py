# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class DeletedPosts(Model):
    """The ids of the deleted posts. A post whose id is missing here was not deleted.

    Attributes:
        deleted_ids (list[str]):
    """

    deleted_ids: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "deleted_ids": ("deleted_ids", list[str]),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
