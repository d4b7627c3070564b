# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.condition_relation import ConditionRelation
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_clauses import CallbackClauses


T = TypeVar("T", bound="CallbackConditions")


@_attrs_define
class CallbackConditions:
    """Clauses, and whether all of them or any of them must hold.

    Attributes:
        clauses (CallbackClauses): Any of the three clauses.
        relation (ConditionRelation | Unset):
    """

    clauses: CallbackClauses
    relation: ConditionRelation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        clauses = self.clauses.to_dict()

        relation: str | Unset = UNSET
        if not isinstance(self.relation, Unset):
            relation = self.relation.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clauses": clauses,
            }
        )
        if relation is not UNSET:
            field_dict["relation"] = relation

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.callback_clauses import CallbackClauses  # noqa: PLC0415

        d = dict(src_dict)
        clauses = CallbackClauses.from_dict(d.pop("clauses"))

        _relation = d.pop("relation", UNSET)
        relation: ConditionRelation | Unset
        if isinstance(_relation, Unset):
            relation = UNSET
        else:
            relation = ConditionRelation(_relation)

        callback_conditions = cls(
            clauses=clauses,
            relation=relation,
        )

        callback_conditions.additional_properties = d
        return callback_conditions

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
