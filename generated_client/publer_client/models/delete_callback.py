# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_conditions import CallbackConditions
    from ..models.callback_delay import CallbackDelay


@_attrs_define
class DeleteCallback(Model):
    """Delete the published post on the network, or hide it if the network can.

    Attributes:
        hide (bool | Unset):
        conditions (CallbackConditions | Unset): Clauses, and whether all or any of them must be true.
        delay (CallbackDelay | Unset): A time span after publishing.
    """

    hide: bool | Unset = UNSET
    conditions: CallbackConditions | Unset = UNSET
    delay: CallbackDelay | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.callback_conditions import CallbackConditions
        from ..models.callback_delay import CallbackDelay

        return {
            "hide": ("hide", bool | Unset),
            "conditions": ("conditions", CallbackConditions | Unset),
            "delay": ("delay", CallbackDelay | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
