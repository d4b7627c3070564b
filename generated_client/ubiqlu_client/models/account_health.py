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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "state": ("state", ConnectionStatus),
            "needsReconnect": ("needs_reconnect", bool),
            "label": ("label", str),
            "detail": ("detail", None | str),
        }
