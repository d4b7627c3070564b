# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.connection_status import ConnectionStatus
from ..models.platform import Platform
from ..models.provider_variant import ProviderVariant

if TYPE_CHECKING:
    from ..models.account_health import AccountHealth


T = TypeVar("T", bound="SocialAccount")


@_attrs_define
class SocialAccount:
    """
    Attributes:
        id (str): The id to name in `socialAccountIds`.
        platform (Platform): The network that the account is on.
        provider_variant (ProviderVariant): How the account was connected; narrower than the platform.
        display_name (None | str): The name shown on the network.
        handle (None | str): The user name on the network.
        avatar_url (None | str): The account's picture.
        status (ConnectionStatus): The connection as it was last stored; `health` is more recent.
        health (AccountHealth): The connection as it is at this moment; decide by this whether to ask for a new sign-in.
        token_expires_at (datetime.datetime | None): When the network stops accepting the stored token; null if it never
            does.
        connected_at (datetime.datetime): When the account was last connected.
        last_used_at (datetime.datetime | None): When a post last went out through this account.
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

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        platform = self.platform.value

        provider_variant = self.provider_variant.value

        display_name: None | str
        display_name = self.display_name

        handle: None | str
        handle = self.handle

        avatar_url: None | str
        avatar_url = self.avatar_url

        status = self.status.value

        health = self.health.to_dict()

        token_expires_at: None | str
        if isinstance(self.token_expires_at, datetime.datetime):
            token_expires_at = self.token_expires_at.isoformat()
        else:
            token_expires_at = self.token_expires_at

        connected_at = self.connected_at.isoformat()

        last_used_at: None | str
        if isinstance(self.last_used_at, datetime.datetime):
            last_used_at = self.last_used_at.isoformat()
        else:
            last_used_at = self.last_used_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "platform": platform,
                "providerVariant": provider_variant,
                "displayName": display_name,
                "handle": handle,
                "avatarUrl": avatar_url,
                "status": status,
                "health": health,
                "tokenExpiresAt": token_expires_at,
                "connectedAt": connected_at,
                "lastUsedAt": last_used_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account_health import AccountHealth  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        platform = Platform(d.pop("platform"))

        provider_variant = ProviderVariant(d.pop("providerVariant"))

        def _parse_display_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        display_name = _parse_display_name(d.pop("displayName"))

        def _parse_handle(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        handle = _parse_handle(d.pop("handle"))

        def _parse_avatar_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        avatar_url = _parse_avatar_url(d.pop("avatarUrl"))

        status = ConnectionStatus(d.pop("status"))

        health = AccountHealth.from_dict(d.pop("health"))

        def _parse_token_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                token_expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return token_expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        token_expires_at = _parse_token_expires_at(d.pop("tokenExpiresAt"))

        connected_at = datetime.datetime.fromisoformat(d.pop("connectedAt"))

        def _parse_last_used_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_used_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_used_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_used_at = _parse_last_used_at(d.pop("lastUsedAt"))

        social_account = cls(
            id=id,
            platform=platform,
            provider_variant=provider_variant,
            display_name=display_name,
            handle=handle,
            avatar_url=avatar_url,
            status=status,
            health=health,
            token_expires_at=token_expires_at,
            connected_at=connected_at,
            last_used_at=last_used_at,
        )

        return social_account
