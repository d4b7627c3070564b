# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.condition_relation import ConditionRelation
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_clauses import CallbackClauses


@_attrs_define
class CallbackConditions(Model):
    """Clauses, and whether all or any of them must be true.

    Attributes:
        clauses (CallbackClauses): One of the three clauses.
        relation (ConditionRelation | Unset):
    """

    clauses: CallbackClauses
    relation: ConditionRelation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.callback_clauses import CallbackClauses

        return {
            "clauses": ("clauses", CallbackClauses),
            "relation": ("relation", ConditionRelation | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
