# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.provider import Provider
from ..types import UNSET, Unset


@_attrs_define
class CompetitorAccount(Model):
    """The account of the statistics.

    Attributes:
        id (str):
        name (str):
        provider (Provider | str):
        competitor_sync_in_queue (bool):
        my_account (bool): Whether this is the workspace's own account.
        picture (None | str | Unset):
    """

    id: str
    name: str
    provider: Provider | str
    competitor_sync_in_queue: bool
    my_account: bool
    picture: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "name": ("name", str),
            "provider": ("provider", Provider | str),
            "competitor_sync_in_queue": ("competitor_sync_in_queue", bool),
            "my_account": ("my_account", bool),
            "picture": ("picture", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
