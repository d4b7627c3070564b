# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.service_settings import ServiceSettings


@_attrs_define
class Settings(Model):
    """Settings by service (`ubiqlu`, `publer`, `networks`); the catalogue lists them."""

    additional_properties: dict[str, ServiceSettings] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {}

    @classmethod
    def _other(cls) -> Any:
        from ..models.service_settings import ServiceSettings

        return ServiceSettings
