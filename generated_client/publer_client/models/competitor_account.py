# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider import Provider
from ..types import UNSET, Unset

T = TypeVar("T", bound="CompetitorAccount")


@_attrs_define
class CompetitorAccount:
    """The account that the figures are about.

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

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        provider: str
        if isinstance(self.provider, Provider):
            provider = self.provider.value
        else:
            provider = self.provider

        competitor_sync_in_queue = self.competitor_sync_in_queue

        my_account = self.my_account

        picture: None | str | Unset
        if isinstance(self.picture, Unset):
            picture = UNSET
        else:
            picture = self.picture

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "provider": provider,
                "competitor_sync_in_queue": competitor_sync_in_queue,
                "my_account": my_account,
            }
        )
        if picture is not UNSET:
            field_dict["picture"] = picture

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

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

        competitor_sync_in_queue = d.pop("competitor_sync_in_queue")

        my_account = d.pop("my_account")

        def _parse_picture(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        picture = _parse_picture(d.pop("picture", UNSET))

        competitor_account = cls(
            id=id,
            name=name,
            provider=provider,
            competitor_sync_in_queue=competitor_sync_in_queue,
            my_account=my_account,
            picture=picture,
        )

        competitor_account.additional_properties = d
        return competitor_account

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
