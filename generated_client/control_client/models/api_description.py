# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.operation_description import OperationDescription


@_attrs_define
class ApiDescription(Model):
    """A ``ApiDescription`` of the API.

    Attributes:
        name (str):
        scopes (list[str]):
        operations (list[OperationDescription]):
    """

    name: str
    scopes: list[str]
    operations: list[OperationDescription]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.operation_description import OperationDescription

        return {
            "name": ("name", str),
            "scopes": ("scopes", list[str]),
            "operations": ("operations", list[OperationDescription]),
        }
