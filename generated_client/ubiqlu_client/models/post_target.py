# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.target_status import TargetStatus

if TYPE_CHECKING:
    from ..models.error_context import ErrorContext
    from ..models.target_account import TargetAccount


@_attrs_define
class PostTarget(Model):
    """A ``PostTarget`` of the API.

    Attributes:
        id (str): The id of the target; needed for a retry.
        status (TargetStatus): The state of publishing to this account.
        platform_post_url (None | str): The URL of the post on the network.
        error_message (None | str): Why the target failed, for people.
        error_context (ErrorContext | None): The network's response to a failed target.
        scheduled_at (datetime.datetime | None): When the target is to be published.
        published_at (datetime.datetime | None): When the target was published.
        social_account (TargetAccount): The account of the target. It has no id; match targets with accounts
            by their order.
    """

    id: str
    status: TargetStatus
    platform_post_url: None | str
    error_message: None | str
    error_context: ErrorContext | None
    scheduled_at: datetime.datetime | None
    published_at: datetime.datetime | None
    social_account: TargetAccount
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.error_context import ErrorContext
        from ..models.target_account import TargetAccount

        return {
            "id": ("id", str),
            "status": ("status", TargetStatus),
            "platformPostUrl": ("platform_post_url", None | str),
            "errorMessage": ("error_message", None | str),
            "errorContext": ("error_context", ErrorContext | None),
            "scheduledAt": ("scheduled_at", datetime.datetime | None),
            "publishedAt": ("published_at", datetime.datetime | None),
            "socialAccount": ("social_account", TargetAccount),
        }
