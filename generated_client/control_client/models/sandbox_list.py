# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.sandbox import Sandbox


@_attrs_define
class SandboxList(Model):
    """A ``SandboxList`` of the API.

    Attributes:
        count (int): How many there are in all.
        sandboxes (list[Sandbox]):
    """

    count: int
    sandboxes: list[Sandbox]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.sandbox import Sandbox

        return {
            "count": ("count", int),
            "sandboxes": ("sandboxes", list[Sandbox]),
        }
