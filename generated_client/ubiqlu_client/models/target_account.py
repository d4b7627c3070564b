# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.platform import Platform


@_attrs_define
class TargetAccount(Model):
    """The account of the target. It has no id; match targets with accounts by their order.

    Attributes:
        display_name (None | str): The name shown on the network.
        handle (None | str): The user name on the network.
        avatar_url (None | str): The account's picture.
        platform (Platform): The network of the account.
    """

    display_name: None | str
    handle: None | str
    avatar_url: None | str
    platform: Platform
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "displayName": ("display_name", None | str),
            "handle": ("handle", None | str),
            "avatarUrl": ("avatar_url", None | str),
            "platform": ("platform", Platform),
        }
