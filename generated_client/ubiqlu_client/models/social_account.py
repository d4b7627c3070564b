# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.connection_status import ConnectionStatus
from ..models.platform import Platform
from ..models.provider_variant import ProviderVariant

if TYPE_CHECKING:
    from ..models.account_health import AccountHealth


@_attrs_define
class SocialAccount(Model):
    """A ``SocialAccount`` of the API.

    Attributes:
        id (str): The id for `socialAccountIds`.
        platform (Platform): The network of the account.
        provider_variant (ProviderVariant): How the account was connected; more specific than the platform.
        display_name (None | str): The name shown on the network.
        handle (None | str): The user name on the network.
        avatar_url (None | str): The account's picture.
        status (ConnectionStatus): The stored state of the connection; `health` is more recent.
        health (AccountHealth): The current state of the connection; use it to decide whether the account
            must be reconnected.
        token_expires_at (datetime.datetime | None): When the token expires; null if it does not expire.
        connected_at (datetime.datetime): When the account was last connected.
        last_used_at (datetime.datetime | None): When the account last published a post.
    """

    id: str
    platform: Platform
    provider_variant: ProviderVariant
    display_name: None | str
    handle: None | str
    avatar_url: None | str
    status: ConnectionStatus
    health: AccountHealth
    token_expires_at: datetime.datetime | None
    connected_at: datetime.datetime
    last_used_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.account_health import AccountHealth

        return {
            "id": ("id", str),
            "platform": ("platform", Platform),
            "providerVariant": ("provider_variant", ProviderVariant),
            "displayName": ("display_name", None | str),
            "handle": ("handle", None | str),
            "avatarUrl": ("avatar_url", None | str),
            "status": ("status", ConnectionStatus),
            "health": ("health", AccountHealth),
            "tokenExpiresAt": ("token_expires_at", datetime.datetime | None),
            "connectedAt": ("connected_at", datetime.datetime),
            "lastUsedAt": ("last_used_at", datetime.datetime | None),
        }
