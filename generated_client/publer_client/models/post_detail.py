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
    from ..models.label import Label
    from ..models.post_account import PostAccount
    from ..models.post_link import PostLink
    from ..models.post_media import PostMedia
    from ..models.post_recurrence import PostRecurrence
    from ..models.post_recycling import PostRecycling
    from ..models.user_summary import UserSummary


T = TypeVar("T", bound="PostDetail")


@_attrs_define
class PostDetail:
    """A post in full, as it is after a change.

    Attributes:
        id (str):
        text (None | str):
        state (str): Open text, as in a list.
        type_ (PostType | str): Open text; the known words are those of PostType.
        account_id (None | str):
        account (PostAccount | Unset): The account of a post.
        user (UserSummary | Unset): The member who made a post or whose figures these are.
        scheduled_at (datetime.datetime | None | Unset):
        created_at (datetime.datetime | Unset):
        updated_at (datetime.datetime | Unset):
        post_link (None | str | Unset):
        media (list[PostMedia] | Unset):
        link (None | PostLink | Unset):
        labels (list[Label] | Unset):
        auto (bool | Unset): Whether the account's posting schedule chose the time.
        recycling (None | PostRecycling | Unset):
        recurring (None | PostRecurrence | Unset):
    """

    id: str
    text: None | str
    state: str
    type_: PostType | str
    account_id: None | str
    account: PostAccount | Unset = UNSET
    user: UserSummary | Unset = UNSET
    scheduled_at: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    post_link: None | str | Unset = UNSET
    media: list[PostMedia] | Unset = UNSET
    link: None | PostLink | Unset = UNSET
    labels: list[Label] | Unset = UNSET
    auto: bool | Unset = UNSET
    recycling: None | PostRecycling | Unset = UNSET
    recurring: None | PostRecurrence | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.post_link import PostLink  # noqa: PLC0415
        from ..models.post_recurrence import PostRecurrence  # noqa: PLC0415
        from ..models.post_recycling import PostRecycling  # noqa: PLC0415

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

        account: dict[str, Any] | Unset = UNSET
        if not isinstance(self.account, Unset):
            account = self.account.to_dict()

        user: dict[str, Any] | Unset = UNSET
        if not isinstance(self.user, Unset):
            user = self.user.to_dict()

        scheduled_at: None | str | Unset
        if isinstance(self.scheduled_at, Unset):
            scheduled_at = UNSET
        elif isinstance(self.scheduled_at, datetime.datetime):
            scheduled_at = self.scheduled_at.isoformat()
        else:
            scheduled_at = self.scheduled_at

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        post_link: None | str | Unset
        if isinstance(self.post_link, Unset):
            post_link = UNSET
        else:
            post_link = self.post_link

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        link: dict[str, Any] | None | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        elif isinstance(self.link, PostLink):
            link = self.link.to_dict()
        else:
            link = self.link

        labels: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = []
            for labels_item_data in self.labels:
                labels_item = labels_item_data.to_dict()
                labels.append(labels_item)

        auto = self.auto

        recycling: dict[str, Any] | None | Unset
        if isinstance(self.recycling, Unset):
            recycling = UNSET
        elif isinstance(self.recycling, PostRecycling):
            recycling = self.recycling.to_dict()
        else:
            recycling = self.recycling

        recurring: dict[str, Any] | None | Unset
        if isinstance(self.recurring, Unset):
            recurring = UNSET
        elif isinstance(self.recurring, PostRecurrence):
            recurring = self.recurring.to_dict()
        else:
            recurring = self.recurring

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "text": text,
                "state": state,
                "type": type_,
                "account_id": account_id,
            }
        )
        if account is not UNSET:
            field_dict["account"] = account
        if user is not UNSET:
            field_dict["user"] = user
        if scheduled_at is not UNSET:
            field_dict["scheduled_at"] = scheduled_at
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if post_link is not UNSET:
            field_dict["post_link"] = post_link
        if media is not UNSET:
            field_dict["media"] = media
        if link is not UNSET:
            field_dict["link"] = link
        if labels is not UNSET:
            field_dict["labels"] = labels
        if auto is not UNSET:
            field_dict["auto"] = auto
        if recycling is not UNSET:
            field_dict["recycling"] = recycling
        if recurring is not UNSET:
            field_dict["recurring"] = recurring

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label  # noqa: PLC0415
        from ..models.post_account import PostAccount  # noqa: PLC0415
        from ..models.post_link import PostLink  # noqa: PLC0415
        from ..models.post_media import PostMedia  # noqa: PLC0415
        from ..models.post_recurrence import PostRecurrence  # noqa: PLC0415
        from ..models.post_recycling import PostRecycling  # noqa: PLC0415
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

        _account = d.pop("account", UNSET)
        account: PostAccount | Unset
        if isinstance(_account, Unset):
            account = UNSET
        else:
            account = PostAccount.from_dict(_account)

        _user = d.pop("user", UNSET)
        user: UserSummary | Unset
        if isinstance(_user, Unset):
            user = UNSET
        else:
            user = UserSummary.from_dict(_user)

        def _parse_scheduled_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_at_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        scheduled_at = _parse_scheduled_at(d.pop("scheduled_at", UNSET))

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        def _parse_post_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        post_link = _parse_post_link(d.pop("post_link", UNSET))

        _media = d.pop("media", UNSET)
        media: list[PostMedia] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = PostMedia.from_dict(media_item_data)

                media.append(media_item)

        def _parse_link(data: object) -> None | PostLink | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                link_type_0 = PostLink.from_dict(data)

                return link_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PostLink | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        _labels = d.pop("labels", UNSET)
        labels: list[Label] | Unset = UNSET
        if _labels is not UNSET:
            labels = []
            for labels_item_data in _labels:
                labels_item = Label.from_dict(labels_item_data)

                labels.append(labels_item)

        auto = d.pop("auto", UNSET)

        def _parse_recycling(data: object) -> None | PostRecycling | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recycling_type_0 = PostRecycling.from_dict(data)

                return recycling_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PostRecycling | Unset, data)

        recycling = _parse_recycling(d.pop("recycling", UNSET))

        def _parse_recurring(data: object) -> None | PostRecurrence | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recurring_type_0 = PostRecurrence.from_dict(data)

                return recurring_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PostRecurrence | Unset, data)

        recurring = _parse_recurring(d.pop("recurring", UNSET))

        post_detail = cls(
            id=id,
            text=text,
            state=state,
            type_=type_,
            account_id=account_id,
            account=account,
            user=user,
            scheduled_at=scheduled_at,
            created_at=created_at,
            updated_at=updated_at,
            post_link=post_link,
            media=media,
            link=link,
            labels=labels,
            auto=auto,
            recycling=recycling,
            recurring=recurring,
        )

        post_detail.additional_properties = d
        return post_detail

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
