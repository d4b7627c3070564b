# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_summary import UserSummary


T = TypeVar("T", bound="MemberStats")


@_attrs_define
class MemberStats:
    """What one member posted in the period, and how it did.

    Attributes:
        engagements (int): Likes, comments, shares and post clicks together.
        posts (int):
        account_ids (list[str]):
        user (UserSummary): The member who made a post or whose figures these are.
        reach (int | None | Unset): Left out where no network of the member tells it.
    """

    engagements: int
    posts: int
    account_ids: list[str]
    user: UserSummary
    reach: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        engagements = self.engagements

        posts = self.posts

        account_ids = self.account_ids

        user = self.user.to_dict()

        reach: int | None | Unset
        if isinstance(self.reach, Unset):
            reach = UNSET
        else:
            reach = self.reach

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "engagements": engagements,
                "posts": posts,
                "account_ids": account_ids,
                "user": user,
            }
        )
        if reach is not UNSET:
            field_dict["reach"] = reach

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_summary import UserSummary  # noqa: PLC0415

        d = dict(src_dict)
        engagements = d.pop("engagements")

        posts = d.pop("posts")

        account_ids = cast(list[str], d.pop("account_ids"))

        user = UserSummary.from_dict(d.pop("user"))

        def _parse_reach(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        reach = _parse_reach(d.pop("reach", UNSET))

        member_stats = cls(
            engagements=engagements,
            posts=posts,
            account_ids=account_ids,
            user=user,
            reach=reach,
        )

        member_stats.additional_properties = d
        return member_stats

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
