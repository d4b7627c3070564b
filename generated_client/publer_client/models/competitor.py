# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider import Provider
from ..types import UNSET, Unset

T = TypeVar("T", bound="Competitor")


@_attrs_define
class Competitor:
    """An account of somebody else that is watched for comparison.

    Attributes:
        provider (Provider | str):
        name (str):
        social_id (str):
        type_ (str): Open text, as in the account list.
        competitor_sync_in_queue (bool): Whether figures are still being collected.
        id (str | Unset): What `competitor_id` takes. The documented list lacks it; our inference from the analytics,
            which have it.
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

    def to_dict(self) -> dict[str, Any]:
        provider: str
        if isinstance(self.provider, Provider):
            provider = self.provider.value
        else:
            provider = self.provider

        name = self.name

        social_id = self.social_id

        type_ = self.type_

        competitor_sync_in_queue = self.competitor_sync_in_queue

        id = self.id

        picture: None | str | Unset
        if isinstance(self.picture, Unset):
            picture = UNSET
        else:
            picture = self.picture

        username: None | str | Unset
        if isinstance(self.username, Unset):
            username = UNSET
        else:
            username = self.username

        verified = self.verified

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "provider": provider,
                "name": name,
                "social_id": social_id,
                "type": type_,
                "competitor_sync_in_queue": competitor_sync_in_queue,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if picture is not UNSET:
            field_dict["picture"] = picture
        if username is not UNSET:
            field_dict["username"] = username
        if verified is not UNSET:
            field_dict["verified"] = verified

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        social_id = d.pop("social_id")

        type_ = d.pop("type")

        competitor_sync_in_queue = d.pop("competitor_sync_in_queue")

        id = d.pop("id", UNSET)

        def _parse_picture(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        picture = _parse_picture(d.pop("picture", UNSET))

        def _parse_username(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        username = _parse_username(d.pop("username", UNSET))

        verified = d.pop("verified", UNSET)

        competitor = cls(
            provider=provider,
            name=name,
            social_id=social_id,
            type_=type_,
            competitor_sync_in_queue=competitor_sync_in_queue,
            id=id,
            picture=picture,
            username=username,
            verified=verified,
        )

        competitor.additional_properties = d
        return competitor

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
