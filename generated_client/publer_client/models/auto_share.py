# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_conditions import CallbackConditions
    from ..models.callback_delay import CallbackDelay


T = TypeVar("T", bound="AutoShare")


@_attrs_define
class AutoShare:
    """Sharing the published post from other accounts.

    Attributes:
        text (str | Unset):
        account_ids (list[int | str] | Unset):
        conditions (CallbackConditions | Unset): Clauses, and whether all of them or any of them must hold.
        after (CallbackDelay | Unset): A stretch of time after publishing.
        delay (CallbackDelay | Unset): A stretch of time after publishing.
    """

    text: str | Unset = UNSET
    account_ids: list[int | str] | Unset = UNSET
    conditions: CallbackConditions | Unset = UNSET
    after: CallbackDelay | Unset = UNSET
    delay: CallbackDelay | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        account_ids: list[int | str] | Unset = UNSET
        if not isinstance(self.account_ids, Unset):
            account_ids = []
            for account_ids_item_data in self.account_ids:
                account_ids_item: int | str
                account_ids_item = account_ids_item_data
                account_ids.append(account_ids_item)

        conditions: dict[str, Any] | Unset = UNSET
        if not isinstance(self.conditions, Unset):
            conditions = self.conditions.to_dict()

        after: dict[str, Any] | Unset = UNSET
        if not isinstance(self.after, Unset):
            after = self.after.to_dict()

        delay: dict[str, Any] | Unset = UNSET
        if not isinstance(self.delay, Unset):
            delay = self.delay.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if text is not UNSET:
            field_dict["text"] = text
        if account_ids is not UNSET:
            field_dict["account_ids"] = account_ids
        if conditions is not UNSET:
            field_dict["conditions"] = conditions
        if after is not UNSET:
            field_dict["after"] = after
        if delay is not UNSET:
            field_dict["delay"] = delay

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.callback_conditions import CallbackConditions  # noqa: PLC0415
        from ..models.callback_delay import CallbackDelay  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text", UNSET)

        _account_ids = d.pop("account_ids", UNSET)
        account_ids: list[int | str] | Unset = UNSET
        if _account_ids is not UNSET:
            account_ids = []
            for account_ids_item_data in _account_ids:

                def _parse_account_ids_item(data: object) -> int | str:
                    return cast(int | str, data)

                account_ids_item = _parse_account_ids_item(account_ids_item_data)

                account_ids.append(account_ids_item)

        _conditions = d.pop("conditions", UNSET)
        conditions: CallbackConditions | Unset
        if isinstance(_conditions, Unset):
            conditions = UNSET
        else:
            conditions = CallbackConditions.from_dict(_conditions)

        _after = d.pop("after", UNSET)
        after: CallbackDelay | Unset
        if isinstance(_after, Unset):
            after = UNSET
        else:
            after = CallbackDelay.from_dict(_after)

        _delay = d.pop("delay", UNSET)
        delay: CallbackDelay | Unset
        if isinstance(_delay, Unset):
            delay = UNSET
        else:
            delay = CallbackDelay.from_dict(_delay)

        auto_share = cls(
            text=text,
            account_ids=account_ids,
            conditions=conditions,
            after=after,
            delay=delay,
        )

        auto_share.additional_properties = d
        return auto_share

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
