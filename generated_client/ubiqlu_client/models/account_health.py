# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.connection_status import ConnectionStatus

T = TypeVar("T", bound="AccountHealth")


@_attrs_define
class AccountHealth:
    """The connection as it is at this moment; decide by this whether to ask for a new sign-in.

    Attributes:
        state (ConnectionStatus): The connection as it is at this moment.
        needs_reconnect (bool): Whether the owner must sign in again before anything can be published.
        label (str): The state in a word or two.
        detail (None | str): What is wrong, if anything is.
    """

    state: ConnectionStatus
    needs_reconnect: bool
    label: str
    detail: None | str

    def to_dict(self) -> dict[str, Any]:
        state = self.state.value

        needs_reconnect = self.needs_reconnect

        label = self.label

        detail: None | str
        detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
                "needsReconnect": needs_reconnect,
                "label": label,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        state = ConnectionStatus(d.pop("state"))

        needs_reconnect = d.pop("needsReconnect")

        label = d.pop("label")

        def _parse_detail(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        detail = _parse_detail(d.pop("detail"))

        account_health = cls(
            state=state,
            needs_reconnect=needs_reconnect,
            label=label,
            detail=detail,
        )

        return account_health
