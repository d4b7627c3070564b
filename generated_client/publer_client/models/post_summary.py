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
    from ..models.user_summary import UserSummary


@_attrs_define
class PostSummary(Model):
    """A post of one account.

    Attributes:
        id (str):
        text (None | str):
        state (str): Other values are allowed. `scheduled`, `published`, `draft` and `failed` were observed;
            all values of the filter `state[]` are possible.
        type_ (PostType | str): Other values than those of PostType are allowed.
        account_id (None | str): Null for an idea, which has no account (assumed).
        scheduled_at (datetime.datetime | None):
        url (None | str | Unset): The link of a link post.
        user (UserSummary | Unset): The member who created a post, or whose statistics these are.
        post_link (None | str | Unset): The URL of the post on the network; null until it is published.
        has_media (bool | Unset):
        network (None | str | Unset): The provider of the account; null for an idea (assumed).
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.user_summary import UserSummary

        return {
            "id": ("id", str),
            "text": ("text", None | str),
            "state": ("state", str),
            "type": ("type_", PostType | str),
            "account_id": ("account_id", None | str),
            "scheduled_at": ("scheduled_at", datetime.datetime | None),
            "url": ("url", None | str | Unset),
            "user": ("user", UserSummary | Unset),
            "post_link": ("post_link", None | str | Unset),
            "has_media": ("has_media", bool | Unset),
            "network": ("network", None | str | Unset),
            "published_at": ("published_at", datetime.datetime | None | Unset),
            "created_at": ("created_at", datetime.datetime | None | Unset),
            "updated_at": ("updated_at", datetime.datetime | None | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
