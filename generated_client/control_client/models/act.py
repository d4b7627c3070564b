# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.act_name import ActName
from ..types import UNSET, Unset


@_attrs_define
class Act(Model):
    """A ``Act`` of the API.

    Attributes:
        act (ActName):
        id (str | Unset): What it is done to: an account, a post or a target; not needed for the plan.
        api (str | Unset): Only in this service; in every one it means something to if not said.
        reason (str | Unset): Why, for a person.
    """

    act: ActName
    id: str | Unset = UNSET
    api: str | Unset = UNSET
    reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "act": ("act", ActName),
            "id": ("id", str | Unset),
            "api": ("api", str | Unset),
            "reason": ("reason", str | Unset),
        }
