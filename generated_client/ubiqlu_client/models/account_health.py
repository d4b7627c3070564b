# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.connection_status import ConnectionStatus


@_attrs_define
class AccountHealth(Model):
    """The current state of the connection; use it to decide whether the account must be reconnected.

    Attributes:
        state (ConnectionStatus): The current state of the connection.
        needs_reconnect (bool): Whether a person must reconnect the account before anything can be
            published.
        label (str): The state in one or two words, for people.
        detail (None | str): What is wrong; null if nothing is.
    """

    state: ConnectionStatus
    needs_reconnect: bool
    label: str
    detail: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "state": ("state", ConnectionStatus),
            "needsReconnect": ("needs_reconnect", bool),
            "label": ("label", str),
            "detail": ("detail", None | str),
        }
