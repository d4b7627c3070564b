# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.act_description import ActDescription
    from ..models.api_description import ApiDescription
    from ..models.mishap import Mishap
    from ..models.setting_description import SettingDescription


@_attrs_define
class Catalogue(Model):
    """A ``Catalogue`` of the API.

    Attributes:
        faults (list[Mishap]):
        acts (list[ActDescription]):
        settings (list[SettingDescription]):
        apis (list[ApiDescription]):
    """

    faults: list[Mishap]
    acts: list[ActDescription]
    settings: list[SettingDescription]
    apis: list[ApiDescription]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.act_description import ActDescription
        from ..models.api_description import ApiDescription
        from ..models.mishap import Mishap
        from ..models.setting_description import SettingDescription

        return {
            "faults": ("faults", list[Mishap]),
            "acts": ("acts", list[ActDescription]),
            "settings": ("settings", list[SettingDescription]),
            "apis": ("apis", list[ApiDescription]),
        }
