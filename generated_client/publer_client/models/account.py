# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_type import AccountType
from ..models.analytics_account_type import AnalyticsAccountType
from ..models.provider import Provider
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.named_reference import NamedReference


T = TypeVar("T", bound="Account")


@_attrs_define
class Account:
    """A social account that posts can go to.

    Attributes:
        id (str):
        provider (Provider | str): The network; open, so that a network that is added later does no harm.
        name (str):
        type_ (AccountType | AnalyticsAccountType | str): Open. Introduction and reference use the short words of
            AccountType; the live service those of AnalyticsAccountType and others beside, such as `linkedin_person`.
        social_id (None | str | Unset): The account's id on the network; can be longer than a number holds, or a URI.
        picture (None | str | Unset):
        status (str | Unset): `active` when posts can go out. Observed in clients, not documented; what it says when the
            account needs to be reconnected is not recorded.
        locked (bool | Unset): Observed in one client; not documented.
        username (None | str | Unset): Observed in one client; not documented.
        albums (list[NamedReference] | Unset): The boards of a Pinterest account. Observed in one client; not
            documented.
        board (int | None | str | Unset): The board of a Pinterest account in use. Observed in one client; not
            documented.
        default_board (int | None | str | Unset): The board of a Pinterest account that a pin goes to by itself.
            Observed in one client.
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

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        provider: str
        if isinstance(self.provider, Provider):
            provider = self.provider.value
        else:
            provider = self.provider

        name = self.name

        type_: str
        if isinstance(self.type_, AccountType):
            type_ = self.type_.value
        elif isinstance(self.type_, AnalyticsAccountType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        social_id: None | str | Unset
        if isinstance(self.social_id, Unset):
            social_id = UNSET
        else:
            social_id = self.social_id

        picture: None | str | Unset
        if isinstance(self.picture, Unset):
            picture = UNSET
        else:
            picture = self.picture

        status = self.status

        locked = self.locked

        username: None | str | Unset
        if isinstance(self.username, Unset):
            username = UNSET
        else:
            username = self.username

        albums: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.albums, Unset):
            albums = []
            for albums_item_data in self.albums:
                albums_item = albums_item_data.to_dict()
                albums.append(albums_item)

        board: int | None | str | Unset
        if isinstance(self.board, Unset):
            board = UNSET
        else:
            board = self.board

        default_board: int | None | str | Unset
        if isinstance(self.default_board, Unset):
            default_board = UNSET
        else:
            default_board = self.default_board

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "provider": provider,
                "name": name,
                "type": type_,
            }
        )
        if social_id is not UNSET:
            field_dict["social_id"] = social_id
        if picture is not UNSET:
            field_dict["picture"] = picture
        if status is not UNSET:
            field_dict["status"] = status
        if locked is not UNSET:
            field_dict["locked"] = locked
        if username is not UNSET:
            field_dict["username"] = username
        if albums is not UNSET:
            field_dict["albums"] = albums
        if board is not UNSET:
            field_dict["board"] = board
        if default_board is not UNSET:
            field_dict["default_board"] = default_board

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named_reference import NamedReference  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_provider(data: object) -> Provider | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                provider_type_0 = Provider(data)

                return provider_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Provider | str, data)

        provider = _parse_provider(d.pop("provider"))

        name = d.pop("name")

        def _parse_type_(data: object) -> AccountType | AnalyticsAccountType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = AccountType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_1 = AnalyticsAccountType(data)

                return type_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AccountType | AnalyticsAccountType | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_social_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        social_id = _parse_social_id(d.pop("social_id", UNSET))

        def _parse_picture(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        picture = _parse_picture(d.pop("picture", UNSET))

        status = d.pop("status", UNSET)

        locked = d.pop("locked", UNSET)

        def _parse_username(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        username = _parse_username(d.pop("username", UNSET))

        _albums = d.pop("albums", UNSET)
        albums: list[NamedReference] | Unset = UNSET
        if _albums is not UNSET:
            albums = []
            for albums_item_data in _albums:
                albums_item = NamedReference.from_dict(albums_item_data)

                albums.append(albums_item)

        def _parse_board(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        board = _parse_board(d.pop("board", UNSET))

        def _parse_default_board(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        default_board = _parse_default_board(d.pop("default_board", UNSET))

        account = cls(
            id=id,
            provider=provider,
            name=name,
            type_=type_,
            social_id=social_id,
            picture=picture,
            status=status,
            locked=locked,
            username=username,
            albums=albums,
            board=board,
            default_board=default_board,
        )

        account.additional_properties = d
        return account

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
