# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.settings import Settings


@_attrs_define
class SettingsAnswer(Model):
    """A ``SettingsAnswer`` of the API.

    Attributes:
        settings (Settings): Settings by service (`ubiqlu`, `publer`, `networks`); the catalogue lists them.
    """

    settings: Settings
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.settings import Settings

        return {
            "settings": ("settings", Settings),
        }
