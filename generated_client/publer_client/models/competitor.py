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
class Competitor(Model):
    """An account of somebody else, for comparison.

    Attributes:
        provider (Provider | str):
        name (str):
        social_id (str):
        type_ (str): Other values are allowed, as in the account list.
        competitor_sync_in_queue (bool): Whether statistics are still being collected.
        id (str | Unset): The id for `competitor_id`. The documented list does not have it; assumed because
            the analytics have it.
        picture (None | str | Unset):
        username (None | str | Unset): On X, Instagram, Telegram and Mastodon.
        verified (bool | Unset): On X and Facebook.
    """

    provider: Provider | str
    name: str
    social_id: str
    type_: str
    competitor_sync_in_queue: bool
    id: str | Unset = UNSET
    picture: None | str | Unset = UNSET
    username: None | str | Unset = UNSET
    verified: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "provider": ("provider", Provider | str),
            "name": ("name", str),
            "social_id": ("social_id", str),
            "type": ("type_", str),
            "competitor_sync_in_queue": ("competitor_sync_in_queue", bool),
            "id": ("id", str | Unset),
            "picture": ("picture", None | str | Unset),
            "username": ("username", None | str | Unset),
            "verified": ("verified", bool | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
