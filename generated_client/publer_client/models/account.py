# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.account_type import AccountType
from ..models.analytics_account_type import AnalyticsAccountType
from ..models.provider import Provider
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.named_reference import NamedReference


@_attrs_define
class Account(Model):
    """A social account to publish to.

    Attributes:
        id (str):
        provider (Provider | str): The network. Other values are allowed, for networks that are added later.
        name (str):
        type_ (AccountType | AnalyticsAccountType | str): Other values are allowed. Introduction and
            reference use the values of AccountType; the live service those of AnalyticsAccountType and others,
            such as `linkedin_person`.
        social_id (None | str | Unset): The account's id on the network; a number, which can be too large
            for 64 bits, or a URI.
        picture (None | str | Unset):
        status (str | Unset): `active` when posts can be published. Observed in clients, not documented; its
            value for an account that must be reconnected was not recorded.
        locked (bool | Unset): Observed in one client; not documented.
        username (None | str | Unset): Observed in one client; not documented.
        albums (list[NamedReference] | Unset): The boards of a Pinterest account. Observed in one client;
            not documented.
        board (int | None | str | Unset): The selected board of a Pinterest account. Observed in one client;
            not documented.
        default_board (int | None | str | Unset): The default board of a Pinterest account. Observed in one
            client.
    """

    id: str
    provider: Provider | str
    name: str
    type_: AccountType | AnalyticsAccountType | str
    social_id: None | str | Unset = UNSET
    picture: None | str | Unset = UNSET
    status: str | Unset = UNSET
    locked: bool | Unset = UNSET
    username: None | str | Unset = UNSET
    albums: list[NamedReference] | Unset = UNSET
    board: int | None | str | Unset = UNSET
    default_board: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.named_reference import NamedReference

        return {
            "id": ("id", str),
            "provider": ("provider", Provider | str),
            "name": ("name", str),
            "type": ("type_", AccountType | AnalyticsAccountType | str),
            "social_id": ("social_id", None | str | Unset),
            "picture": ("picture", None | str | Unset),
            "status": ("status", str | Unset),
            "locked": ("locked", bool | Unset),
            "username": ("username", None | str | Unset),
            "albums": ("albums", list[NamedReference] | Unset),
            "board": ("board", int | None | str | Unset),
            "default_board": ("default_board", int | None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
