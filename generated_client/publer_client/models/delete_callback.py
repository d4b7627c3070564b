# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_conditions import CallbackConditions
    from ..models.callback_delay import CallbackDelay


T = TypeVar("T", bound="DeleteCallback")


@_attrs_define
class DeleteCallback:
    """Removing the published post from the network, or hiding it where the network can.

    Attributes:
        hide (bool | Unset):
        conditions (CallbackConditions | Unset): Clauses, and whether all of them or any of them must hold.
        delay (CallbackDelay | Unset): A stretch of time after publishing.
    """

    hide: bool | Unset = UNSET
    conditions: CallbackConditions | Unset = UNSET
    delay: CallbackDelay | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        hide = self.hide

        conditions: dict[str, Any] | Unset = UNSET
        if not isinstance(self.conditions, Unset):
            conditions = self.conditions.to_dict()

        delay: dict[str, Any] | Unset = UNSET
        if not isinstance(self.delay, Unset):
            delay = self.delay.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if hide is not UNSET:
            field_dict["hide"] = hide
        if conditions is not UNSET:
            field_dict["conditions"] = conditions
        if delay is not UNSET:
            field_dict["delay"] = delay

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.callback_conditions import CallbackConditions  # noqa: PLC0415
        from ..models.callback_delay import CallbackDelay  # noqa: PLC0415

        d = dict(src_dict)
        hide = d.pop("hide", UNSET)

        _conditions = d.pop("conditions", UNSET)
        conditions: CallbackConditions | Unset
        if isinstance(_conditions, Unset):
            conditions = UNSET
        else:
            conditions = CallbackConditions.from_dict(_conditions)

        _delay = d.pop("delay", UNSET)
        delay: CallbackDelay | Unset
        if isinstance(_delay, Unset):
            delay = UNSET
        else:
            delay = CallbackDelay.from_dict(_delay)

        delete_callback = cls(
            hide=hide,
            conditions=conditions,
            delay=delay,
        )

        delete_callback.additional_properties = d
        return delete_callback

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
