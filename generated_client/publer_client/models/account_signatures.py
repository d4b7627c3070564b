# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.signature import Signature


@_attrs_define
class AccountSignatures(Model):
    """The signatures of one account; at most ten.

    Attributes:
        account_id (str):
        signatures (list[Signature]):
    """

    account_id: str
    signatures: list[Signature]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.signature import Signature

        return {
            "account_id": ("account_id", str),
            "signatures": ("signatures", list[Signature]),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
