# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_summary import UserSummary


@_attrs_define
class MemberStats(Model):
    """What one member posted in the period, and the results.

    Attributes:
        engagements (int): Likes, comments, shares and post clicks together.
        posts (int):
        account_ids (list[str]):
        user (UserSummary): The member who created a post, or whose statistics these are.
        reach (int | None | Unset): Missing if no network of the member has it.
    """

    engagements: int
    posts: int
    account_ids: list[str]
    user: UserSummary
    reach: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.user_summary import UserSummary

        return {
            "engagements": ("engagements", int),
            "posts": ("posts", int),
            "account_ids": ("account_ids", list[str]),
            "user": ("user", UserSummary),
            "reach": ("reach", int | None | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
