# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.network_validity import NetworkValidity


@_attrs_define
class MediaValidity(Model):
    """By network: the post types that this media can be used in."""

    additional_properties: dict[str, bool | NetworkValidity] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {}

    @classmethod
    def _other(cls) -> Any:
        from ..models.network_validity import NetworkValidity

        return bool | NetworkValidity
