# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.post_type import PostType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_summary import UserSummary


T = TypeVar("T", bound="PostSummary")


@_attrs_define
class PostSummary:
    """One post of one account.

    Attributes:
        id (str):
        text (None | str):
        state (str): Open text. Seen: `scheduled`, `published`, `draft`, `failed`; the words of the `state[]` filter may
            all appear.
        type_ (PostType | str): Open text; the known words are those of PostType.
        account_id (None | str): Null for an idea, which has no account (our inference).
        scheduled_at (datetime.datetime | None):
        url (None | str | Unset): The link of a link post.
        user (UserSummary | Unset): The member who made a post or whose figures these are.
        post_link (None | str | Unset): Where the post is on the network; null until it went out.
        has_media (bool | Unset):
        network (None | str | Unset): The provider of the account; null for an idea (our inference).
        published_at (datetime.datetime | None | Unset): Observed in one client; not documented.
        created_at (datetime.datetime | None | Unset): Read by one client; not documented.
        updated_at (datetime.datetime | None | Unset): Observed in one client; not documented.
    """

    id: str
    text: None | str
    state: str
    type_: PostType | str
    account_id: None | str
    scheduled_at: datetime.datetime | None
    url: None | str | Unset = UNSET
    user: UserSummary | Unset = UNSET
    post_link: None | str | Unset = UNSET
    has_media: bool | Unset = UNSET
    network: None | str | Unset = UNSET
    published_at: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        text: None | str
        text = self.text

        state = self.state

        type_: str
        if isinstance(self.type_, PostType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        account_id: None | str
        account_id = self.account_id

        scheduled_at: None | str
        if isinstance(self.scheduled_at, datetime.datetime):
            scheduled_at = self.scheduled_at.isoformat()
        else:
            scheduled_at = self.scheduled_at

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        user: dict[str, Any] | Unset = UNSET
        if not isinstance(self.user, Unset):
            user = self.user.to_dict()

        post_link: None | str | Unset
        if isinstance(self.post_link, Unset):
            post_link = UNSET
        else:
            post_link = self.post_link

        has_media = self.has_media

        network: None | str | Unset
        if isinstance(self.network, Unset):
            network = UNSET
        else:
            network = self.network

        published_at: None | str | Unset
        if isinstance(self.published_at, Unset):
            published_at = UNSET
        elif isinstance(self.published_at, datetime.datetime):
            published_at = self.published_at.isoformat()
        else:
            published_at = self.published_at

        created_at: None | str | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        elif isinstance(self.created_at, datetime.datetime):
            created_at = self.created_at.isoformat()
        else:
            created_at = self.created_at

        updated_at: None | str | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        elif isinstance(self.updated_at, datetime.datetime):
            updated_at = self.updated_at.isoformat()
        else:
            updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "text": text,
                "state": state,
                "type": type_,
                "account_id": account_id,
                "scheduled_at": scheduled_at,
            }
        )
        if url is not UNSET:
            field_dict["url"] = url
        if user is not UNSET:
            field_dict["user"] = user
        if post_link is not UNSET:
            field_dict["post_link"] = post_link
        if has_media is not UNSET:
            field_dict["has_media"] = has_media
        if network is not UNSET:
            field_dict["network"] = network
        if published_at is not UNSET:
            field_dict["published_at"] = published_at
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_summary import UserSummary  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        state = d.pop("state")

        def _parse_type_(data: object) -> PostType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = PostType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(PostType | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_account_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        account_id = _parse_account_id(d.pop("account_id"))

        def _parse_scheduled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_at_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        scheduled_at = _parse_scheduled_at(d.pop("scheduled_at"))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        _user = d.pop("user", UNSET)
        user: UserSummary | Unset
        if isinstance(_user, Unset):
            user = UNSET
        else:
            user = UserSummary.from_dict(_user)

        def _parse_post_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        post_link = _parse_post_link(d.pop("post_link", UNSET))

        has_media = d.pop("has_media", UNSET)

        def _parse_network(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        network = _parse_network(d.pop("network", UNSET))

        def _parse_published_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_at_type_0 = datetime.datetime.fromisoformat(data)

                return published_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        published_at = _parse_published_at(d.pop("published_at", UNSET))

        def _parse_created_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_at_type_0 = datetime.datetime.fromisoformat(data)

                return created_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        created_at = _parse_created_at(d.pop("created_at", UNSET))

        def _parse_updated_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_at_type_0 = datetime.datetime.fromisoformat(data)

                return updated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        updated_at = _parse_updated_at(d.pop("updated_at", UNSET))

        post_summary = cls(
            id=id,
            text=text,
            state=state,
            type_=type_,
            account_id=account_id,
            scheduled_at=scheduled_at,
            url=url,
            user=user,
            post_link=post_link,
            has_media=has_media,
            network=network,
            published_at=published_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        post_summary.additional_properties = d
        return post_summary

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
