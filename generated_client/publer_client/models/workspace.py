# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user import User
    from ..models.workspace_member import WorkspaceMember


T = TypeVar("T", bound="Workspace")


@_attrs_define
class Workspace:
    """A team's room with its own accounts, media and posts.

    Attributes:
        id (str):
        name (str):
        owner (User | Unset): The person behind the key, or the owner of a workspace.
        members (list[WorkspaceMember] | Unset):
        plan (str | Unset): For example `business`, `professional` or `free`.
        picture (None | str | Unset):
        role (str | Unset): What the caller may do here, for example `owner` or `admin`. Shown by an older guide, in
            place of the owner, members and plan.
    """

    id: str
    name: str
    owner: User | Unset = UNSET
    members: list[WorkspaceMember] | Unset = UNSET
    plan: str | Unset = UNSET
    picture: None | str | Unset = UNSET
    role: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        owner: dict[str, Any] | Unset = UNSET
        if not isinstance(self.owner, Unset):
            owner = self.owner.to_dict()

        members: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.members, Unset):
            members = []
            for members_item_data in self.members:
                members_item = members_item_data.to_dict()
                members.append(members_item)

        plan = self.plan

        picture: None | str | Unset
        if isinstance(self.picture, Unset):
            picture = UNSET
        else:
            picture = self.picture

        role = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
            }
        )
        if owner is not UNSET:
            field_dict["owner"] = owner
        if members is not UNSET:
            field_dict["members"] = members
        if plan is not UNSET:
            field_dict["plan"] = plan
        if picture is not UNSET:
            field_dict["picture"] = picture
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user import User  # noqa: PLC0415
        from ..models.workspace_member import WorkspaceMember  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        _owner = d.pop("owner", UNSET)
        owner: User | Unset
        if isinstance(_owner, Unset):
            owner = UNSET
        else:
            owner = User.from_dict(_owner)

        _members = d.pop("members", UNSET)
        members: list[WorkspaceMember] | Unset = UNSET
        if _members is not UNSET:
            members = []
            for members_item_data in _members:
                members_item = WorkspaceMember.from_dict(members_item_data)

                members.append(members_item)

        plan = d.pop("plan", UNSET)

        def _parse_picture(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        picture = _parse_picture(d.pop("picture", UNSET))

        role = d.pop("role", UNSET)

        workspace = cls(
            id=id,
            name=name,
            owner=owner,
            members=members,
            plan=plan,
            picture=picture,
            role=role,
        )

        workspace.additional_properties = d
        return workspace

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
