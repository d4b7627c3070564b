# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_delay import CallbackDelay
    from ..models.callback_threshold import CallbackThreshold


T = TypeVar("T", bound="CallbackClauses")


@_attrs_define
class CallbackClauses:
    """Any of the three clauses.

    Attributes:
        age (CallbackDelay | Unset): A stretch of time after publishing.
        engagements (CallbackThreshold | Unset): A figure of the published post, above or below a value.
        reach (CallbackThreshold | Unset): A figure of the published post, above or below a value.
    """

    age: CallbackDelay | Unset = UNSET
    engagements: CallbackThreshold | Unset = UNSET
    reach: CallbackThreshold | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age: dict[str, Any] | Unset = UNSET
        if not isinstance(self.age, Unset):
            age = self.age.to_dict()

        engagements: dict[str, Any] | Unset = UNSET
        if not isinstance(self.engagements, Unset):
            engagements = self.engagements.to_dict()

        reach: dict[str, Any] | Unset = UNSET
        if not isinstance(self.reach, Unset):
            reach = self.reach.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if age is not UNSET:
            field_dict["age"] = age
        if engagements is not UNSET:
            field_dict["engagements"] = engagements
        if reach is not UNSET:
            field_dict["reach"] = reach

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.callback_delay import CallbackDelay  # noqa: PLC0415
        from ..models.callback_threshold import CallbackThreshold  # noqa: PLC0415

        d = dict(src_dict)
        _age = d.pop("age", UNSET)
        age: CallbackDelay | Unset
        if isinstance(_age, Unset):
            age = UNSET
        else:
            age = CallbackDelay.from_dict(_age)

        _engagements = d.pop("engagements", UNSET)
        engagements: CallbackThreshold | Unset
        if isinstance(_engagements, Unset):
            engagements = UNSET
        else:
            engagements = CallbackThreshold.from_dict(_engagements)

        _reach = d.pop("reach", UNSET)
        reach: CallbackThreshold | Unset
        if isinstance(_reach, Unset):
            reach = UNSET
        else:
            reach = CallbackThreshold.from_dict(_reach)

        callback_clauses = cls(
            age=age,
            engagements=engagements,
            reach=reach,
        )

        callback_clauses.additional_properties = d
        return callback_clauses

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
