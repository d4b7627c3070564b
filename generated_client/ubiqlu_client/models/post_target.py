# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.target_status import TargetStatus

if TYPE_CHECKING:
    from ..models.error_context import ErrorContext
    from ..models.target_account import TargetAccount


T = TypeVar("T", bound="PostTarget")


@_attrs_define
class PostTarget:
    """
    Attributes:
        id (str): The id to send the target again by.
        status (TargetStatus): How far publishing to this account has come.
        platform_post_url (None | str): Where the post can be seen on the network.
        error_message (None | str): Why the target failed, for people to read.
        error_context (ErrorContext | None): What the network answered to a target that failed.
        scheduled_at (datetime.datetime | None): When the target is due.
        published_at (datetime.datetime | None): When the target went out.
        social_account (TargetAccount): The account that the target goes to. It carries no id; match targets by their
            order.
    """

    id: str
    status: TargetStatus
    platform_post_url: None | str
    error_message: None | str
    error_context: ErrorContext | None
    scheduled_at: datetime.datetime | None
    published_at: datetime.datetime | None
    social_account: TargetAccount

    def to_dict(self) -> dict[str, Any]:
        from ..models.error_context import ErrorContext  # noqa: PLC0415

        id = self.id

        status = self.status.value

        platform_post_url: None | str
        platform_post_url = self.platform_post_url

        error_message: None | str
        error_message = self.error_message

        error_context: dict[str, Any] | None
        if isinstance(self.error_context, ErrorContext):
            error_context = self.error_context.to_dict()
        else:
            error_context = self.error_context

        scheduled_at: None | str
        if isinstance(self.scheduled_at, datetime.datetime):
            scheduled_at = self.scheduled_at.isoformat()
        else:
            scheduled_at = self.scheduled_at

        published_at: None | str
        if isinstance(self.published_at, datetime.datetime):
            published_at = self.published_at.isoformat()
        else:
            published_at = self.published_at

        social_account = self.social_account.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "status": status,
                "platformPostUrl": platform_post_url,
                "errorMessage": error_message,
                "errorContext": error_context,
                "scheduledAt": scheduled_at,
                "publishedAt": published_at,
                "socialAccount": social_account,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.error_context import ErrorContext  # noqa: PLC0415
        from ..models.target_account import TargetAccount  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        status = TargetStatus(d.pop("status"))

        def _parse_platform_post_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        platform_post_url = _parse_platform_post_url(d.pop("platformPostUrl"))

        def _parse_error_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error_message = _parse_error_message(d.pop("errorMessage"))

        def _parse_error_context(data: object) -> ErrorContext | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_context_error_context = ErrorContext.from_dict(data)

                return error_context_error_context
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ErrorContext | None, data)

        error_context = _parse_error_context(d.pop("errorContext"))

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

        scheduled_at = _parse_scheduled_at(d.pop("scheduledAt"))

        def _parse_published_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_at_type_0 = datetime.datetime.fromisoformat(data)

                return published_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        published_at = _parse_published_at(d.pop("publishedAt"))

        social_account = TargetAccount.from_dict(d.pop("socialAccount"))

        post_target = cls(
            id=id,
            status=status,
            platform_post_url=platform_post_url,
            error_message=error_message,
            error_context=error_context,
            scheduled_at=scheduled_at,
            published_at=published_at,
            social_account=social_account,
        )

        return post_target
