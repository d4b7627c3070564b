# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.platform import Platform

T = TypeVar("T", bound="TargetAccount")


@_attrs_define
class TargetAccount:
    """The account that the target goes to. It carries no id; match targets by their order.

    Attributes:
        display_name (None | str): The name shown on the network.
        handle (None | str): The user name on the network.
        avatar_url (None | str): The account's picture.
        platform (Platform): The network that the account is on.
    """

    display_name: None | str
    handle: None | str
    avatar_url: None | str
    platform: Platform

    def to_dict(self) -> dict[str, Any]:
        display_name: None | str
        display_name = self.display_name

        handle: None | str
        handle = self.handle

        avatar_url: None | str
        avatar_url = self.avatar_url

        platform = self.platform.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "displayName": display_name,
                "handle": handle,
                "avatarUrl": avatar_url,
                "platform": platform,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        platform = Platform(d.pop("platform"))

        target_account = cls(
            display_name=display_name,
            handle=handle,
            avatar_url=avatar_url,
            platform=platform,
        )

        return target_account
