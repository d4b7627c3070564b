# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

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


@_attrs_define
class PostDetail(Model):
    """A post with all fields, after a change.

    Attributes:
        id (str):
        text (None | str):
        state (str): Other values are allowed, as in a list.
        type_ (PostType | str): Other values than those of PostType are allowed.
        account_id (None | str):
        account (PostAccount | Unset): The account of a post.
        user (UserSummary | Unset): The member who created a post, or whose statistics these are.
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.label import Label
        from ..models.post_account import PostAccount
        from ..models.post_link import PostLink
        from ..models.post_media import PostMedia
        from ..models.post_recurrence import PostRecurrence
        from ..models.post_recycling import PostRecycling
        from ..models.user_summary import UserSummary

        return {
            "id": ("id", str),
            "text": ("text", None | str),
            "state": ("state", str),
            "type": ("type_", PostType | str),
            "account_id": ("account_id", None | str),
            "account": ("account", PostAccount | Unset),
            "user": ("user", UserSummary | Unset),
            "scheduled_at": ("scheduled_at", datetime.datetime | None | Unset),
            "created_at": ("created_at", datetime.datetime | Unset),
            "updated_at": ("updated_at", datetime.datetime | Unset),
            "post_link": ("post_link", None | str | Unset),
            "media": ("media", list[PostMedia] | Unset),
            "link": ("link", None | PostLink | Unset),
            "labels": ("labels", list[Label] | Unset),
            "auto": ("auto", bool | Unset),
            "recycling": ("recycling", None | PostRecycling | Unset),
            "recurring": ("recurring", None | PostRecurrence | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
